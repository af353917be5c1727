import { writeIssue } from '#actions/gazette/write-issue.ts';
import type { FileStore } from '#platform/files.ts';
import { attachment } from '#platform/http/attachment.ts';
import { Problem } from '#platform/problem.ts';
import { type GazetteSummary, listIssues } from '#store/gazette.ts';
import { listPrintedEntries, type PrintedEntry } from '#store/public-gazette.ts';
import type { FastifyInstance } from 'fastify';
import { countyOf, type OpenCounty } from '../county-of.ts';
import { messagePage } from '../message-page.ts';
import { COUNTY, sendCountyPage, sendPage, type Sender } from '../send-page.ts';
import { gazetteEntryPage, gazetteIssuePage, gazetteListPage } from './gazette-pages.ts';
import { keptPdfs } from './kept-pdf.ts';

type InCounty = { Params: { region: string } };
type OneIssue = { Params: { region: string; issue: string } };
type OneEntry = { Params: { region: string; issue: string; entry: string } };

/** Issues change when one is published; withdrawals and corrections of documents mark the lists. */
const MADE_OF = { scopes: ['gazette', 'lists'] } as const;

/** The web edition of the gazette: published issues, their contents and text, and each as a PDF. */
export function gazetteRoutes(app: FastifyInstance, sender: Sender, files: FileStore | null): void {
  const { db, site } = sender;
  const keep = keptPdfs(files);

  app.get<InCounty>(`${COUNTY}/gazette`, (request, reply) =>
    sendCountyPage(
      sender,
      request,
      reply,
      request.params.region,
      async ({ tenantId, county }) =>
        gazetteListPage(site, county, await listIssues(db, tenantId, 'published')),
      MADE_OF,
    ),
  );

  app.get<OneIssue>(`${COUNTY}/gazette/:issue`, async (request, reply) => {
    const { region, issue } = request.params;
    if (issue.endsWith('.pdf')) {
      const opened = await countyOf(db, region);
      const { summary, entries } = await openIssue(opened, issue.slice(0, -4));
      const left = entries.filter(({ bodyHtml }) => bodyHtml === null).map(({ documentId }) => documentId);
      const tenant = { id: opened.tenantId, name: opened.county.name };
      const pdf = await keep([summary.id, ...left].join(' '), () => writeIssue(db, tenant, summary));
      return attachment(reply, pdf.name, pdf.type).header('cache-control', 'no-cache').send(pdf.bytes);
    }
    return sendCountyPage(
      sender,
      request,
      reply,
      region,
      async (opened) => {
        const { summary, entries } = await openIssue(opened, issue);
        return gazetteIssuePage(site, opened.county, summary, entries);
      },
      MADE_OF,
    );
  });

  app.get<OneEntry>(`${COUNTY}/gazette/:issue/:entry`, (request, reply) => {
    const { region, issue, entry } = request.params;
    return sendCountyPage(
      sender,
      request,
      reply,
      region,
      async (opened) => {
        const { summary, entries } = await openIssue(opened, issue);
        const found = /^[1-9]\d{0,3}$/.test(entry) ? entries[Number(entry) - 1] : undefined;
        if (found === undefined) throw new Problem('page.not_found');
        const { bodyHtml } = found;
        if (bodyHtml !== null) return gazetteEntryPage(site, opened.county, summary, { ...found, bodyHtml });
        const text = `公报刊登的这份文件已经撤回${found.withdrawalReason === null ? '' : `，原因：${found.withdrawalReason}`}。需要时可以联系发布单位。`;
        const message = { title: '这份文件已经撤回', text };
        await sendPage(site, request, reply, messagePage(site, opened.county, message), 410);
        return null;
      },
      MADE_OF,
    );
  });

  async function openIssue(
    { tenantId }: OpenCounty,
    name: string,
  ): Promise<{ summary: GazetteSummary; entries: PrintedEntry[] }> {
    const issues = await listIssues(db, tenantId, 'published');
    const summary = issues.find(({ year, number }) => `${year}-${number}` === name);
    if (summary === undefined) throw new Problem('page.not_found');
    return { summary, entries: await listPrintedEntries(db, tenantId, summary.id) };
  }
}
