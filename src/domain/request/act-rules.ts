import { REQUEST_TERMS } from '../law/request-term.ts';
import type { ReplyGroundId } from '../law/reply-ground.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { CaseAct, CaseActName, CaseActOf } from './case-act.ts';
import type { CaseHistory } from './case-clock.ts';
import type { CaseStanding } from './case-state.ts';
import type { Clock } from './clock.ts';
import { faultsOf, givesSomething } from './decision.ts';
import { caseFee, pageFee } from './fee.ts';

/** What a rule sees of a case before the act. */
export interface ActContext {
  readonly history: CaseHistory;
  readonly standing: CaseStanding;
  readonly clock: Clock;
  readonly today: PlainDate;
}

type Rules = { readonly [Name in CaseActName]?: (act: CaseActOf<Name>, context: ActContext) => string[] };

/** What an act has to satisfy beyond the table of states and the clock: Chinese sentences, none when all is well. */
const RULES: Rules = {
  correction_requested: ({ on, what, answerBy }) => [
    ...unless(what.trim() !== '', '请写明需要补正的事项（条例第三十条）。'),
    ...unless(answerBy > on, '补正期限应当晚于告知之日，并给申请人合理的时间（条例第三十条）。'),
  ],
  extension_proposed: ({ reason, days }) => [
    ...unless(reason.trim() !== '', '请写明延长的理由，供负责人审批。'),
    ...unless(days >= 1 && days <= REQUEST_TERMS.extension.workingDays, '延长的期限为 1 至 20 个工作日。'),
  ],
  extended: (_act, { standing }) =>
    unless(standing.proposedExtension !== null, '没有待审批的延长申请（条例第三十三条第二款）。'),
  extension_declined: ({ reason }, { standing }) => [
    ...unless(standing.proposedExtension !== null, '没有待审批的延长申请。'),
    ...unless(reason.trim() !== '', '请写明不同意延长的理由。'),
  ],
  delayed: (_act, { history }) =>
    unless(
      history.some(({ act }) => act === 'reasons_given'),
      '确定延迟答复的合理期限前，应当先要求申请人说明理由，并认为理由合理（条例第三十五条）。',
    ),
  fee_noticed: ({ tariff, units, yuan }) => {
    const due = tariff === 'per_case' ? caseFee(Math.max(units, 1)) : pageFee(units);
    return unless(
      yuan > 0 && yuan === due,
      `按这个标准应收 ${due} 元，与填写的 ${yuan} 元不一致（国办函〔2020〕109号）。`,
    );
  },
  decided: ({ decision }, { clock, today }) => {
    const asked = clock.course.opinions.find(
      ({ answeredOn, answerBy }) => answeredOn === null && today <= answerBy,
    );
    return [
      ...faultsOf(decision).map(({ message }) => message),
      ...unless(
        asked === undefined || !givesSomething(decision.grounds),
        `${asked?.party ?? ''}的意见还没有收到，其答复期限至 ${asked?.answerBy ?? ''}；此前不能决定公开（条例第三十二条、第三十四条）。`,
      ),
      ...decision.grounds.flatMap((ground) => STEPS_BEFORE[ground]?.(clock) ?? []),
    ];
  },
  returned: ({ reason }) => unless(reason.trim() !== '', '请写明退回的理由。'),
  lapsed: ({ ground }, { clock }) => {
    const overdue = clock.state === 'abandoned';
    const { correction, fee } = clock.course;
    return ground === 'correction_overdue'
      ? unless(
          overdue && correction?.answeredOn === null,
          `补正期限至 ${correction?.answerBy ?? '（未定）'}，还没有届满，不能按放弃处理（条例第三十条）。`,
        )
      : unless(
          overdue && fee?.paidOn === null,
          `缴费期限至 ${fee?.payBy ?? '（未定）'}，还没有届满，不能按放弃处理（国办函〔2020〕109号）。`,
        );
  },
  delivered: ({ proof }) => unless(proof.trim() !== '', '请写明送达的凭证：签收人、邮件号或者网上送达记录。'),
  withdrawn: ({ reason }) =>
    unless(reason.trim() !== '', '请写明申请人撤回的方式和理由，并附申请人的书面材料。'),
};

/** What speaks against an act on a case as it stands. */
export function faultsOfAct(act: CaseAct, context: ActContext): string[] {
  const last = context.history.at(-1);
  const rule = RULES[act.act] as ((act: CaseAct, context: ActContext) => string[]) | undefined;
  return [
    ...unless(act.on <= context.today, `日期 ${act.on} 还没有到。`),
    ...unless(
      last === undefined || act.on >= last.on,
      `日期 ${act.on} 早于上一步办理的日期 ${last?.on ?? ''}。`,
    ),
    ...(rule?.(act, context) ?? []),
  ];
}

/** Answers that the law allows only after a step of their own, or in another way. */
const STEPS_BEFORE: Readonly<Partial<Record<ReplyGroundId, (clock: Clock) => string[]>>> = {
  still_unclear: ({ course }) =>
    unless(course.correction !== null, '答复“补正后申请内容仍不明确”，应当先告知补正（条例第三十条）。'),
  correction_overdue: useLapse,
  fee_overdue: useLapse,
  withdrawn: () => ['申请人撤回的，请用“申请人撤回”办结。'],
};

function useLapse({ state }: Clock): string[] {
  return unless(state === 'abandoned', '逾期不补正、不缴费的，请用“视为放弃”办结。');
}

function unless(condition: boolean, sentence: string): string[] {
  return condition ? [] : [sentence];
}
