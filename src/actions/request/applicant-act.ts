import { answerByOf, type ApplicantMove } from '#domain/request/applicant-view.ts';
import type { CaseAct } from '#domain/request/case-act.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { Problem } from '#platform/problem.ts';
import { listCaseIds } from '#store/request-access.ts';
import type { ActServices } from '../act.ts';
import { actOnCase, type CaseAfter } from './act-on-case.ts';
import type { Applying } from './applying.ts';
import { calendarOfCounty } from './case-ground.ts';
import { APPLICANT } from './submit-application.ts';
import { tellHandlers } from './tell-handlers.ts';

const LONGEST = 4000;

/** What an applicant does on the progress page. */
export interface ApplicantDoing {
  readonly caseId: string;
  readonly move: ApplicantMove;
  /** The correction, the reasons, or why he withdraws. */
  readonly words: string;
  /** Of the form: sent twice, it is done once. */
  readonly actKey: string;
  /** Number of the HTTP request, for the audit record. */
  readonly httpRequestId: string | null;
}

const NEWS: Readonly<Record<ApplicantMove, string>> = {
  correction_received: '申请人已在网上补正',
  reasons_given: '申请人已在网上说明理由',
  withdrawn: '申请人已在网上撤回申请',
};

/**
 * An act of the applicant himself on his case: the same way as every act of the staff, and whoever handles the case is told.
 * @throws Problem case.not_found, request.invalid, case.state, case.act
 */
export async function actAsApplicant(
  { db, clock }: Pick<ActServices, 'db' | 'clock'>,
  { tenant, requestId }: Applying,
  { caseId, move, words, actKey, httpRequestId }: ApplicantDoing,
): Promise<void> {
  if (!(await listCaseIds(db, tenant.id, requestId)).includes(caseId)) throw new Problem('case.not_found');
  refuseWords(move, words);
  const calendar = await calendarOfCounty(db, tenant.id, tenant.region);
  const today = clock.today();
  const ground = { tenantId: tenant.id, caseId, actKey, actor: APPLICANT, now: clock.now(), today, calendar };
  await db.transaction().execute(async (tx) => {
    const after = await actOnCase(tx, { ...ground, requestId: httpRequestId }, (found) => {
      refuseLate(move, found, today);
      return actOf(move, today, words.trim());
    });
    if (!after.isNew) return;
    const title = `${after.standing.number ?? '一件网上申请'}：${NEWS[move]}`;
    await tellHandlers(tx, after.case, { kind: `case.${move}`, title, body: '请到办件页查看并继续办理。' });
  });
}

function actOf(move: ApplicantMove, on: PlainDate, words: string): CaseAct {
  switch (move) {
    case 'correction_received':
      return { act: move, on, note: words };
    case 'reasons_given':
      return { act: move, on, reasons: words };
    case 'withdrawn':
      return { act: move, on, reason: `申请人凭查询码在网上撤回${words === '' ? '' : `：${words}`}` };
    default:
      throw new RangeError(`No act of an applicant: ${String(move satisfies never)}`);
  }
}

function refuseWords(move: ApplicantMove, words: string): void {
  const message =
    words.length > LONGEST
      ? `请控制在${LONGEST}字以内。`
      : move !== 'withdrawn' && words.trim() === ''
        ? '还没有填写内容，请写清楚再提交。'
        : null;
  if (message !== null)
    throw new Problem('request.invalid', { fields: [{ field: `words-${move}`, message }] });
}

/** After its day the agency decides whether there was good reason (条例第三十条); a form does not. */
function refuseLate(move: ApplicantMove, { history }: Pick<CaseAfter, 'history'>, today: PlainDate): void {
  if (move === 'withdrawn') return;
  const answerBy = answerByOf(history, move);
  if (answerBy !== null && today > answerBy)
    throw new Problem('case.act', {
      detail: `期限至 ${answerBy}，已经过了，网上不能再提交。有正当理由的，请联系受理单位。`,
    });
}
