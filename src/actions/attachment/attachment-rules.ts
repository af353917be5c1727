import type { Db, Tx } from '#store/database.ts';
import {
  ATTACHMENT_SETTINGS,
  kindsIn,
  KINDS,
  MAX_MB,
  WITHOUT_SCANNER,
} from '../setting/attachment-settings.ts';
import { readValues } from '../setting/read-values.ts';

const MB = 1024 * 1024;

/** What the office has settled about attachments. */
export interface AttachmentRules {
  readonly maxBytes: number;
  readonly kinds: ReadonlySet<string>;
  /** Files are taken, marked as not scanned, while the scanner gives no answer. */
  readonly takesUnscanned: boolean;
}

export async function attachmentRules(db: Db | Tx, tenantId: string): Promise<AttachmentRules> {
  const values = await readValues(db, tenantId);
  const settled = (key: string): string =>
    values.get(key)?.value ?? ATTACHMENT_SETTINGS.find((one) => one.key === key)?.standard ?? '';
  return {
    maxBytes: Number(settled(MAX_MB)) * MB,
    kinds: new Set(kindsIn(settled(KINDS))),
    takesUnscanned: settled(WITHOUT_SCANNER) === '照收',
  };
}
