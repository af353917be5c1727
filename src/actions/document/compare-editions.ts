import { fieldDifferences } from '#domain/disclosure/field-differences.ts';
import { FIELD_NAMES } from '#domain/disclosure/fields.ts';
import { Problem } from '#platform/problem.ts';
import type { Db } from '#store/database.ts';
import { columnNames } from '#store/document-edition.ts';
import { findEdition, type StoredDocument } from '#store/document.ts';
import { listItemLimits } from '#store/publication-term.ts';
import { type ParagraphDifference, textDifference } from './text-difference.ts';

/** Two editions set side by side: the fields in words, the body by paragraphs. */
export interface EditionComparison {
  readonly fields: readonly { readonly name: string; readonly before: string; readonly after: string }[];
  /** Empty when the text is the same. */
  readonly paragraphs: readonly ParagraphDifference[];
  /** The text is the same, only headings, tables or links are other ones. */
  readonly isLayoutOnly: boolean;
}

/** @throws Problem document.no_edition */
export async function compareEditions(
  db: Db,
  { tenantId, id }: StoredDocument,
  from: number,
  to: number,
): Promise<EditionComparison> {
  const [before, after] = await Promise.all([
    findEdition(db, tenantId, id, from),
    findEdition(db, tenantId, id, to),
  ]);
  if (before === null || after === null) throw new Problem('document.no_edition');
  const differences = fieldDifferences(before.fields, after.fields);
  const hasBody = differences.some(({ field }) => field === 'bodyHtml');
  const isSameText = before.fields.bodyText === after.fields.bodyText;
  const names = await namesOf(db, tenantId, [before.fields, after.fields]);
  return {
    fields: differences
      .filter(({ field }) => field !== 'bodyHtml')
      .map((one) => ({
        name: FIELD_NAMES[one.field],
        before: named(one.before, names),
        after: named(one.after, names),
      })),
    paragraphs: hasBody && !isSameText ? textDifference(before.fields.bodyText, after.fields.bodyText) : [],
    isLayoutOnly: hasBody && isSameText,
  };
}

async function namesOf(
  db: Db,
  tenantId: string,
  both: readonly { readonly columnIds: readonly string[]; readonly catalogItemIds: readonly string[] }[],
): Promise<ReadonlyMap<string, string>> {
  const [columns, items] = await Promise.all([
    columnNames(db, tenantId, [...new Set(both.flatMap((fields) => fields.columnIds))]),
    listItemLimits(db, tenantId, [...new Set(both.flatMap((fields) => fields.catalogItemIds))]),
  ]);
  return new Map([...columns, ...[...items].map(([id, { name }]) => [id, name] as const)]);
}

/** Ids of columns and items in the words of the screen; one that is gone since keeps its id. */
function named(words: string, names: ReadonlyMap<string, string>): string {
  return words.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => names.get(id) ?? id);
}
