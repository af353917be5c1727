import { catalogXlsx } from '#paper/write/catalog-xlsx.ts';
import type { CatalogVersion } from '#store/catalog-version.ts';
import type { Db } from '#store/database.ts';
import { contentOf } from './draft-content.ts';

/** A version of a catalog as a workbook in the official layout. */
export async function writeCatalogWorkbook(
  db: Db,
  version: CatalogVersion,
): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  const { fields, items } = await contentOf(db, version.tenantId, version);
  const grouped = Map.groupBy(items, ({ field }) => field);
  const bytes = await catalogXlsx(
    fields.map((field) => ({ ...field, items: (grouped.get(field.name) ?? []).map(({ item }) => item) })),
  );
  return {
    name: `${version.agencyName}政务公开标准目录（第${version.number}版）.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  };
}
