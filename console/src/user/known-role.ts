import { ROLES, type Role } from '#domain/identity/role.ts';

/** The role that a word of the address names, if it is one. */
export function knownRole(word: string): Role | undefined {
  return ROLES.find((role) => role === word);
}
