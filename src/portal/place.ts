import { visibleColumns } from '#domain/disclosure/column/column-tree.ts';
import { Problem } from '#platform/problem.ts';
import type { Db } from '#store/database.ts';
import { findPortalAgency, type PortalAgency } from '#store/portal-agency.ts';
import { type ColumnRow, listColumns } from '#store/portal-column.ts';
import type { OpenCounty } from './county-of.ts';
import type { County } from './site.ts';

/** The portal of the county or of one of its agencies: whose columns they are and where its addresses begin. */
export interface Place {
  readonly tenantId: string;
  readonly county: County;
  readonly agency: PortalAgency;
  /** The county's own portal, at the beginning of its addresses. */
  readonly isCounty: boolean;
  /** Without a slash at the end: `/640121` or `/640121/agencies/103`. */
  readonly base: string;
  /** What the public sees of its tree. */
  readonly columns: readonly ColumnRow[];
}

/**
 * Opens the portal of an agency, or the county's own.
 * @throws Problem `page.not_found` where there is no such agency
 */
export async function placeOf(
  db: Db,
  { tenantId, county }: OpenCounty,
  which: Parameters<typeof findPortalAgency>[2],
): Promise<Place> {
  const agency = await findPortalAgency(db, tenantId, which);
  if (agency === null) throw new Problem('page.not_found');
  const { isCounty } = agency;
  return {
    tenantId,
    county,
    agency,
    isCounty,
    base: isCounty ? `/${county.region}` : `/${county.region}/agencies/${encodeURIComponent(agency.code)}`,
    columns: visibleColumns(await listColumns(db, tenantId, agency.id)),
  };
}

/** The steps from the county's first page down to that of the place, for the way back. */
export function trailTo(place: Place): { name: string; path: string }[] {
  const home = { name: '首页', path: `/${place.county.region}/` };
  if (place.isCounty) return [home];
  return [
    home,
    { name: '单位', path: `/${place.county.region}/agencies/` },
    { name: place.agency.name, path: place.base },
  ];
}

/** Address of a column inside the portal. */
export function columnPath(place: Pick<Place, 'base'>, column: Pick<ColumnRow, 'slug'>): string {
  return `${place.base}/columns/${column.slug}`;
}

/** Address of a document inside the portal: the same whatever list led to it. */
export function documentPath(county: Pick<County, 'region'>, document: { readonly id: string }): string {
  return `/${county.region}/documents/${document.id}`;
}
