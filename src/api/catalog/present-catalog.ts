import type { CoveredItem as CoveredRow } from '#actions/catalog/cover-catalog.ts';
import type { CatalogPreview as Preview } from '#actions/catalog/read-catalog-file.ts';
import type {
  AgencyCatalog,
  CatalogChange,
  CatalogItem,
  CatalogPreview,
  CatalogRow,
  CatalogVersion,
} from '#contract/catalog.ts';
import type { CoveredItem } from '#contract/coverage.ts';
import { itemName } from '#domain/disclosure/catalog/catalog.ts';
import type { CatalogItem as Item } from '#domain/disclosure/catalog/catalog.ts';
import type { IdentifiedItem, ItemChange } from '#domain/disclosure/catalog/compare-catalogs.ts';
import { missingElements } from '#domain/disclosure/catalog/elements.ts';
import { parseTimeLimit } from '#domain/disclosure/catalog/parse-time-limit.ts';
import { describeTimeLimit, isComputable } from '#domain/disclosure/catalog/time-limit.ts';
import type { AgencyRow } from '#store/agency.ts';
import type { CatalogVersion as StoredVersion } from '#store/catalog-version.ts';

/** How many items of each field a preview shows. */
const SAMPLE = 3;

export function presentVersion(version: StoredVersion): CatalogVersion {
  const { id, agencyId, agencyName, number, state, source, inForceOn, supersededOn, fields, items } = version;
  const updatedAt = version.updatedAt.toISOString();
  return {
    id,
    agencyId,
    agencyName,
    number,
    state,
    source,
    inForceOn,
    supersededOn,
    fields,
    items,
    updatedAt,
  };
}

export function presentAgencyCatalog(
  { agency, mayEdit, mayEnforce }: { agency: AgencyRow; mayEdit: boolean; mayEnforce: boolean },
  versions: readonly StoredVersion[],
  basePath: string,
): AgencyCatalog {
  const isPublic = versions.some(({ state }) => state === 'in_force');
  return {
    agencyId: agency.id,
    agencyName: agency.name,
    versions: versions.map(presentVersion),
    mayEdit,
    mayEnforce,
    publicPath: isPublic ? `${basePath}/${agency.region}/catalog/${agency.code}/` : null,
  };
}

export function presentItem(item: Item): CatalogItem {
  return { ...item, channels: item.channels.map((channel) => ({ ...channel })), ticks: [...item.ticks] };
}

export function presentRow({ id, field, item }: IdentifiedItem): CatalogRow {
  const limit = parseTimeLimit(item.timeLimit);
  return {
    id,
    field,
    item: presentItem(item),
    limit: describeTimeLimit(limit),
    computable: isComputable(limit),
    missing: missingElements(item),
  };
}

export function presentChange(change: ItemChange): CatalogChange {
  return { ...change, changes: change.changes.map((one) => ({ ...one })) };
}

export function presentPreview({ reading, changes }: Preview): CatalogPreview {
  const count = (kind: ItemChange['kind']): number => changes.filter((change) => change.kind === kind).length;
  return {
    fields: reading.fields.map(({ name, title, notes, items }) => ({
      name,
      title,
      notes: notes.length,
      items: items.length,
    })),
    sample: reading.fields.slice(0, 1).flatMap(({ items }) => items.slice(0, SAMPLE).map(presentItem)),
    faults: reading.faults.map((fault) => ({ ...fault })),
    notices: reading.notices.map((notice) => ({ ...notice })),
    changes: { added: count('added'), removed: count('removed'), changed: count('changed') },
  };
}

export function presentCovered({
  id,
  field,
  item,
  documents,
  lastPublishedOn,
  coverage,
}: CoveredRow): CoveredItem {
  const { state, dueOn, lateReleases, why } = coverage;
  return {
    id,
    field,
    name: itemName(item),
    agency: item.agency,
    timeLimit: item.timeLimit,
    state,
    documents,
    lastPublishedOn,
    dueOn,
    lateReleases,
    why,
  };
}
