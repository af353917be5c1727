import Type, { type Static } from 'typebox';
import { Day, Id } from './instant.ts';
import { Nullable } from './nullable.ts';

const Receiver = Type.Enum(['archive', 'library'], { description: '国家档案馆，或公共图书馆' });

export const HandOverItem = Type.Object(
  {
    documentId: Id,
    indexNumber: Type.String(),
    title: Type.String(),
    documentNumber: Nullable(Type.String()),
    agencyName: Type.String(),
    publishedOn: Day,
  },
  { title: 'HandOverItem' },
);
export type HandOverItem = Static<typeof HandOverItem>;

export const HandOverQuery = Type.Object({
  receiver: Receiver,
  from: Day,
  to: Day,
  agencyId: Type.Optional(Id),
});

export const HandOverDue = Type.Object(
  { items: Type.Array(HandOverItem), total: Type.Integer() },
  { title: 'HandOverDue' },
);

export const HandOverRow = Type.Object(
  {
    id: Id,
    receiver: Receiver,
    receiverName: Type.String(),
    agencyId: Nullable(Id),
    from: Day,
    to: Day,
    handedOn: Day,
    receivedBy: Type.String(),
    note: Type.String(),
    documents: Type.Integer(),
    xlsx: Type.String({ description: '清单下载地址' }),
    pdf: Type.String(),
  },
  { title: 'HandOverRow' },
);
export type HandOverRow = Static<typeof HandOverRow>;

export const HandOverList = Type.Object(
  { items: Type.Array(HandOverRow), total: Type.Integer() },
  { title: 'HandOverList' },
);

export const HandOverFormat = Type.Enum(['xlsx', 'pdf'], { title: 'HandOverFormat' });

export const HandOverConfirmation = Type.Object(
  {
    receiver: Receiver,
    receiverName: Type.String({ minLength: 2, maxLength: 100, description: '接收单位，如“县档案馆”' }),
    agencyId: Type.Optional(Nullable(Id)),
    from: Day,
    to: Day,
    handedOn: Day,
    receivedBy: Type.String({ maxLength: 50, description: '接收人' }),
    note: Type.String({ maxLength: 300 }),
    documents: Type.Integer({ minimum: 1, description: '清单上的件数，用来核对' }),
  },
  { title: 'HandOverConfirmation', additionalProperties: false },
);
