import Type, { type Static } from 'typebox';
import { DocumentKind } from './document.ts';
import { Day, Id, Instant } from './instant.ts';
import { Nullable } from './nullable.ts';
import { Page, PageQuery } from './page.ts';
import { StepKind } from './review-chain.ts';

const Standing = Type.Enum(['unreleased', 'released', 'withdrawn']);
const Work = Type.Enum(['none', 'draft', 'in_review', 'approved']);

/** What can be done in review and with a release. */
export const ReviewActName = Type.Enum(
  [
    'submit',
    'take_back',
    'pass',
    'return',
    'emergency',
    'make_up',
    'release',
    'schedule',
    'unschedule',
    'withdraw',
  ],
  { title: 'ReviewActName' },
);
export type ReviewActName = Static<typeof ReviewActName>;

const AllowedAct = Type.Object({
  act: ReviewActName,
  reason: Nullable(Type.String({ description: '为什么现在不能做；空为可以做' })),
});

export const StepState = Type.Object(
  {
    id: Type.String(),
    kind: StepKind,
    name: Type.String(),
    checklist: Type.Array(Type.String()),
    state: Type.Enum(['done', 'waiting', 'to_come', 'owed', 'skipped'], {
      description: 'owed 应急发布后待补办，skipped 未办到这一步就结束了',
    }),
    isMine: Type.Boolean({ description: '现在由本人办理' }),
    people: Type.Array(Type.String(), { description: '现在可以办理的人' }),
    due: Nullable(Day),
    done: Nullable(
      Type.Object({
        by: Type.String(),
        agency: Nullable(Type.String()),
        at: Instant,
        comment: Type.String(),
        checked: Type.Array(Type.String()),
        madeUp: Type.Boolean({ description: '发布后补办' }),
      }),
    ),
  },
  { title: 'StepState' },
);
export type StepState = Static<typeof StepState>;

export const ReviewRound = Type.Object(
  {
    id: Id,
    edition: Type.Integer(),
    chainName: Type.String(),
    submittedBy: Type.String(),
    submittedAt: Instant,
    status: Type.Enum(['open', 'approved', 'returned', 'taken_back', 'released']),
    isEmergency: Type.Boolean(),
    steps: Type.Array(StepState),
    events: Type.Array(
      Type.Object({
        act: Type.Enum(['return', 'take_back', 'emergency']),
        by: Type.String(),
        at: Instant,
        comment: Type.String(),
      }),
    ),
    warnings: Type.Array(Type.Object({ place: Type.String(), message: Type.String() }), {
      description: '送审时确认过的提示',
    }),
    releaseAt: Nullable(Instant),
    scheduledBy: Nullable(Type.String()),
    scheduleFailure: Nullable(Type.String()),
    releasedAt: Nullable(Instant),
  },
  { title: 'ReviewRound' },
);
export type ReviewRound = Static<typeof ReviewRound>;

export const SubmissionFinding = Type.Object(
  {
    key: Type.String({ description: '确认提示时送回' }),
    severity: Type.Enum(['block', 'warning']),
    place: Type.String(),
    excerpt: Type.String(),
    message: Type.String(),
  },
  { title: 'SubmissionFinding' },
);
export type SubmissionFinding = Static<typeof SubmissionFinding>;

/** A document on its way: what was done, what comes, what this person may do. */
export const ReviewDetail = Type.Object(
  {
    documentId: Id,
    agencyId: Id,
    agencyName: Type.String(),
    title: Type.String(),
    kind: DocumentKind,
    documentNumber: Nullable(Type.String()),
    madeOn: Nullable(Day),
    summary: Type.String(),
    bodyHtml: Type.String({ description: '正在办理的一版的正文，已按允许清单清理' }),
    attachments: Type.Array(Type.Object({ id: Id, name: Type.String() })),
    standing: Standing,
    work: Work,
    indexNumber: Nullable(Type.String()),
    isEmergency: Type.Boolean(),
    withdrawal: Nullable(Type.Object({ at: Instant, reason: Type.String() })),
    round: Nullable(ReviewRound),
    earlier: Type.Array(ReviewRound),
    acts: Type.Array(AllowedAct),
    findings: Type.Array(SubmissionFinding, { description: '现在送审会遇到的问题和提示' }),
  },
  { title: 'ReviewDetail' },
);
export type ReviewDetail = Static<typeof ReviewDetail>;

const Reason = Type.String({ minLength: 2, maxLength: 500 });

export const Submission = Type.Object(
  {
    acknowledged: Type.Array(Type.String({ maxLength: 600 }), { maxItems: 500, description: '已确认的提示' }),
  },
  { title: 'Submission', additionalProperties: false },
);
export const StepPassing = Type.Object(
  {
    stepId: Type.String({ minLength: 1, maxLength: 40 }),
    comment: Type.String({ maxLength: 500, description: '审核意见' }),
    checked: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 12, description: '核对过的事项' }),
  },
  { title: 'StepPassing', additionalProperties: false },
);
export const ReviewReason = Type.Object(
  { reason: Reason },
  { title: 'ReviewReason', additionalProperties: false },
);
export const DocumentWithdrawal = Type.Object(
  {
    reason: Type.String({ minLength: 2, maxLength: 300, description: '撤回原因，公众在原地址能看到' }),
  },
  { title: 'DocumentWithdrawal', additionalProperties: false },
);
export const ReleaseSchedule = Type.Object(
  { at: Nullable(Instant) },
  { title: 'ReleaseSchedule', additionalProperties: false },
);
export const SheetFormat = Type.Enum(['docx', 'pdf', 'html'], { title: 'SheetFormat' });

export const QueueRow = Type.Object(
  {
    documentId: Id,
    title: Type.String(),
    agencyId: Id,
    agencyName: Type.String(),
    status: Type.Enum(['open', 'approved', 'released']),
    step: Type.String({ description: '等办的一步' }),
    stepKind: Nullable(StepKind),
    isMine: Type.Boolean(),
    isEmergency: Type.Boolean(),
    submittedBy: Type.String(),
    submittedAt: Instant,
    due: Nullable(Day),
    isOverdue: Type.Boolean(),
    releaseAt: Nullable(Instant),
  },
  { title: 'QueueRow' },
);
export type QueueRow = Static<typeof QueueRow>;

export const QueuePage = Page('QueuePage', QueueRow);
export const QueueQuery = Type.Interface([PageQuery], {
  whose: Type.Optional(
    Type.Enum(['mine', 'sent', 'all'], { description: 'mine 待我办，sent 我送的，all 全部' }),
  ),
});
