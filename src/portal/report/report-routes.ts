import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { writeReportDocument } from '#actions/write-report-document.ts';
import { Problem } from '#platform/problem.ts';
import { listPublicAgencies, wasWithdrawn } from '#store/public-agency.ts';
import { listReportFigures, listReports } from '#store/report-list.ts';
import { findPublishedReport } from '#store/report.ts';
import { listTenants } from '#store/tenant.ts';
import { attachment } from '#platform/http/attachment.ts';
import { countyOf, type OpenCounty } from '../county-of.ts';
import { messagePage } from '../message-page.ts';
import type { Page } from '../layout.ts';
import { COUNTY, sendCountyPage, sendPage, type Sender } from '../send-page.ts';
import { comparePage, MOST_COMPARED } from './compare-page.ts';
import { comparisonKey, reportListPage, type ReportSearch } from './report-list-page.ts';
import { DOWNLOADS, reportPage } from './report-page.ts';

const ALL = { limit: 2000, offset: 0 };

type InCounty = {
  Params: { region: string };
  Querystring: Readonly<Record<string, string | string[] | undefined>>;
};
type OneReport = { Params: { region: string; code: string; document: string } };

/** The list of reports, one report in every form it is to be had in, and several side by side. Only published ones. */
export function reportRoutes(app: FastifyInstance, sender: Sender): void {
  const { db, site } = sender;
  app.get<InCounty>(`${COUNTY}/reports`, (request, reply) =>
    sendCountyPage(sender, request, reply, request.params.region, async ({ tenantId, county }) => {
      const [{ items }, agencies] = await Promise.all([
        listReports(db, { tenantIds: [tenantId], status: 'published' }, ALL),
        listPublicAgencies(db, tenantId),
      ]);
      const search = searchOf(request.query);
      const found = items.filter(
        ({ year, agencyCode, agencyName }) =>
          (search.year === null || year === search.year) &&
          (search.agency === '' || agencyCode === search.agency) &&
          agencyName.includes(search.words),
      );
      const years = [...new Set(items.map(({ year }) => year))];
      return reportListPage(
        site,
        county,
        found,
        { years, agencies: agencies.filter(({ reports }) => reports > 0) },
        search,
      );
    }),
  );

  // Not of one county alone: counties of one installation may be set beside each other.
  app.get<InCounty>(`${COUNTY}/reports/compare`, async (request, reply) => {
    const { county } = await countyOf(db, request.params.region);
    const asked = [request.query['r'] ?? []].flat();
    const tenantIds = (await listTenants(db, null)).map(({ id }) => id);
    const { items } = await listReports(db, { tenantIds, status: 'published' }, ALL);
    const chosen = items.filter((report) => asked.includes(comparisonKey(report))).slice(0, MOST_COMPARED);
    const agencyIds = chosen.map(({ agencyId }) => agencyId);
    const figures = chosen.length === 0 ? [] : await listReportFigures(db, { tenantIds, agencyIds });
    const compared = figures.filter((one) =>
      chosen.some((report) => report.agencyId === one.agencyId && report.year === one.year),
    );
    const choices = items.toSorted(
      (a, b) => Number(b.region === county.region) - Number(a.region === county.region),
    );
    return sendPage(
      site,
      request,
      reply,
      comparePage(site, county, choices, chosen.map(comparisonKey), compared),
    );
  });

  app.get<OneReport>(`${COUNTY}/reports/:code/:document`, async (request, reply) => {
    const { region, code, document } = request.params;
    const [, yearText = '', extension] = /^(\d{4})(?:\.(\w+))?$/.exec(document) ?? [];
    const year = Number(yearText);
    if (extension === undefined && yearText !== '')
      return sendCountyPage(sender, request, reply, region, (opened) =>
        buildReport(sender, request, reply, opened, code, year),
      );
    const format = DOWNLOADS.find((download) => download.extension === extension)?.extension;
    if (yearText === '' || format === undefined) throw new Problem('page.not_found');
    const opened = await countyOf(db, region);
    const report = await findPublishedReport(db, opened.tenantId, code, year);
    if (report === null) return sendAbsence(sender, request, reply, opened, code, year);
    const { name, type, bytes } = await writeReportDocument(report, format);
    return attachment(reply, name, type).header('cache-control', 'no-cache').send(bytes);
  });
}

async function buildReport(
  sender: Sender,
  request: FastifyRequest,
  reply: FastifyReply,
  opened: OpenCounty,
  code: string,
  year: number,
): Promise<Page | null> {
  const { db, site } = sender;
  const { tenantId, county } = opened;
  const report = await findPublishedReport(db, tenantId, code, year);
  if (report === null) {
    await sendAbsence(sender, request, reply, opened, code, year);
    return null;
  }
  const { items } = await listReports(
    db,
    { tenantIds: [tenantId], agencyIds: [report.agencyId], status: 'published' },
    ALL,
  );
  const about = items.find(({ id }) => id === report.id);
  if (about === undefined) throw new Problem('page.not_found');
  return reportPage(site, county, report, about, items);
}

/** 410 for what was public once, so that search engines forget it; 404 for what never was. */
async function sendAbsence(
  { db, site }: Sender,
  request: FastifyRequest,
  reply: FastifyReply,
  { tenantId, county }: OpenCounty,
  code: string,
  year: number,
): Promise<FastifyReply> {
  if (!(await wasWithdrawn(db, tenantId, code, year))) throw new Problem('page.not_found');
  const message = {
    title: '这份年度报告已经撤回',
    text: '发布单位撤回了这份报告，修改后会重新发布。需要时可以联系发布单位。',
  };
  return sendPage(site, request, reply, messagePage(site, county, message), 410);
}

function searchOf(query: InCounty['Querystring']): ReportSearch {
  const text = (name: string): string => [query[name] ?? ''].flat()[0]?.trim() ?? '';
  const year = text('year');
  return { year: /^\d{4}$/.test(year) ? Number(year) : null, agency: text('agency'), words: text('q') };
}
