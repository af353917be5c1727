import Type, { type Static } from 'typebox';
import {
  PROCEDURES,
  type Procedure,
  REMEDY_KINDS,
  type RemedyKind,
  REMEDY_STAGES,
  type RemedyStage,
} from '#domain/remedy/remedy-course.ts';
import { REMEDY_ACT_NAMES, type RemedyActName } from '#domain/remedy/remedy-course.ts';
import {
  REMEDY_BLOCKS,
  REMEDY_RESULTS,
  RESULT_CLASSES,
  type RemedyBlock,
  type RemedyResult,
  type ResultClass,
} from '#domain/remedy/remedy-result.ts';
import { Day, Id, Instant } from './instant.ts';
import { Nullable } from './nullable.ts';
import { Page, PageQuery } from './page.ts';

const keysOf = <Word extends string>(table: Readonly<Record<Word, unknown>>): Word[] =>
  Object.keys(table) as Word[];

export const RemedyKindName = Type.Enum(keysOf<RemedyKind>(REMEDY_KINDS), {
  title: 'RemedyKind',
  description: '复议、诉讼',
});
export const ProcedureName = Type.Enum(keysOf<Procedure>(PROCEDURES), {
  title: 'Procedure',
  description: '普通、简易程序',
});
export const RemedyResultName = Type.Enum(keysOf<RemedyResult>(REMEDY_RESULTS), {
  title: 'RemedyResult',
  description: '审理结果',
});
const Stage = Type.Enum(keysOf<RemedyStage>(REMEDY_STAGES), {
  title: 'RemedyStage',
  description: '所处阶段',
});
const ActName = Type.Enum(keysOf<RemedyActName>(REMEDY_ACT_NAMES), {
  title: 'RemedyActName',
  description: '经过',
});

const Block = Type.Enum(keysOf<RemedyBlock>(REMEDY_BLOCKS), {
  title: 'RemedyBlock',
  description: '年度报告第四部分的三栏',
});
const Column = Type.Enum(keysOf<ResultClass>(RESULT_CLASSES), {
  title: 'RemedyColumn',
  description: '年度报告第四部分的各列',
});

const strict = { additionalProperties: false } as const;
const Line = Type.String({ maxLength: 200 });
const Text = Type.String({ maxLength: 4000 });

export const NewRemedyBody = Type.Object(
  {
    agencyId: Id,
    caseId: Nullable(Id),
    kind: RemedyKindName,
    priorRemedyId: Nullable(Id),
    number: Nullable(Line),
    body: Type.String({ minLength: 1, maxLength: 200, description: '复议机关、法院' }),
    claim: Text,
    servedOn: Day,
    procedure: ProcedureName,
    actKey: Type.Optional(Id),
  },
  { title: 'NewRemedy', ...strict },
);

export const NewRemedyAct = Type.Union(
  [
    Type.Object({ act: Type.Literal('procedure_changed'), on: Day, procedure: ProcedureName }, strict),
    Type.Object({ act: Type.Literal('answered'), on: Day, proof: Line }, strict),
    Type.Object({ act: Type.Literal('heard'), on: Day, note: Text }, strict),
    Type.Object(
      { act: Type.Literal('decided'), on: Day, result: RemedyResultName, number: Line, lesson: Text },
      strict,
    ),
    Type.Object(
      { act: Type.Literal('appealed'), on: Day, by: Type.Enum(['applicant', 'respondent']) },
      strict,
    ),
  ],
  { title: 'NewRemedyAct' },
);
export type NewRemedyAct = Static<typeof NewRemedyAct>;

export const RemedyQuery = Type.Object({
  ...PageQuery.properties,
  caseId: Type.Optional(Id),
  open: Type.Optional(Type.Boolean()),
  year: Type.Optional(Type.Integer({ minimum: 2008, maximum: 2200, description: '该年未结或者审结的' })),
  agencyId: Type.Optional(Id),
  below: Type.Optional(Type.Boolean({ description: '连同下属单位' })),
  kind: Type.Optional(RemedyKindName),
  block: Type.Optional(Block),
  column: Type.Optional(Column),
});

/** Which year, and of whom: one agency, one with those below it, or all within reach. */
export const RemedyCountQuery = Type.Object({
  year: Type.Integer({ minimum: 2008, maximum: 2200 }),
  agencyId: Type.Optional(Id),
  below: Type.Optional(Type.Boolean({ description: '连同下属单位' })),
});

/** A figure of section four that is not 0. */
const RemedyCell = Type.Object({ block: Block, column: Column, remedies: Type.Integer({ minimum: 1 }) });
export type RemedyCell = Static<typeof RemedyCell>;

/** Section four of the annual report. */
export const RemedyStatistics = Type.Object(
  {
    year: Type.Integer(),
    agencies: Type.Integer({ minimum: 0, description: '合计了几个单位' }),
    cells: Type.Array(RemedyCell, { description: '不为 0 的各格；总计由各格相加' }),
  },
  { title: 'RemedyStatistics' },
);

export const RemedyRow = Type.Object(
  {
    id: Id,
    kind: RemedyKindName,
    agencyId: Id,
    agencyName: Type.String(),
    caseId: Nullable(Id),
    caseNumber: Nullable(Type.String()),
    number: Nullable(Type.String()),
    body: Type.String(),
    claim: Type.String(),
    stage: Stage,
    servedOn: Day,
    due: Nullable(Day),
    provisional: Type.Boolean(),
    overdue: Type.Boolean(),
    result: Nullable(RemedyResultName),
    concludedOn: Nullable(Day),
    lesson: Type.String(),
    priorRemedyId: Nullable(Id),
    newCaseId: Nullable(Id),
  },
  { title: 'RemedyRow' },
);
export type RemedyRow = Static<typeof RemedyRow>;
export const RemedyPage = Page('RemedyPage', RemedyRow);

export const RemedyDetail = Type.Object(
  {
    row: RemedyRow,
    acts: Type.Array(ActName, { description: '本人现在可以登记的经过' }),
    mayHandle: Type.Boolean(),
    mayOrderNewAnswer: Type.Boolean(),
    deadline: Nullable(Type.String({ description: '答复举证期限和依据' })),
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
  { title: 'RemedyDetail' },
);
export type RemedyDetail = Static<typeof RemedyDetail>;
