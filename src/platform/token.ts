import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** A token nobody can guess (256 bits), for a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: who reads the database can't use it. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A token that belongs to another one and can be shown to scripts without giving that one away. */
export function companionToken(key: Buffer, about: string): string {
  return createHmac('sha256', key).update(about).digest('base64url');
}

/** Compares without telling by its time where the difference is. */
export function isSameToken(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Letters and digits that can't be mistaken for one another on paper. */
const READABLE = {
  upper: 'ABCDEFGHJKLMNPQRSTUVWXYZ',
  lower: 'abcdefghijkmnpqrstuvwxyz',
  digit: '23456789',
} as const;

/** A password to be handed over on paper and changed at once: four groups of four, about 80 bits. */
export function newOneTimePassword(): string {
  const group = (): string =>
    [READABLE.upper, READABLE.lower, READABLE.lower, READABLE.digit].map((letters) => pick(letters)).join('');
  return Array.from({ length: 4 }, group).join('-');
}

/** Ten codes that each stand in once for the phone that was lost. */
export function newRecoveryCodes(): string[] {
  const letters = READABLE.lower + READABLE.digit;
  return Array.from({ length: 10 }, () => Array.from({ length: 12 }, () => pick(letters)).join(''));
}

function pick(letters: string): string {
  return letters.charAt(randomInt(letters.length));
}
