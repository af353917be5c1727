import { isBankCard } from '#domain/disclosure/content/bank-card.ts';
import { isIdentityNumber, isOldIdentityNumber } from '#domain/disclosure/content/identity-number.ts';
import { numbersOf } from '#domain/disclosure/content/written-number.ts';
import { askMaterial } from '#paper/redact/ask-material.ts';
import type { FoundWord } from '#paper/redact/find-words.ts';
import type { FileStore } from '#platform/files.ts';
import { Problem } from '#platform/problem.ts';
import type { CaseFile } from '#store/case-file.ts';
import { readCaseFile } from '#store/case-file.ts';
import { listOutputs } from '#store/redaction.ts';
import type { StoredRedaction } from '#store/redaction.ts';
import type { ActServices, By } from '../act.ts';
import { readable } from './add-material.ts';
import { findMaterial, type MaterialPlace, reachCase, recordMaterialAct } from './reach-material.ts';

type Services = ActServices & { readonly files: FileStore };

/** A file as it is sent. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * A page of a material as a picture, for those who handle the case; that it was looked at is kept first.
 * @throws Problem case.not_found, permission.denied, redaction.not_found, redaction.file
 */
export async function readMaterialPage(
  services: Services,
  by: By,
  { page, ...place }: MaterialPlace & { readonly page: number },
): Promise<SentFile> {
  const { redaction, file, bytes } = await openMaterialOf(services, by, place, { page });
  if (page > redaction.pages.length) throw new Problem('redaction.not_found');
  const png = await readable(askMaterial({ want: 'picture', bytes, name: file.name, page }));
  return { name: `page-${page}.png`, type: 'image/png', bytes: Buffer.from(png) };
}

/** The material as it came in; that it was taken out is kept. @throws as `readMaterialPage` */
export async function readMaterialFile(services: Services, by: By, place: MaterialPlace): Promise<SentFile> {
  const { file, bytes, mediaType } = await openMaterialOf(services, by, place, { original: true });
  return { name: file.name, type: mediaType, bytes: Buffer.from(bytes) };
}

/** Every place where some words stand in a material. What was looked for is not kept: it is what nobody is to read. */
export async function findInMaterial(
  services: Services,
  by: By,
  place: MaterialPlace,
  words: string,
): Promise<readonly FoundWord[]> {
  const { file, bytes } = await openMaterialOf(services, by, place, { search: true });
  return readable(askMaterial({ want: 'find', bytes, name: file.name, words: [words] }));
}

/** What a number that belongs to a person is called. */
const KINDS: readonly (readonly [name: string, is: (digits: string) => boolean])[] = [
  ['居民身份证号码', (digits) => isIdentityNumber(digits) || isOldIdentityNumber(digits)],
  ['手机号码', (digits) => /^(?:86)?1[3-9]\d{9}$/.test(digits)],
  ['银行卡号', isBankCard],
];

/** Numbers in a material that look like those of people, with their places: identity, mobile, bank card. */
export async function suggestInMaterial(
  services: Services,
  by: By,
  place: MaterialPlace,
): Promise<readonly (FoundWord & { readonly kind: string })[]> {
  const { file, bytes } = await openMaterialOf(services, by, place, { search: true });
  const texts = await readable(askMaterial({ want: 'text', bytes, name: file.name }));
  const kinds = new Map(
    texts
      .flatMap((text) => numbersOf(text).map(({ digits }) => digits))
      .flatMap((digits) => {
        const kind = KINDS.find(([, is]) => is(digits));
        return kind === undefined ? [] : [[digits, kind[0]] as const];
      }),
  );
  if (kinds.size === 0) return [];
  const found = await readable(
    askMaterial({ want: 'find', bytes, name: file.name, words: [...kinds.keys()] }),
  );
  return found.map((one) => ({ ...one, kind: kinds.get(one.word) ?? '' }));
}

/**
 * A file made of a material: what is withheld is not in it, so all who read the case may have it.
 * @throws Problem case.not_found, permission.denied, redaction.not_found
 */
export async function readRedactedFile(
  services: Services,
  by: By,
  { position, ...place }: MaterialPlace & { readonly position: number },
): Promise<SentFile> {
  const found = await reachCase(services.db, by, place.caseId, 'request.read');
  const redaction = await findMaterial(services.db, found, place.redactionId);
  const outputs = await listOutputs(services.db, found.tenant_id, [redaction.id]);
  const output = outputs.find((one) => one.position === position);
  const about = { caseId: found.id, fileId: output?.fileId ?? redaction.id };
  const kept = output === undefined ? null : await readCaseFile(services, found.tenant_id, about);
  if (kept === null) throw new Problem('redaction.not_found');
  return { name: kept.file.name, type: kept.mediaType, bytes: Buffer.from(kept.bytes) };
}

async function openMaterialOf(
  services: Services,
  by: By,
  place: MaterialPlace,
  what: Readonly<Record<string, number | boolean>>,
): Promise<{ redaction: StoredRedaction; file: CaseFile; bytes: Uint8Array; mediaType: string }> {
  const { db } = services;
  const found = await reachCase(db, by, place.caseId, 'request.personal');
  const redaction = await findMaterial(db, found, place.redactionId);
  const about = { caseId: found.id, fileId: redaction.materialFileId };
  const kept = await readCaseFile(services, found.tenant_id, about);
  if (kept === null) throw new Problem('redaction.not_found');
  await db
    .transaction()
    .execute((tx) =>
      recordMaterialAct(tx, by, found, { act: 'redaction.view', redactionId: redaction.id, after: what }),
    );
  return { redaction, ...kept };
}
