import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_SECONDS = 30;
const DIGITS = 6;
/** Steps of 30 seconds by which the clock of a phone may be off. */
const DRIFT = 1;

/** A new secret of 160 bits in Base32, as authenticator apps take it. */
export function newTotpSecret(): string {
  return toBase32(randomBytes(20));
}

/** The six digits of a step (RFC 6238 with SHA-1, which is what the apps support). */
export function totpAt(secret: string, counter: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', fromBase32(secret)).update(message).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The step that a moment (milliseconds since 1970) lies in. */
export function totpCounter(now: number): number {
  return Math.floor(now / 1000 / STEP_SECONDS);
}

/**
 * The step whose code was given, or null. A step up to `lastCounter` does not count: a code works once.
 * @param now milliseconds since 1970
 */
export function findTotpCounter(
  secret: string,
  code: string,
  now: number,
  lastCounter: number,
): number | null {
  const given = Buffer.from(code.replace(/\s/g, ''));
  if (given.length !== DIGITS) return null;
  const middle = totpCounter(now);
  for (let counter = middle - DRIFT; counter <= middle + DRIFT; counter += 1) {
    if (counter > lastCounter && timingSafeEqual(Buffer.from(totpAt(secret, counter)), given)) return counter;
  }
  return null;
}

/** The address that an authenticator app reads from a QR code. */
export function totpUri(secret: string, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${DIGITS}&period=${STEP_SECONDS}`;
}

function toBase32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((group) => ALPHABET.charAt(parseInt(group.padEnd(5, '0'), 2)))
    .join('');
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
