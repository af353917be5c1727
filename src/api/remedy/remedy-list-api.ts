import { resultTableOf } from '#actions/setting/office-tables.ts';
import { remedyRoutes } from '#contract/route/remedy-routes.ts';
import type { RemedyCell } from '#contract/remedy.ts';
import { resultClassOf, resultsOfClass } from '#domain/remedy/remedy-result.ts';
import type { RemedyResult, ResultClass, ResultTable } from '#domain/remedy/remedy-result.ts';
import { countRemedies, type RemedyCount } from '#store/remedy-count.ts';
import { listRemedies } from '#store/remedy-list.ts';
import type { FastifyInstance } from 'fastify';
import { agenciesAsked } from '../agencies-asked.ts';
import type { ApiServices } from '../api-services.ts';
import { serveRoute } from '../serve-route.ts';
import { presentRemedy } from './present-remedy.ts';

/** Remedies as a list, and section four of the annual report out of them: each figure opens down to the list. */
export function remedyListApi(app: FastifyInstance, services: ApiServices): void {
  const { db, clock } = services;

  serveRoute(app, services, remedyRoutes.listRemedies, async ({ by, query }) => {
    const { page, pageSize, column, agencyId: _, below: __, ...filter } = query;
    const scope = await agenciesAsked(db, by.staff, 'remedy.read', query);
    const table = column === undefined ? {} : await resultTableOf(db, scope.tenantId);
    const place = { limit: pageSize, offset: (page - 1) * pageSize };
    const { items, total } = await listRemedies(
      db,
      { ...scope, ...filter, results: resultsIn(column, table) },
      place,
    );
    return { items: items.map((row) => presentRemedy(row, clock.today())), total, page, pageSize };
  });

  serveRoute(app, services, remedyRoutes.getRemedyStatistics, async ({ by, query }) => {
    const { year } = query;
    const scope = await agenciesAsked(db, by.staff, 'remedy.read', query);
    const counts = await countRemedies(db, { ...scope, year });
    return {
      year,
      agencies: scope.agencyIds.length,
      cells: cellsOf(counts, await resultTableOf(db, scope.tenantId)),
    };
  });
}

/** The results that a column of section four holds; null: those without one, undefined: any. */
function resultsIn(column: ResultClass | undefined, table: ResultTable): RemedyResult[] | null | undefined {
  if (column === undefined) return undefined;
  return column === 'pending' ? null : resultsOfClass(column, table);
}

/** Several results stand in one column. */
function cellsOf(counts: readonly RemedyCount[], table: ResultTable): RemedyCell[] {
  const cells = new Map<string, RemedyCell>();
  for (const { block, result, remedies } of counts) {
    const column = resultClassOf(result, table);
    const key = `${block}/${column}`;
    cells.set(key, { block, column, remedies: (cells.get(key)?.remedies ?? 0) + remedies });
  }
  return [...cells.values()];
}
