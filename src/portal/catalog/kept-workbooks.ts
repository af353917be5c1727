import { writeCatalogWorkbook } from '#actions/catalog/write-catalog-workbook.ts';
import type { CatalogVersion } from '#store/catalog-version.ts';
import type { Db } from '#store/database.ts';

type Workbook = Awaited<ReturnType<typeof writeCatalogWorkbook>>;

/** Up to half a megabyte each. */
const KEPT = 20;

/**
 * Workbooks of versions in force, which never change: half a second to write a large one, so that each is written once
 * however many ask for it.
 */
export function keptWorkbooks(db: Db): (version: CatalogVersion) => Promise<Workbook> {
  const kept = new Map<string, Promise<Workbook>>();
  return async (version) => {
    // The name of the agency stands in the name of the file.
    const key = `${version.id} ${version.agencyName}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    const writing = writeCatalogWorkbook(db, version);
    kept.set(key, writing);
    writing.catch(() => kept.delete(key));
    return writing;
  };
}
