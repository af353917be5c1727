import Type, { type Static } from 'typebox';
import {
  COMPLAINT_ACT_NAMES,
  COMPLAINT_STATES,
  type ComplaintActName,
  type ComplaintState,
} from '#domain/complaint/complaint-course.ts';
import {
  COMPLAINT_KINDS,
  COMPLAINT_OUTCOMES,
  type ComplaintKind,
  type ComplaintOutcome,
} from '#domain/complaint/complaint-kind.ts';
import { Day, Id, Instant } from './instant.ts';
import { Nullable } from './nullable.ts';
import { Page, PageQuery } from './page.ts';

const KindName = Type.Enum(Object.keys(COMPLAINT_KINDS) as ComplaintKind[], {
  title: 'ComplaintKind',
  description: '投诉（第四十七条、第五十一条）、要求更正（第四十一条）、建议公开（第四十四条）',
});
const OutcomeName = Type.Enum(Object.keys(COMPLAINT_OUTCOMES) as ComplaintOutcome[], {
  title: 'ComplaintOutcome',
  description: '办理结果',
});
const StateName = Type.Enum(Object.keys(COMPLAINT_STATES) as ComplaintState[], { title: 'ComplaintState' });
const ActName = Type.Enum(Object.keys(COMPLAINT_ACT_NAMES) as ComplaintActName[], {
  title: 'ComplaintActName',
});
const strict = { additionalProperties: false } as const;
const Line = Type.String({ maxLength: 200 });
const Text = Type.String({ minLength: 1, maxLength: 4000 });

export const ComplaintPerson = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 200 }), phone: Line, address: Line },
  { title: 'ComplaintPerson', description: '提出人；每次查看都有记录', ...strict },
);

export const NewComplaintBody = Type.Object(
  {
    actKey: Id,
    agencyId: Id,
    kind: KindName,
    aboutAgencyId: Nullable(Id),
    caseId: Nullable(Id),
    matter: Text,
    person: ComplaintPerson,
    receivedOn: Day,
  },
  { title: 'NewComplaint', ...strict },
);

export const NewComplaintAct = Type.Union(
  [
    Type.Object({ act: Type.Literal('handled'), on: Day, handler: Line }, strict),
    Type.Object({ act: Type.Literal('inquired'), on: Day, note: Text }, strict),
    Type.Object({ act: Type.Literal('answered'), on: Day, outcome: OutcomeName, answer: Text }, strict),
  ],
  { title: 'NewComplaintAct' },
);
export type NewComplaintAct = Static<typeof NewComplaintAct>;

export const ComplaintQuery = Type.Object({
  ...PageQuery.properties,
  kind: Type.Optional(KindName),
  open: Type.Optional(Type.Boolean({ description: '只看没有答复的' })),
  year: Type.Optional(Type.Integer({ minimum: 2008, maximum: 2200, description: '收到的年度' })),
  agencyId: Type.Optional(Id),
});

export const ComplaintRow = Type.Object(
  {
    id: Id,
    kind: KindName,
    agencyId: Id,
    agencyName: Type.String(),
    aboutAgencyName: Nullable(Type.String()),
    caseId: Nullable(Id),
    caseNumber: Nullable(Type.String()),
    matter: Type.String(),
    personName: Type.String({ description: '遮蔽后的姓名或者名称' }),
    state: StateName,
    receivedOn: Day,
    due: Nullable(Day),
    overdue: Type.Boolean(),
    outcome: Nullable(OutcomeName),
    answer: Type.String(),
    answeredOn: Nullable(Day),
  },
  { title: 'ComplaintRow' },
);
export type ComplaintRow = Static<typeof ComplaintRow>;
export const ComplaintPage = Page('ComplaintPage', ComplaintRow);

export const ComplaintDetail = Type.Object(
  {
    row: ComplaintRow,
    mayHandle: Type.Boolean(),
    acts: Type.Array(ActName, { description: '本人现在可以登记的经过' }),
    steps: Type.Array(
      Type.Object({
        position: Type.Integer(),
        act: ActName,
        name: Type.String(),
        on: Day,
        facts: Type.Record(Type.String(), Type.Unknown()),
        recordedBy: Type.String(),
        recordedAt: Instant,
      }),
    ),
  },
  { title: 'ComplaintDetail' },
);
export type ComplaintDetail = Static<typeof ComplaintDetail>;
