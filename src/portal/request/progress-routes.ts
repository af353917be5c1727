import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actAsApplicant } from '#actions/request/applicant-act.ts';
import { readOwnRequest } from '#actions/request/applicant-case.ts';
import type { Applying } from '#actions/request/applying.ts';
import { readOwnEnclosure } from '#actions/request/applicant-enclosure.ts';
import { readOwnLetter } from '#actions/request/applicant-letter.ts';
import { openByCode } from '#actions/request/open-by-code.ts';
import { parseRegionCode } from '#domain/agency/region.ts';
import type { ApplicantMove } from '#domain/request/applicant-view.ts';
import type { FileStore } from '#platform/files.ts';
import { attachment } from '#platform/http/attachment.ts';
import { Problem } from '#platform/problem.ts';
import type { Secrets } from '#platform/secrets.ts';
import { countyOf, type OpenCounty } from '../county-of.ts';
import { COUNTY, type Sender } from '../send-page.ts';
import { href } from '../site.ts';
import { givePass, requestOfPass, takePassBack } from './applicant-pass.ts';
import { newFormKey, readFormKey } from './form-key.ts';
import { progressDoorPage } from './progress-door-page.ts';
import { type ProgressFault, progressPage } from './progress-page.ts';
import { keepNothing, sendPrivate } from './send-private.ts';
import { type SentFields, sentText } from './sent-fields.ts';

/** Tries from one address within a minute, whatever the code: beside the lock of each request. */
const TRIES_A_MINUTE = 10;
const ACTS_A_MINUTE = 20;

interface Asking {
  Params: { region: string; letterId: string; fileId: string };
  Querystring: SentFields;
  Body: SentFields;
}

/** What is said after an act, by the word that stands in the address. */
const DONE: Readonly<Record<ApplicantMove, string>> = {
  correction_received: '补正已提交，受理单位会继续办理。',
  reasons_given: '理由已提交，受理单位会继续办理。',
  withdrawn: '申请已撤回。',
};

/** 查询进度: the applicant's own page, opened by code and PIN for half an hour. */
export function progressRoutes(
  app: FastifyInstance,
  sender: Sender,
  kept: { readonly secrets: Secrets; readonly files: FileStore },
): void {
  const { db, site, clock } = sender;
  const { secrets, files } = kept;
  const services = { db, clock, secrets, files };
  const PROGRESS = `${COUNTY}/requests/progress`;

  app.get<Asking>(PROGRESS, async (request, reply) => {
    const opened = await countyOf(db, request.params.region);
    const own = ownRequest(request, opened);
    if (own === null) return sendPrivate(site, request, reply, progressDoorPage(site, opened.county, null));
    const done = sentText(request.query, 'done');
    return show(request, reply, opened, own, { fault: null, done: isMove(done) ? DONE[done] : null });
  });

  app.post<Asking>(PROGRESS, { config: { rateLimit: { max: TRIES_A_MINUTE } } }, async (request, reply) => {
    const opened = await countyOf(db, request.params.region);
    const fields = request.body ?? {};
    const code = sentText(fields, 'code').slice(0, 30);
    try {
      const requestId = await openByCode(services, opened.tenantId, { code, pin: sentText(fields, 'pin') });
      givePass(reply, passGround(opened), requestId, clock.now());
    } catch (error) {
      if (!(error instanceof Problem) || !error.code.startsWith('request.code')) throw error;
      const refused = { code, message: `${error.title}。${error.detail}` };
      return sendPrivate(site, request, reply, progressDoorPage(site, opened.county, refused), error.status);
    }
    return back(reply, opened);
  });

  app.post<Asking>(
    `${PROGRESS}/acts`,
    { config: { rateLimit: { max: ACTS_A_MINUTE } } },
    async (request, reply) => {
      const opened = await countyOf(db, request.params.region);
      const own = ownRequest(request, opened);
      if (own === null) return back(reply, opened);
      const fields = request.body ?? {};
      const caseId = sentText(fields, 'caseId');
      const move = sentText(fields, 'move');
      const given = readFormKey(secrets, sentText(fields, 'formKey'));
      if (!isMove(move) || given === null) throw new Problem('request.token');
      const words = sentText(fields, `words-${move}`);
      try {
        if (move === 'withdrawn' && sentText(fields, 'sure') !== 'yes')
          throw new Problem('case.act', { detail: '要撤回的，请先勾选“我确定撤回这件申请”。' });
        const doing = { caseId, move, words, actKey: given.id, httpRequestId: request.id };
        await actAsApplicant(services, own, doing);
      } catch (error) {
        if (!(error instanceof Problem) || !FORGIVEN.has(error.code)) throw error;
        const faults = error.fields ?? [{ field: `words-${move}`, message: error.detail }];
        return show(request, reply, opened, own, { fault: { caseId, move, words, faults }, done: null });
      }
      return back(reply, opened, `?done=${move}`);
    },
  );

  app.get<Asking>(`${PROGRESS}/letters/:letterId`, async (request, reply) => {
    const opened = await countyOf(db, request.params.region);
    const own = ownRequest(request, opened);
    if (own === null) return back(reply, opened);
    const { letterId } = request.params;
    const { name, type, bytes } = await readOwnLetter(services, own, { letterId, httpRequestId: request.id });
    return attachment(keepNothing(reply), name, type).send(Buffer.from(bytes));
  });

  app.get<Asking>(`${PROGRESS}/enclosures/:fileId`, async (request, reply) => {
    const opened = await countyOf(db, request.params.region);
    const own = ownRequest(request, opened);
    if (own === null) return back(reply, opened);
    const { fileId } = request.params;
    const { name, type, bytes } = await readOwnEnclosure(services, own, {
      fileId,
      httpRequestId: request.id,
    });
    return attachment(keepNothing(reply), name, type).send(Buffer.from(bytes));
  });

  app.post<Asking>(`${PROGRESS}/leave`, async (request, reply) => {
    const opened = await countyOf(db, request.params.region);
    takePassBack(reply, passGround(opened));
    return back(reply, opened);
  });

  function passGround({ tenantId, county }: OpenCounty) {
    return { secrets, site, tenantId, region: county.region };
  }

  function ownRequest(request: FastifyRequest, opened: OpenCounty): Applying | null {
    const requestId = requestOfPass(request, passGround(opened), clock.now());
    const tenant = { id: opened.tenantId, region: parseRegionCode(opened.county.region) };
    return requestId === null ? null : { tenant, requestId };
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    { county }: OpenCounty,
    own: Applying,
    said: { readonly fault: ProgressFault | null; readonly done: string | null },
  ): Promise<FastifyReply> {
    const view = await readOwnRequest(services, own);
    const newKey = (): string => newFormKey(secrets, clock.now());
    const page = progressPage(site, county, { request: view, newKey, ...said });
    return sendPrivate(site, request, reply, page, said.fault === null ? 200 : 422);
  }

  function back(reply: FastifyReply, { county }: OpenCounty, query = ''): FastifyReply {
    return keepNothing(reply).redirect(href(site, `/${county.region}/requests/progress${query}`), 303);
  }
}

/** What the applicant can mend on the page; all else is a page of its own. */
const FORGIVEN: ReadonlySet<string> = new Set(['request.invalid', 'case.act', 'case.state', 'case.clock']);

function isMove(text: string): text is ApplicantMove {
  return Object.hasOwn(DONE, text);
}
