import { sql } from 'kysely';
import { CUTTING_RULES, indexTerms, type IndexTerms } from '#domain/disclosure/search/index-terms.ts';
import { wordCutter } from '#platform/word-cutter.ts';
import type { Tx } from './database.ts';
import { facetIds, facetKey, segmentIds } from './search-place.ts';
import { readSearchable, type SearchableRow } from './search-source.ts';

/** Documents in one statement: their terms are some 15 KB each. */
const PART = 200;

/**
 * Puts public documents into the index, in the transaction that shows them: they are found from its end on. Taking them
 * out needs no function: an entry goes with its public document.
 */
export async function indexDocuments(
  tx: Tx,
  tenantId: string,
  documentIds: readonly string[],
): Promise<void> {
  const generations = await generationsToWrite(tx, tenantId);
  for (let from = 0; from < documentIds.length; from += PART) {
    const part = documentIds.slice(from, from + PART);
    await writeEntries(tx, tenantId, await readSearchable(tx, tenantId, part), generations);
  }
}

/**
 * The generation that is searched and, while the index is being rebuilt, the one beside it. A rebuild that wants to begin
 * or to end waits for those who have asked.
 */
async function generationsToWrite(tx: Tx, tenantId: string): Promise<number[]> {
  const read = () =>
    tx
      .selectFrom('search_state')
      .select(['generation', 'building'])
      .where('tenant_id', '=', tenantId)
      .forKeyShare()
      .executeTakeFirst();
  let state = await read();
  if (state === undefined) {
    await tx
      .insertInto('search_state')
      .values({ tenant_id: tenantId, rules: CUTTING_RULES })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    state = await read();
  }
  if (state === undefined) throw new Error(`No search state of ${tenantId}`);
  return state.building === null ? [state.generation] : [state.generation, state.building];
}

/** Writes entries of documents; those that stand there already are replaced. */
export async function writeEntries(
  tx: Tx,
  tenantId: string,
  rows: readonly SearchableRow[],
  generations: readonly number[],
): Promise<void> {
  if (rows.length === 0) return;
  const cutter = wordCutter();
  const cut = rows.map((row) => ({ row, index: indexTerms(row, cutter) }));
  const facets = await facetIds(tx, tenantId, rows);
  for (const generation of generations) {
    const segments = await segmentIds(tx, tenantId, generation, rows);
    const values = cut.map(({ row, index }) => {
      const codes = row.facets.map(({ kind, value }) => facets.get(facetKey(kind, value)) ?? 0);
      const segment = segments.get(row.quarter) ?? 0;
      return {
        tenant_id: tenantId,
        document_id: row.documentId,
        generation,
        published_at: row.publishedAt,
        facets: facetBytes(codes),
        effective_on: row.effectiveOn,
        expires_on: row.expiresOn,
        validity_mark: row.validityMark,
        validity_marked_on: row.validityMarkedOn,
        terms: sql<string>`${termsText(segment, index, codes, hasValidityFacts(row))}::tsvector`,
        plain_text: index.plainText,
      };
    });
    await tx
      .deleteFrom('search_entry')
      .where('tenant_id', '=', tenantId)
      .where('generation', '=', generation)
      .where(
        'document_id',
        'in',
        rows.map(({ documentId }) => documentId),
      )
      .execute();
    await tx.insertInto('search_entry').values(values).execute();
  }
}

function facetBytes(codes: readonly number[]): Buffer {
  const bytes = Buffer.alloc(codes.length * 4);
  for (const [at, code] of codes.entries()) bytes.writeInt32LE(code, at * 4);
  return bytes;
}

/** Whether a document's validity can ever be another than “in force”. */
function hasValidityFacts(row: SearchableRow): boolean {
  return row.validityMark !== null || row.expiresOn !== null || row.effectiveOn !== null;
}

/** The terms as PostgreSQL reads them; they hold letters, figures and characters only, so that none needs a quote. */
function termsText(segment: number, index: IndexTerms, codes: readonly number[], facts: boolean): string {
  const further = [...codes.map((code) => `F${code}`), ...(facts ? ['V'] : [])];
  return [...index.terms, ...further].map((term) => `${segment}${term}`).join(' ');
}
