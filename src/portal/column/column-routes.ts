import type { FastifyInstance } from 'fastify';
import { columnTree, inOrder, lineOf } from '#domain/disclosure/column/column-tree.ts';
import { Problem } from '#platform/problem.ts';
import { findPortalAgency } from '#store/portal-agency.ts';
import { type ColumnRow, listColumns } from '#store/portal-column.ts';
import { html } from '../html.ts';
import { listTitle } from '../list/list-page.ts';
import type { PublicList } from '../list/public-lists.ts';
import { type ListParams, type MakePage, serveList } from '../list/serve-list.ts';
import { columnPath, type Place, placeOf, trailTo } from '../place.ts';
import { COUNTY, type Sender } from '../send-page.ts';
import { childSections, columnContent } from './column-content.ts';
import { columnNav, withTree } from './column-nav.ts';
import { tagsOfColumn } from './column-tags.ts';

interface OfColumn extends ListParams {
  readonly code?: string;
  readonly slug: string;
}

/** The columns of the county and of its agencies: their pages, feeds and open data. */
export function columnRoutes(app: FastifyInstance, sender: Sender): void {
  const { db } = sender;
  const make: MakePage = async (place, list, page, body) => {
    const column = columnOf(place, list.filter.columnId ?? '');
    const node = inOrder(columnTree(place.columns)).find((one) => one.column.id === column.id);
    const content = page.number === 1 ? await columnContent(sender, place, column) : null;
    const children = page.number === 1 ? (node?.children ?? []) : [];
    const isHeading = children.length > 0 && page.total === 0;
    return {
      title: place.isCounty ? listTitle(list, page) : `${listTitle(list, page)} - ${place.agency.name}`,
      county: place.county,
      column: list.column,
      feed: { title: list.name, path: `${list.path}/feed.xml` },
      reportable: column.ownerAgencyId,
      trail: [
        ...trailTo(place),
        ...lineOf(place.columns, column.id)
          .slice(1)
          .toReversed()
          .map((above) => ({ name: above.name, path: columnPath(place, above) })),
      ],
      body: withTree(
        columnNav(sender.site, place, column.id),
        html`${
          content === null && !isHeading
            ? body
            : html`<h1>${column.name}</h1>
                ${content === null && html`<p class="prose">${column.description}</p>`} ${content}`
        }
        ${children.length > 0 && (await childSections(sender, place, children, sender.clock.today()))}`,
      ),
    };
  };

  for (const path of [`${COUNTY}/columns/:slug`, `${COUNTY}/agencies/:code/columns/:slug`])
    serveList<OfColumn>(
      app,
      sender,
      path,
      async (opened, { code, slug }) => {
        const place = await placeOf(db, opened, code === undefined ? 'county' : { code });
        const column = place.columns.find((one) => one.slug === slug);
        if (column === undefined) throw new Problem('page.not_found');
        return { place, list: listOf(place, column) };
      },
      make,
      async (tenantId, { code, slug }) => {
        const agency = await findPortalAgency(db, tenantId, code === undefined ? 'county' : { code });
        if (agency === null) return [];
        const columns = await listColumns(db, tenantId, agency.id);
        const column = columns.find((one) => one.slug === slug);
        if (column === undefined) return [];
        const below = columns.filter(({ parentId }) => parentId === column.id);
        return [
          ...[column, ...below].map(({ id }) => `column:${id}`),
          ...(column.kind === 'guide' ? [`agency:${agency.id}`] : []),
          ...(column.kind === 'annual_reports' ? ['reports'] : []),
        ];
      },
    );
}

function columnOf(place: Place, id: string): ColumnRow {
  const column = place.columns.find((one) => one.id === id);
  if (column === undefined) throw new Problem('page.not_found');
  return column;
}

function listOf(place: Place, column: ColumnRow): PublicList {
  return {
    name: column.name,
    path: columnPath(place, column),
    column: tagsOfColumn(column),
    explanation: column.description,
    isNormative: column.kind === 'normative',
    filter: { columnId: column.id },
  };
}
