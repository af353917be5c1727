import { createHmac } from 'node:crypto';
import type { Secrets } from '#platform/secrets.ts';

/** Letters and digits that nobody confuses on paper or on the telephone. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_LENGTH = 12;
const PIN_LENGTH = 6;

/** What an applicant keeps: the code finds the request, the PIN opens it. Both are shown once and kept as digests. */
export interface RequestCode {
  /** Twelve characters in groups of four. */
  readonly code: string;
  /** Six digits. */
  readonly pin: string;
}

/**
 * Code and PIN of a submission. They follow from the key of the form and a secret of the installation, so that a form sent
 * twice shows the same ones and nobody can guess them from outside.
 */
export function codeOfSubmission(secrets: Secrets, formKey: string): RequestCode {
  const bytes = createHmac('sha256', secrets.derive('request-code')).update(formKey).digest();
  const letters = Array.from(
    { length: CODE_LENGTH },
    (_, index) => ALPHABET[(bytes[index] ?? 0) % ALPHABET.length],
  );
  const pin = String(bytes.readUInt32BE(CODE_LENGTH) % 10 ** PIN_LENGTH).padStart(PIN_LENGTH, '0');
  return { code: letters.join('').replaceAll(/(.{4})(?=.)/g, '$1-'), pin };
}

/** What of a code and PIN is kept. */
export function digestsOf(
  secrets: Secrets,
  { code, pin }: RequestCode,
): { codeDigest: string; pinDigest: string } {
  const key = secrets.derive('request-code-digest');
  const plain = plainCode(code);
  const digest = (text: string): string => createHmac('sm3', key).update(text).digest('hex');
  return { codeDigest: digest(plain), pinDigest: digest(`${plain}/${pin.trim()}`) };
}

/** A code as it was typed: small letters, spaces and dashes are forgiven. */
function plainCode(code: string): string {
  return code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
}
