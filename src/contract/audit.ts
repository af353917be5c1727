import Type, { type Static } from 'typebox';
import { Day, Id, Instant } from './instant.ts';
import { Nullable } from './nullable.ts';
import { Page, PageQuery } from './page.ts';

/** One recorded act. Personal fields appear by name and keyed digest only. */
export const AuditEvent = Type.Object(
  {
    id: Id,
    at: Instant,
    action: Type.String({ description: '做了什么，如 session.sign_in' }),
    actionName: Type.String({ description: '动作的中文名称' }),
    actorId: Nullable(Id),
    actorName: Nullable(Type.String()),
    agencyId: Nullable(Id),
    agencyName: Nullable(Type.String()),
    objectKind: Type.String(),
    objectId: Nullable(Type.String()),
    before: Type.Unknown({ description: '此前' }),
    after: Type.Unknown({ description: '此后' }),
    sealed: Type.Boolean({ description: '已进入哈希链' }),
    sequence: Nullable(Type.Integer({ description: '在链中的序号' })),
    hash: Nullable(Type.String({ description: '链值 (SM3)' })),
  },
  { title: 'AuditEvent' },
);
export type AuditEvent = Static<typeof AuditEvent>;

export const AuditPage = Page('AuditPage', AuditEvent);
export type AuditPage = Static<typeof AuditPage>;

export const AuditQuery = Type.Interface([PageQuery], {
  from: Type.Optional(Day),
  until: Type.Optional(Day),
  actorId: Type.Optional(Id),
  action: Type.Optional(
    Type.String({ maxLength: 60, description: '动作代码、代码的第一段，或动作名称里的字' }),
  ),
  objectKind: Type.Optional(Type.String({ maxLength: 60 })),
  objectId: Type.Optional(Type.String({ maxLength: 64 })),
});
export type AuditQuery = Static<typeof AuditQuery>;

export const AuditFault = Type.Object(
  {
    kind: Type.String({ description: 'changed 被改, missing 缺失, truncated 截断' }),
    sequence: Nullable(Type.Integer()),
    message: Type.String(),
  },
  { title: 'AuditFault' },
);
export type AuditFault = Static<typeof AuditFault>;

export const AuditVerification = Type.Object(
  {
    intact: Type.Boolean(),
    checked: Type.Integer({ minimum: 0, description: '校验的记录数' }),
    unsealed: Type.Integer({ minimum: 0, description: '尚未进链的尾部' }),
    faults: Type.Array(AuditFault),
    at: Instant,
  },
  { title: 'AuditVerification' },
);
export type AuditVerification = Static<typeof AuditVerification>;

/** The head of the chain, to be kept outside the system: with it a truncated log is found out. */
export const AuditHead = Type.Object(
  {
    tenant: Type.String(),
    sequence: Type.Integer({ minimum: 0 }),
    hash: Nullable(Type.String()),
    sealedAt: Nullable(Instant),
  },
  { title: 'AuditHead' },
);
export type AuditHead = Static<typeof AuditHead>;
