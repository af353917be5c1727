import { askMaterial } from '#paper/redact/ask-material.ts';
import { PaperError } from '#paper/read/paper-error.ts';
import type { FileStore } from '#platform/files.ts';
import { Problem } from '#platform/problem.ts';
import { insertCaseFile, sealFile } from '#store/case-file.ts';
import { insertRedaction } from '#store/redaction.ts';
import { type ActServices, actorOf, type By } from '../act.ts';
import { attachmentName } from '../attachment/attachment-name.ts';
import { attachmentRules } from '../attachment/attachment-rules.ts';
import { scanUpload } from '../attachment/scan-upload.ts';
import { reachOpenCase, recordMaterialAct } from './reach-material.ts';

const MEDIA_TYPES: readonly (readonly [head: string, type: string])[] = [
  ['%PDF-', 'application/pdf'],
  ['\u0089PNG', 'image/png'],
  ['\u00ff\u00d8\u00ff', 'image/jpeg'],
];

/**
 * Takes a PDF or picture into a case as what is asked for, its bytes sealed, and makes it ready to be marked.
 * @returns id of the redaction
 * @throws Problem case.not_found, permission.denied, redaction.archived, redaction.file, attachment.infected,
 * attachment.not_scanned
 */
export async function addMaterial(
  services: ActServices & { readonly files: FileStore; readonly scanner: string | null },
  by: By,
  caseId: string,
  upload: { readonly name: string; readonly bytes: Uint8Array },
): Promise<string> {
  const { db, clock, scanner } = services;
  const found = await reachOpenCase(db, by, caseId);
  const file = { name: attachmentName(upload.name), bytes: upload.bytes };
  const { takesUnscanned } = await attachmentRules(db, found.tenant_id);
  await scanUpload(scanner, file, takesUnscanned);
  const pages = await readable(askMaterial({ want: 'look', ...file }));
  const sealed = await sealFile(services, { ...file, mediaType: mediaTypeOf(file.bytes) });
  const at = clock.now();
  return db.transaction().execute(async (tx) => {
    const { tenant_id: tenantId, is_demo: isDemo } = found;
    const about = { tenantId, caseId, kind: 'material' as const, actor: actorOf(by.staff), isDemo, at };
    const materialFileId = await insertCaseFile(tx, about, sealed);
    const redactionId = await insertRedaction(tx, { tenantId, caseId, materialFileId, pages, at });
    const after = { file: materialFileId, pages: pages.length };
    await recordMaterialAct(tx, by, found, { act: 'redaction.add_material', redactionId, after });
    return redactionId;
  });
}

/** What the reader of material says, as what the officer is told. @throws Problem redaction.file */
export async function readable<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof PaperError) throw new Problem('redaction.file', { detail: error.message });
    throw error;
  }
}

function mediaTypeOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  return MEDIA_TYPES.find(([mark]) => head.startsWith(mark))?.[1] ?? 'application/octet-stream';
}
