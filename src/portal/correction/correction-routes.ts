import type { FastifyInstance } from 'fastify';
import { reportError } from '#actions/correction/report-error.ts';
import { parseRegionCode } from '#domain/agency/region.ts';
import { Problem } from '#platform/problem.ts';
import { countyOf, type OpenCounty } from '../county-of.ts';
import { COUNTY, sendPage, type Sender } from '../send-page.ts';
import { href } from '../site.ts';
import { correctionPage, type CorrectionForm, thanksPage } from './correction-page.ts';

/** Reports from one address within a minute. */
const REPORTS_A_MINUTE = 6;
const FORM_BYTES = 32 * 1024;
/** A program fills in the form at once; a person reads it first. */
const LEAST_MS = 2000;

type Fields = Readonly<Record<string, string | string[] | undefined>>;
type InCounty = { Params: { region: string }; Querystring: Fields; Body: Fields };

/** The box in which visitors report errors: a plain form, without a script and without a puzzle. */
export function correctionRoutes(app: FastifyInstance, sender: Sender): void {
  const { db, site, clock } = sender;
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORM_BYTES },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );

  app.get<InCounty>(`${COUNTY}/report-error`, async (request, reply) => {
    const { county } = await countyOf(db, request.params.region);
    const form = { ...readForm(request.query), begun: String(clock.now().getTime()) };
    reply.header('x-robots-tag', 'noindex');
    return sendPage(site, request, reply, correctionPage(site, county, form, []));
  });

  app.get<InCounty>(`${COUNTY}/report-error/thanks`, async (request, reply) => {
    const { county } = await countyOf(db, request.params.region);
    return sendPage(site, request, reply, thanksPage(site, county));
  });

  app.post<InCounty>(
    `${COUNTY}/report-error`,
    { config: { rateLimit: { max: REPORTS_A_MINUTE } } },
    async (request, reply) => {
      const opened = await countyOf(db, request.params.region);
      const { county } = opened;
      const form = readForm(request.body ?? {});
      const thanks = href(site, `/${county.region}/report-error/thanks`);
      // A field that nobody sees, and that programs fill in all the same: they are thanked and not heard.
      if (textOf(request.body ?? {}, 'website') !== '') return reply.redirect(thanks, 303);
      if (clock.now().getTime() - Number(form.begun) < LEAST_MS) {
        const fault = { field: 'words', message: '提交得太快，没有收下。请核对一遍再按“提交”。' };
        return sendPage(site, request, reply, correctionPage(site, county, form, [fault]), 422);
      }
      try {
        await reportError(sender, tenantOf(opened), {
          address: form.page,
          pageTitle: form.title,
          agencyId: form.agency || null,
          kind: form.kind,
          words: form.words,
          contact: form.contact,
        });
      } catch (error) {
        if (!(error instanceof Problem) || error.fields === undefined) throw error;
        return sendPage(site, request, reply, correctionPage(site, county, form, error.fields), 422);
      }
      return reply.redirect(thanks, 303);
    },
  );
}

function tenantOf({ tenantId, county }: OpenCounty) {
  const { region, name, demonstration } = county;
  return { id: tenantId, region: parseRegionCode(region), name, isDemo: demonstration };
}

function readForm(fields: Fields): CorrectionForm {
  const page = textOf(fields, 'page');
  return {
    // Only a page of this portal: nothing foreign is shown back or kept.
    page: /^\/[^\s<>"\\]*$/.test(page) && !page.startsWith('//') ? page.slice(0, 500) : '/',
    title: textOf(fields, 'title').slice(0, 300),
    agency: textOf(fields, 'agency').slice(0, 40),
    kind: textOf(fields, 'kind'),
    words: textOf(fields, 'words'),
    contact: textOf(fields, 'contact'),
    begun: textOf(fields, 'begun'),
  };
}

function textOf(fields: Fields, name: string): string {
  return [fields[name] ?? ''].flat()[0] ?? '';
}
