import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeSafely } from './write-safely.ts';
import { OperatorError } from './operator-error.ts';

/** The last link of each tenant's audit chain, as known outside the database. */
export type AuditHeads = Record<string, { position: number; hash: string }>;

/** Beside the database, not in it: whoever cuts the end off the log would have to reach both. */
export function auditHeadsFile(dataDirectory: string): string {
  return path.join(dataDirectory, 'audit-heads.json');
}

/** @throws Error in Chinese when the file is not one of heads; an absent file holds none */
export async function readAuditHeads(file: string): Promise<AuditHeads> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  try {
    const heads = JSON.parse(text) as AuditHeads;
    if (
      Object.values(heads).every(
        (head) => Number.isInteger(head.position) && /^[0-9a-f]{64}$/.test(head.hash),
      )
    )
      return heads;
  } catch {
    // Said below.
  }
  throw new OperatorError(`${file} 不是审计链头文件。请用 gongkai audit verify --export 重新导出一份。`);
}

export async function writeAuditHeads(file: string, heads: AuditHeads): Promise<void> {
  await writeSafely(file, `${JSON.stringify(heads, null, 2)}\n`, 0o600);
}
