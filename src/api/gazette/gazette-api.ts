import { discardIssue, saveIssue } from '#actions/gazette/change-issue.ts';
import { createIssue } from '#actions/gazette/create-issue.ts';
import { publishIssue } from '#actions/gazette/publish-issue.ts';
import { writeIssue } from '#actions/gazette/write-issue.ts';
import type { GazetteDetail, GazetteRow } from '#contract/gazette.ts';
import { gazetteRoutes } from '#contract/route/gazette-routes.ts';
import { issueName, sectionFor } from '#domain/disclosure/gazette/gazette-issue.ts';
import { actionsOf } from '#domain/identity/may-do.ts';
import { yearOf } from '#domain/time/plain-date.ts';
import { Problem } from '#platform/problem.ts';
import { type GazetteSummary, listIssues } from '#store/gazette.ts';
import { listCandidates } from '#store/gazette-candidate.ts';
import { listCopies, listEntries } from '#store/gazette-contents.ts';
import type { Staff } from '#store/staff.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { serveFile, serveRoute } from '../serve-route.ts';

const MOST_CANDIDATES = 100;

/** The gazette: composing issues, publishing them. */
export function gazetteApi(app: FastifyInstance, services: ApiServices): void {
  const { db, clock } = services;

  serveRoute(app, services, gazetteRoutes.listGazette, async ({ by }) => {
    const issues = await listIssues(db, by.staff.tenantId ?? '');
    const year = yearOf(clock.today());
    const number = Math.max(0, ...issues.filter((one) => one.year === year).map((one) => one.number)) + 1;
    const totalNumber = Math.max(0, ...issues.map((one) => one.totalNumber)) + 1;
    return { items: issues.map(present), total: issues.length, next: { year, number, totalNumber } };
  });

  serveRoute(app, services, gazetteRoutes.createGazette, async ({ by, body }) =>
    presentOne(services, by.staff, await createIssue(services, by, body)),
  );

  serveRoute(app, services, gazetteRoutes.getGazette, ({ by, params }) =>
    presentOne(services, by.staff, params.issueId),
  );

  serveRoute(app, services, gazetteRoutes.saveGazette, async ({ by, params, body }) => {
    await saveIssue(services, by, params.issueId, body);
    return presentOne(services, by.staff, params.issueId);
  });

  serveRoute(app, services, gazetteRoutes.discardGazette, async ({ by, params }) => {
    await discardIssue(services, by, params.issueId);
    return undefined;
  });

  serveRoute(app, services, gazetteRoutes.publishGazette, async ({ by, params }) => {
    await publishIssue(services, by, params.issueId);
    return presentOne(services, by.staff, params.issueId);
  });

  serveRoute(app, services, gazetteRoutes.listGazetteCandidates, async ({ by, query }) => {
    const found = await listCandidates(
      db,
      by.staff.tenantId ?? '',
      query.search?.trim() ?? '',
      MOST_CANDIDATES,
    );
    return {
      items: found.map((one) => ({
        documentId: one.documentId,
        title: one.title,
        documentNumber: one.documentNumber,
        section: sectionFor(one),
        publishedOn: one.publishedOn,
      })),
    };
  });

  serveFile(app, services, gazetteRoutes.getGazettePdf, async ({ by, params }) => {
    const { tenant } = by.staff;
    if (tenant === null) throw new Problem('gazette.not_found');
    return writeIssue(db, tenant, await summaryOf(services, by.staff, params.issueId));
  });
}

async function summaryOf({ db }: ApiServices, staff: Staff, id: string): Promise<GazetteSummary> {
  const issues = await listIssues(db, staff.tenantId ?? '');
  const issue = issues.find((one) => one.id === id);
  if (issue === undefined) throw new Problem('gazette.not_found');
  return issue;
}

async function presentOne(services: ApiServices, staff: Staff, id: string): Promise<GazetteDetail> {
  const { db, config } = services;
  const tenantId = staff.tenantId ?? '';
  const issue = await summaryOf(services, staff, id);
  const [entries, copies] = await Promise.all([listEntries(db, tenantId, id), listCopies(db, tenantId, id)]);
  const actions = actionsOf(staff);
  const isDraft = issue.state === 'draft';
  return {
    row: present(issue),
    entries: entries.map(({ documentId, section, title, documentNumber, isPublic }) => ({
      documentId,
      section,
      title,
      documentNumber,
      isPublic,
    })),
    copies: copies.map((copy) => ({ ...copy })),
    mayCompose: isDraft && actions.includes('gazette.compose'),
    mayPublish: isDraft && actions.includes('gazette.publish'),
    pdf: `${config.basePath}/api/gazette/${id}/pdf`,
  };
}

function present(issue: GazetteSummary): GazetteRow {
  return { ...issue, name: issueName(issue) };
}
