import { createHmac } from 'node:crypto';
import { newId } from '#platform/id.ts';
import type { Secrets } from '#platform/secrets.ts';
import { isSameToken } from '#platform/token.ts';

/** A form that was sent out: its key makes sending it twice one application, and its age tells a reader from a program. */
export interface SentForm {
  readonly id: string;
  readonly begunAt: number;
}

/**
 * The key that a form carries: `id.begun.mac`. Query code and PIN follow from the id, so that whoever reads the ledger, where
 * the id stands, must not be able to make a form of it again.
 */
export function newFormKey(secrets: Secrets, now: Date): string {
  const text = `${newId()}.${now.getTime().toString(36)}`;
  return `${text}.${macOf(secrets, text)}`;
}

/** Reads a key back; null for one that we did not give out. */
export function readFormKey(secrets: Secrets, key: string): SentForm | null {
  const [id = '', begun = '', mac = ''] = key.split('.');
  if (!isSameToken(mac, macOf(secrets, `${id}.${begun}`))) return null;
  return { id, begunAt: Number.parseInt(begun, 36) };
}

function macOf(secrets: Secrets, text: string): string {
  return createHmac('sha256', secrets.derive('request-form')).update(text).digest('base64url');
}
