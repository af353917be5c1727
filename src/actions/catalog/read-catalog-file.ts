import { compareCatalogs, carryIdentity } from '#domain/disclosure/catalog/compare-catalogs.ts';
import type { ItemChange } from '#domain/disclosure/catalog/compare-catalogs.ts';
import type { CatalogReading } from '#domain/disclosure/catalog/read/read-catalog.ts';
import { PaperError } from '#paper/read/paper-error.ts';
import { readIsolated } from '#paper/read/read-paper-isolated.ts';
import { newId } from '#platform/id.ts';
import { Problem } from '#platform/problem.ts';
import type { Db } from '#store/database.ts';
import { type CatalogContent, presentContent } from './draft-content.ts';

/** `fields`: the fields of the file in place of those of the same name, the others stay; `whole`: nothing else stays. */
export type ImportMode = 'fields' | 'whole';

export interface CatalogFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a workbook in the reading thread. @throws Problem catalog.unreadable with the sentence of the reader */
export async function readCatalogFile({ name, bytes }: CatalogFile): Promise<CatalogReading> {
  try {
    return await readIsolated('catalog', bytes, name);
  } catch (error) {
    if (error instanceof PaperError) throw new Problem('catalog.unreadable', { detail: error.message });
    throw error;
  }
}

/** What the catalog would be with a file imported. Items that it continues keep their identity. */
export function mergeReading(
  content: CatalogContent,
  { fields }: CatalogReading,
  mode: ImportMode,
): CatalogContent {
  const identified = carryIdentity(content.items, fields, newId);
  const inFile = new Set(fields.map(({ name }) => name));
  const kept = mode === 'whole' ? [] : content.fields.filter(({ name }) => !inFile.has(name));
  const fresh = new Map(fields.map((field) => [field.name, field]));
  const replaced = mode === 'whole' ? [] : content.fields.filter(({ name }) => inFile.has(name));
  // A field that is there already keeps its place.
  const places =
    mode === 'whole'
      ? fields
      : [
          ...content.fields.map((field) => fresh.get(field.name) ?? field),
          ...fields.filter(({ name }) => !replaced.some((field) => field.name === name)),
        ];
  const keptNames = new Set(kept.map(({ name }) => name));
  return {
    fields: places.map(({ name, title, notes }) => ({ name, title, notes })),
    items: places.flatMap(({ name }) =>
      (keptNames.has(name) ? content.items : identified).filter((one) => one.field === name),
    ),
  };
}

/** A workbook looked at before anything is kept: what it says, what could not be read, what it would change. */
export interface CatalogPreview {
  readonly reading: CatalogReading;
  readonly changes: readonly ItemChange[];
}

/** Reads a workbook and compares it with the draft, or the version in force; keeps nothing. @throws Problem catalog.unreadable */
export async function previewCatalog(
  db: Db,
  about: { tenantId: string; agencyId: string; mode: ImportMode },
  file: CatalogFile,
): Promise<CatalogPreview> {
  const reading = await readCatalogFile(file);
  const content = await presentContent(db, about.tenantId, about.agencyId);
  const merged = mergeReading(content, reading, about.mode);
  return { reading, changes: compareCatalogs(content.items, merged.items) };
}
