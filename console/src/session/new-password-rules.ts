import { passwordFaults } from '#domain/identity/password-rule.ts';

/** What is wrong with a new password, said while it is typed; the server holds it to the same rules. */
export async function refuseWeakPassword(
  password: unknown,
  about: { username: string; name: string },
): Promise<void> {
  if (typeof password !== 'string' || password === '') return;
  const faults = passwordFaults(password, about);
  if (faults.length > 0) throw new Error(faults.join(''));
}
