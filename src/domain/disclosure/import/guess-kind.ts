import type { DocumentKind } from '../document.ts';
import type { ValidityMark } from '../validity.ts';

/** What a document is to the portal, by what its source says of it. */
export function guessKind(facts: {
  readonly title: string;
  readonly column: string | null;
  readonly documentNumber: string | null;
}): DocumentKind {
  const { title, column, documentNumber } = facts;
  if (column !== null && /解读/.test(column)) return 'interpretation';
  if (/解读[：》]?$|^【?(?:图解|一图读懂|政策解读)/.test(title)) return 'interpretation';
  if (column !== null && /规范性文件/.test(column)) return 'normative';
  if (documentNumber !== null && /规[〔[［（(]/.test(documentNumber)) return 'normative';
  return documentNumber === null ? 'general' : 'policy';
}

const NUMBER = /[\p{Script=Han}]{1,12}[〔[［（(【](?:19|20)\d{2}[〕\]］）)】]\s*(?:第)?\d{1,5}\s*号/u;

/** The document number at the head of a text or in a title: `清政办发〔2024〕7号`. */
export function findDocumentNumber(text: string): string | null {
  return NUMBER.exec(text)?.[0].replaceAll(/\s/g, '') ?? null;
}

/** 有效性 as lists write it; undefined for words that say something else. */
export function readValidityMark(text: string): ValidityMark | null | undefined {
  const word = text.trim();
  if (/^(?:现行)?有效$|^是$|^有效中$/.test(word)) return null;
  if (/废止/.test(word)) return 'repealed';
  if (/失效|过期|^无效$|^否$/.test(word)) return 'expired';
  return /修改|修订/.test(word) ? 'amended' : undefined;
}
