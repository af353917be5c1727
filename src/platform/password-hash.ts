import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP's second choice of parameters for Argon2id: 19 MiB, two passes, one lane; about 30 ms on an office server. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

/** A hash that no password has, to be checked when there is no user, so that both answers take equally long. */
const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Argon2id hash of a password in the PHC string form, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive('argon2id', parametersOf(password, salt));
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${bare(salt)}$${bare(tag)}`;
}

/** Whether the password has this hash. Without a hash it takes the same time and says no. */
export async function isPasswordOf(hash: string | undefined, password: string): Promise<boolean> {
  const [, , , cost = '', salt = '', tag = ''] = (hash ?? NOBODY).split('$');
  const [memory = 0, passes = 0, parallelism = 0] = [...cost.matchAll(/[mtp]=(\d+)/g)].map((part) =>
    Number(part[1]),
  );
  const expected = Buffer.from(tag, 'base64');
  const given = await derive('argon2id', {
    ...parametersOf(password, Buffer.from(salt, 'base64')),
    memory,
    passes,
    parallelism,
    tagLength: expected.length,
  });
  return timingSafeEqual(given, expected) && hash !== undefined;
}

function parametersOf(password: string, nonce: Buffer): Argon2Parameters {
  // The same characters may be typed composed or decomposed; NFKC makes them one.
  return { message: Buffer.from(password.normalize('NFKC')), nonce, ...COST };
}

function bare(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
