import Type, { type Static } from 'typebox';
import { Day, Id, Instant } from './instant.ts';
import { Nullable } from './nullable.ts';
import { Page, PageQuery } from './page.ts';

export const DocumentKind = Type.Enum(['normative', 'policy', 'interpretation', 'general', 'statutory'], {
  title: 'DocumentKind',
  description: '信息类别',
});

export const OpennessLabel = Type.Enum(['open', 'on_request', 'redacted', 'withheld'], {
  title: 'OpennessLabel',
  description: '公开属性',
});

export const ListedState = Type.Enum(
  ['draft', 'returned', 'in_review', 'approved', 'released', 'withdrawn', 'laid_aside'],
  { title: 'ListedState', description: '列表里的状态' },
);

const Short = Type.String({ maxLength: 200 });
const Ids = Type.Array(Id, { maxItems: 50 });

/** The words of a draft as the editor holds them; the text of the body follows from it on the server. */
const written = {
  title: Type.String({ maxLength: 200, description: '标题' }),
  kind: DocumentKind,
  documentNumber: Nullable(Short),
  issuers: Type.Array(Short, { maxItems: 30, description: '发文机关，牵头的在前' }),
  origin: Type.Enum(['made', 'obtained'], { description: '制作或获取' }),
  obtainedFrom: Nullable(Short),
  madeOn: Nullable(Day),
  changedOn: Nullable(Day),
  effectiveOn: Nullable(Day),
  expiresOn: Nullable(Day),
  genre: Nullable(Short),
  subject: Nullable(Short),
  keywords: Type.Array(Short, { maxItems: 30 }),
  summary: Type.String({ maxLength: 2000, description: '内容概述' }),
  opennessLabel: OpennessLabel,
  bodyHtml: Type.String({ maxLength: 1_000_000, description: '正文，HTML；服务器按允许清单清理' }),
  columnIds: Ids,
  catalogItemIds: Ids,
};
export const WrittenFields = Type.Object(written, { title: 'WrittenFields', additionalProperties: false });
export type WrittenFields = Static<typeof WrittenFields>;

export const EditionFields = Type.Object({ ...written, bodyText: Type.String() }, { title: 'EditionFields' });
export type EditionFields = Static<typeof EditionFields>;

export const PublicationClock = Type.Object(
  {
    start: Day,
    due: Day,
    daysLeft: Type.Integer({ description: '还剩几个工作日；超期为负' }),
    state: Type.Enum(['running', 'soon', 'overdue']),
    explanation: Type.String({ description: '这一天是怎么算出来的' }),
    provisional: Type.Boolean({ description: '节假日安排未录全，这一天可能变动' }),
  },
  { title: 'PublicationClock' },
);
export type PublicationClock = Static<typeof PublicationClock>;

export const DocumentRow = Type.Object(
  {
    id: Id,
    agencyId: Id,
    agencyName: Type.String(),
    standing: Type.Enum(['unreleased', 'released', 'withdrawn'], { description: '公众看到的状态' }),
    work: Type.Enum(['none', 'draft', 'in_review', 'approved'], { description: '正在准备的版本走到哪一步' }),
    isReturned: Type.Boolean({ description: '被退回修改' }),
    isEmergency: Type.Boolean(),
    indexNumber: Nullable(Type.String()),
    edition: Type.Integer({ minimum: 1 }),
    title: Type.String(),
    kind: DocumentKind,
    documentNumber: Nullable(Type.String()),
    madeOn: Nullable(Day),
    validity: Type.Enum(['not_yet', 'in_force', 'amended', 'repealed', 'expired'], { description: '有效性' }),
    firstReleasedAt: Nullable(Instant),
    updatedAt: Instant,
    clock: Nullable(PublicationClock),
    demonstration: Type.Boolean(),
  },
  { title: 'DocumentRow' },
);
export type DocumentRow = Static<typeof DocumentRow>;

export const DocumentPage = Page('DocumentPage', DocumentRow);

export const DocumentQuery = Type.Interface([PageQuery], {
  agencyId: Type.Optional(Id),
  state: Type.Optional(ListedState),
  kind: Type.Optional(DocumentKind),
  text: Type.Optional(Type.String({ maxLength: 100, description: '标题、文号或索引号的一部分' })),
  clock: Type.Optional(Type.Enum(['soon', 'overdue'], { description: '期限将到或已超期' })),
  mine: Type.Optional(Type.Boolean({ description: '只看本人起草的' })),
});
export type DocumentQuery = Static<typeof DocumentQuery>;

const ChannelName = Type.Enum(
  ['site', 'service_site', 'gazette', 'wechat', 'weibo', 'notice_board', 'other'],
  { title: 'ChannelName', description: '发布渠道' },
);

export const ChannelRecord = Type.Object(
  {
    channel: ChannelName,
    publishedOn: Day,
    link: Nullable(Type.String({ maxLength: 1000 })),
    note: Nullable(Type.String({ maxLength: 300 })),
  },
  { title: 'ChannelRecord', additionalProperties: false },
);
export type ChannelRecord = Static<typeof ChannelRecord>;

export const ListedChannel = Type.Object({ id: Id, ...ChannelRecord.properties }, { title: 'ListedChannel' });
export type ListedChannel = Static<typeof ListedChannel>;

/** A document with the words of the edition at work, or of the one released last. */
export const DocumentDetail = Type.Object(
  {
    row: DocumentRow,
    fields: EditionFields,
    changeNote: Nullable(Type.String()),
    revision: Type.Integer({ description: '保存一次加一；保存时送回，用来发现别人的改动' }),
    releasedEdition: Nullable(Type.Integer()),
    savedBy: Nullable(Type.String({ description: '上次保存的人' })),
    savedAt: Instant,
    validityMarkedOn: Nullable(Day),
    validityReason: Nullable(Type.String()),
    successor: Nullable(Type.Object({ id: Id, title: Type.String() })),
    withdrawnAt: Nullable(Instant),
    withdrawalReason: Nullable(Type.String()),
    columns: Type.Array(Type.String(), { description: '所在栏目的名称' }),
    items: Type.Array(Type.String(), { description: '对应的公开事项的名称' }),
    channels: Type.Array(ListedChannel),
    attachments: Type.Integer({ minimum: 0, description: '这一版的附件数' }),
    publicAddress: Nullable(Type.String({ description: '门户上的地址' })),
    mayWrite: Type.Boolean(),
    mayMark: Type.Boolean(),
  },
  { title: 'DocumentDetail' },
);
export type DocumentDetail = Static<typeof DocumentDetail>;

export const NewDocument = Type.Object(
  {
    agencyId: Id,
    title: Type.String({ minLength: 2, maxLength: 200 }),
    kind: DocumentKind,
  },
  { title: 'NewDocument', additionalProperties: false },
);

export const DraftSave = Type.Object(
  {
    fields: WrittenFields,
    changeNote: Nullable(Type.String({ maxLength: 300 })),
    revision: Type.Integer({ minimum: 1 }),
  },
  { title: 'DraftSave', additionalProperties: false },
);

export const SavedDraft = Type.Object(
  {
    detail: DocumentDetail,
    dropped: Type.Array(Type.String(), { description: '清理正文时去掉了什么' }),
  },
  { title: 'SavedDraft' },
);

export const Correction = Type.Object(
  { changeNote: Nullable(Type.String({ maxLength: 300, description: '更正说明，发布后显示在页面上' })) },
  { title: 'Correction', additionalProperties: false },
);

export const ValidityChange = Type.Object(
  {
    mark: Nullable(Type.Enum(['amended', 'repealed', 'expired'], { description: 'null：取消标注' })),
    on: Nullable(Day),
    reason: Type.String({ minLength: 2, maxLength: 300 }),
    successorId: Nullable(Id),
  },
  { title: 'ValidityChange', additionalProperties: false },
);

const Choice = Type.Object({ id: Id, name: Type.String() });

/** What the form of a draft offers to choose from. */
export const DocumentChoices = Type.Object(
  {
    columns: Type.Array(Choice, { description: '本单位维护的栏目，连同上级栏目的名称' }),
    items: Type.Array(Choice, { description: '现行目录里的事项：已选的，和名称里有所找文字的' }),
  },
  { title: 'DocumentChoices' },
);
export type DocumentChoices = Static<typeof DocumentChoices>;

export const PastedBody = Type.Object(
  { html: Type.String({ maxLength: 1_000_000 }) },
  { title: 'PastedBody', additionalProperties: false },
);

export const CleanedBody = Type.Object(
  { html: Type.String(), dropped: Type.Array(Type.String()) },
  { title: 'CleanedBody' },
);

export const PublicationTerm = Type.Object(
  {
    workingDays: Type.Integer({ minimum: 1, maximum: 20 }),
    basis: Type.String({ minLength: 2, maxLength: 200, description: '依据，如本单位公开承诺' }),
  },
  { title: 'PublicationTerm', additionalProperties: false },
);

export const PublicationTermList = Type.Object(
  {
    items: Type.Array(Type.Object({ agencyId: Id, ...PublicationTerm.properties, changedAt: Instant })),
    total: Type.Integer({ minimum: 0 }),
  },
  { title: 'PublicationTermList' },
);
