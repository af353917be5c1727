import { LETTER_KINDS } from '#domain/letter/letter-kind.ts';
import type { LetterRow, LetterTemplateRow } from '#contract/letter.ts';
import type { StoredLetter } from '#store/case-letter.ts';
import type { LetterTemplate } from '#store/letter-template.ts';

export function presentLetter(letter: StoredLetter): LetterRow {
  const { id, kind, status, number } = letter;
  const formats: LetterRow['formats'] = [];
  if (letter.docx_file_id !== null) formats.push('docx');
  if (letter.pdf_file_id !== null) formats.push('pdf');
  if (letter.sealed_file_id !== null) formats.push('sealed');
  return {
    id,
    kind,
    name: LETTER_KINDS[kind],
    status,
    number,
    datedOn: letter.dated_on,
    updatedAt: letter.updated_at.toISOString(),
    formats,
  };
}

export function presentTemplate({ kind, edition, text, changedAt }: LetterTemplate): LetterTemplateRow {
  return { kind, name: LETTER_KINDS[kind], edition, text, changedAt: changedAt?.toISOString() ?? null };
}
