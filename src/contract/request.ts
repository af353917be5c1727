import Type, { type Static } from 'typebox';
import { OUTCOME_BOXES, type OutcomeBox } from '#domain/law/outcome.ts';
import { REPLY_GROUNDS, type ReplyGroundId } from '#domain/law/reply-ground.ts';
import {
  APPLICANT_KINDS,
  type ApplicantKind,
  IDENTITY_PROOFS,
  type IdentityProof,
  WANTED_DELIVERIES,
  WANTED_FORMS,
  type WantedDelivery,
  type WantedForm,
} from '#domain/request/application.ts';
import { CASE_ACT_NAMES, type CaseActName } from '#domain/request/case-act.ts';
import { CASE_STATES, type CaseState } from '#domain/request/case-state.ts';
import { CHANNELS, type RequestChannel } from '#domain/request/clock-act.ts';
import { Day, Id, Instant } from './instant.ts';
import { Nullable } from './nullable.ts';
import { Page, PageQuery } from './page.ts';

/** The keys of a table of the domain as one of a set of words. */
function wordsOf<Word extends string>(
  title: string,
  description: string,
  table: Readonly<Record<Word, unknown>>,
) {
  return Type.Enum(Object.keys(table) as Word[], { title, description });
}

export const ApplicantKindName = wordsOf<ApplicantKind>(
  'ApplicantKind',
  '申请人类别，同年度报告第三部分各列',
  APPLICANT_KINDS,
);
export const RequestChannelName = wordsOf<RequestChannel>('RequestChannel', '申请的提交方式', CHANNELS);
export const CaseStateName = wordsOf<CaseState>('CaseState', '办理状态', CASE_STATES);
export const CaseActWord = wordsOf<CaseActName>('CaseActName', '办理步骤', CASE_ACT_NAMES);
export const OutcomeBoxName = wordsOf<OutcomeBox>(
  'OutcomeBox',
  '办理结果，同年度报告第三部分各行',
  OUTCOME_BOXES,
);
export const ReplyGroundName = wordsOf<ReplyGroundId>('ReplyGround', '答复的情形', REPLY_GROUNDS);
const WantedFormName = wordsOf<WantedForm>('WantedForm', '所需信息的形式', WANTED_FORMS);
const WantedDeliveryName = wordsOf<WantedDelivery>('WantedDelivery', '获取信息的方式', WANTED_DELIVERIES);
const IdentityProofName = wordsOf<IdentityProof>('IdentityProof', '身份证明的种类', IDENTITY_PROOFS);

/** A line of a form. */
export const Line = Type.String({ maxLength: 200 });

export const Applicant = Type.Object(
  {
    kind: ApplicantKindName,
    name: Line,
    proof: IdentityProofName,
    proofNumber: Type.String({ maxLength: 40 }),
    representative: Line,
    phone: Type.String({ maxLength: 40 }),
    email: Line,
    address: Line,
    postcode: Type.String({ maxLength: 12 }),
  },
  {
    title: 'Applicant',
    description: '申请人；只给办理单位看，每次查看都有记录',
    additionalProperties: false,
  },
);
export type Applicant = Static<typeof Applicant>;

/** A request registered by staff: in person (also told and written down), by post, by fax. */
export const NewRequest = Type.Object(
  {
    agencyId: Id,
    channel: RequestChannelName,
    arrivedOn: Day,
    confirmedOn: Nullable(Day),
    applicant: Applicant,
    contents: Type.Array(Type.String({ minLength: 1, maxLength: 4000 }), {
      minItems: 1,
      maxItems: 50,
      description: '一份申请有几项内容的，登记时可以分为几件',
    }),
    features: Type.String({ maxLength: 4000 }),
    wantedForm: WantedFormName,
    wantedDelivery: WantedDeliveryName,
    actKey: Id,
  },
  { title: 'NewRequest', additionalProperties: false },
);
export type NewRequest = Static<typeof NewRequest>;

export const CaseQuery = Type.Object({
  ...PageQuery.properties,
  state: Type.Optional(CaseStateName),
  open: Type.Optional(Type.Boolean({ description: '只看未办结的' })),
  urgency: Type.Optional(
    Type.Enum(['overdue', 'red', 'yellow'], {
      description: '已逾期、剩 2 日以内、剩 3 至 5 日（工作日），互不重复，同各项件数',
    }),
  ),
  waiting: Type.Optional(Type.Boolean({ description: '只看等待申请人补正、缴费的' })),
  extension: Type.Optional(Type.Boolean({ description: '只看待审批延长期限的' })),
  mine: Type.Optional(Type.Boolean({ description: '只看分给本人办理的' })),
  agencyId: Type.Optional(Id),
  box: Type.Optional(OutcomeBoxName),
  receivedYear: Type.Optional(Type.Integer({ minimum: 2008, maximum: 2200 })),
  text: Type.Optional(Type.String({ maxLength: 100, description: '登记号或者申请内容' })),
});
export type CaseQuery = Static<typeof CaseQuery>;

/** A case in the queue. */
export const CaseRow = Type.Object(
  {
    id: Id,
    number: Nullable(Type.String()),
    agencyId: Id,
    agencyName: Type.String(),
    content: Type.String(),
    applicantKind: ApplicantKindName,
    channel: RequestChannelName,
    state: CaseStateName,
    arrivedOn: Day,
    receivedOn: Nullable(Day),
    originalDue: Nullable(Day),
    due: Nullable(Day),
    provisional: Type.Boolean({ description: '到期日暂定：跨到还没有节假日安排的年份' }),
    waiting: Type.Boolean({ description: '等待申请人补正或者缴费，不计逾期' }),
    daysLeft: Nullable(Type.Integer({ description: '剩余工作日；负数为已逾期' })),
    overdue: Type.Boolean(),
    box: Nullable(OutcomeBoxName),
    closedOn: Nullable(Day),
    assignedTo: Nullable(Type.String()),
    ordered: Type.Boolean({ description: '复议、诉讼后重新作出的答复，不计入申请件数' }),
    demonstration: Type.Boolean(),
  },
  { title: 'CaseRow' },
);
export type CaseRow = Static<typeof CaseRow>;
export const CasePage = Page('CasePage', CaseRow);

/** One step of the time line. */
export const CaseStep = Type.Object(
  {
    position: Type.Integer({ minimum: 1 }),
    act: CaseActWord,
    name: Type.String(),
    on: Day,
    facts: Type.Record(Type.String(), Type.Unknown()),
    to: Nullable(Type.String({ description: '分给谁、转给哪个单位' })),
    recordedBy: Type.String(),
    recordedAt: Instant,
  },
  { title: 'CaseStep' },
);
export type CaseStep = Static<typeof CaseStep>;

/** A case on one page: its row, its time line, its clock and what may be done now. */
export const CaseDetail = Type.Object(
  {
    row: CaseRow,
    today: Day,
    requestId: Id,
    features: Type.String(),
    wantedForm: WantedFormName,
    wantedDelivery: WantedDeliveryName,
    applicantName: Type.String({ description: '遮蔽后的姓名或者名称' }),
    mayHandle: Type.Boolean(),
    mayReadApplicant: Type.Boolean(),
    acts: Type.Array(CaseActWord, { description: '本人现在可以办理的步骤' }),
    steps: Type.Array(CaseStep),
    grounds: Type.Array(ReplyGroundName),
    clock: Type.Object({
      state: Type.String(),
      explanation: Type.Array(Type.String()),
      correctionNoticeDue: Nullable(Day),
      paymentDue: Nullable(Day),
      missing: Type.Array(Type.String()),
    }),
    siblings: Type.Array(
      Type.Object({ id: Id, number: Nullable(Type.String()), content: Type.String(), state: CaseStateName }),
      { description: '同一份申请分出的其他各件' },
    ),
    sameApplicant: Type.Object(
      {
        thisMonth: Type.Integer({
          minimum: 0,
          description: '同一申请人本自然月的件数（条例第三十五条、信息处理费）',
        }),
        similar: Type.Array(
          Type.Object({
            id: Id,
            number: Nullable(Type.String()),
            content: Type.String(),
            receivedOn: Nullable(Day),
          }),
        ),
      },
      { description: '同一申请人的其他申请' },
    ),
  },
  { title: 'CaseDetail' },
);
export type CaseDetail = Static<typeof CaseDetail>;

/** How many cases stand where: the numbers above the queue. */
export const CaseCounts = Type.Object(
  {
    open: Type.Integer({ minimum: 0 }),
    overdue: Type.Integer({ minimum: 0 }),
    red: Type.Integer({ minimum: 0, description: '剩 2 个工作日以内' }),
    yellow: Type.Integer({ minimum: 0, description: '剩 5 个工作日以内' }),
    waiting: Type.Integer({ minimum: 0 }),
    unconfirmed: Type.Integer({ minimum: 0 }),
    extension: Type.Integer({ minimum: 0, description: '待审批延长期限' }),
  },
  { title: 'CaseCounts' },
);
export type CaseCounts = Static<typeof CaseCounts>;

/** Somebody to whom a case may be given. */
export const CaseHandlers = Type.Object(
  { items: Type.Array(Type.Object({ id: Id, name: Type.String() })) },
  { title: 'CaseHandlers' },
);
export type CaseHandlers = Static<typeof CaseHandlers>;
