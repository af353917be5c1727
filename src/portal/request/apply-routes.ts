import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findDocuments } from '#actions/search/find-documents.ts';
import { submitApplication } from '#actions/request/submit-application.ts';
import { takesRequests } from '#domain/agency/agency.ts';
import { parseRegionCode } from '#domain/agency/region.ts';
import { Problem } from '#platform/problem.ts';
import type { Secrets } from '#platform/secrets.ts';
import { listPublicAgencies, type PublicAgency } from '#store/public-agency.ts';
import { findCasesOfSubmission } from '#store/request.ts';
import { countyOf, type OpenCounty } from '../county-of.ts';
import { COUNTY, type Sender } from '../send-page.ts';
import { applicationOf, emptyForm, readApplicationForm } from './application-form.ts';
import { applicationPage } from './application-page.ts';
import { checkPage } from './check-page.ts';
import { chooseAgencyPage } from './choose-agency-page.ts';
import { newFormKey, readFormKey } from './form-key.ts';
import { receiptPage } from './receipt-page.ts';
import { sendPrivate } from './send-private.ts';
import { type SentFields, sentText } from './sent-fields.ts';

/** Steps of the form from one address within a minute. */
const STEPS_A_MINUTE = 20;
/** A program fills in the form at once; a person reads it first. */
const LEAST_MS = 3000;
const TOO_QUICK = '提交得太快，没有收下。请核对一遍再按“提交申请”。';

interface Applying {
  Params: { region: string };
  Querystring: SentFields;
  Body: SentFields;
}

/** The form 网上申请 in three steps: whose it is, what is asked for, check and send. */
export function applyRoutes(app: FastifyInstance, sender: Sender, secrets: Secrets): void {
  const { db, site, clock } = sender;

  app.get<Applying>(`${COUNTY}/requests/new`, async (request, reply) => {
    const opened = await countyOf(db, request.params.region);
    const sought = sentText(request.query, 'sought').trim().slice(0, 100);
    const agencies = await askable(opened);
    const chosen = agencies.find(({ code }) => code === sentText(request.query, 'agency'));
    if (chosen === undefined) return choose(request, reply, opened, { sought, agencies });
    const formKey = newFormKey(secrets, clock.now());
    const about = { agency: chosen, form: emptyForm(sought), formKey, faults: [] };
    return sendPrivate(site, request, reply, applicationPage(site, opened.county, about));
  });

  app.post<Applying>(
    `${COUNTY}/requests/new`,
    { config: { rateLimit: { max: STEPS_A_MINUTE } } },
    async (request, reply) => {
      const opened = await countyOf(db, request.params.region);
      const { county } = opened;
      const fields = request.body ?? {};
      const agencies = await askable(opened);
      const agency = agencies.find(({ code }) => code === sentText(fields, 'agency'));
      // Whoever fills in what nobody sees is no applicant.
      if (agency === undefined || sentText(fields, 'website') !== '')
        return choose(request, reply, opened, { sought: '', agencies });
      const given = readFormKey(secrets, sentText(fields, 'formKey'));
      const formKey = given === null ? newFormKey(secrets, clock.now()) : sentText(fields, 'formKey');
      const form = readApplicationForm(fields);
      const read = applicationOf(form);
      const step = sentText(fields, 'step');
      if ('faults' in read || step === 'edit') {
        const faults = step === 'edit' || !('faults' in read) ? [] : read.faults;
        const page = applicationPage(site, county, { agency, form, formKey, faults });
        return sendPrivate(site, request, reply, page, faults.length > 0 ? 422 : 200);
      }
      const { application } = read;
      const isTooQuick = given === null || clock.now().getTime() - given.begunAt < LEAST_MS;
      if (step !== 'send' || isTooQuick) {
        const refused = step === 'send' ? TOO_QUICK : null;
        const page = checkPage(site, county, { agency, form, formKey, application, refused });
        return sendPrivate(site, request, reply, page, refused === null ? 200 : 422);
      }
      const known = await findCasesOfSubmission(db, opened.tenantId, 'portal', given.id);
      const code = await submitApplication(
        { db, clock, secrets },
        {
          tenant: {
            id: opened.tenantId,
            region: parseRegionCode(county.region),
            isDemo: county.demonstration,
          },
          agencyId: agency.id,
          application,
          formKey: given.id,
          requestId: request.id,
        },
      );
      const receipt = {
        ...code,
        agencyName: agency.name,
        on: clock.today(),
        isRepeated: known.length > 0,
      };
      return sendPrivate(site, request, reply, receiptPage(site, county, receipt));
    },
  );

  async function askable({ tenantId }: OpenCounty): Promise<PublicAgency[]> {
    return (await listPublicAgencies(db, tenantId)).filter(({ kind }) => takesRequests(kind));
  }

  async function choose(
    request: FastifyRequest,
    reply: FastifyReply,
    { tenantId, county }: OpenCounty,
    { sought, agencies }: { readonly sought: string; readonly agencies: readonly PublicAgency[] },
  ): Promise<FastifyReply> {
    if (agencies.length === 0) throw new Problem('page.not_found');
    const asked = { typed: sought, filter: {}, order: 'relevance', page: 1 } as const;
    const found = sought === '' ? null : await findDocuments(db, tenantId, asked, clock.today());
    const made = new Map<string, number>();
    for (const { agencyName } of found?.items ?? []) made.set(agencyName, (made.get(agencyName) ?? 0) + 1);
    const page = chooseAgencyPage(site, county, {
      sought,
      found: found?.items ?? [],
      total: found?.total ?? 0,
      agencies: agencies
        .map(({ code, name }) => ({ code, name, made: made.get(name) ?? 0 }))
        .toSorted((a, b) => b.made - a.made),
    });
    return sendPrivate(site, request, reply, page);
  }
}
