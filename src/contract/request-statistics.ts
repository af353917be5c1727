import Type, { type Static } from 'typebox';
import { OUTCOME_BOXES, type OutcomeBox } from '#domain/law/outcome.ts';
import { Day, Id } from './instant.ts';
import { Nullable } from './nullable.ts';
import { ApplicantKindName } from './request.ts';

const FLOWS = ['new', 'carried_in', 'carried_out'] as const;
const BOXES = Object.keys(OUTCOME_BOXES) as OutcomeBox[];

/** A row of section three: what came in, what is left, or an outcome. */
const StatisticsRow = Type.Enum([...FLOWS, ...BOXES], {
  title: 'RequestStatisticsRow',
  description: '年度报告第三部分的行：本年新收、上年结转、结转下年，以及各项办理结果',
});

/** Which year, and of whom: one agency, one with those below it, or all within reach. */
export const StatisticsQuery = Type.Object({
  year: Type.Integer({ minimum: 2008, maximum: 2200 }),
  agencyId: Type.Optional(Id),
  below: Type.Optional(Type.Boolean({ description: '连同下属单位' })),
});
export type StatisticsQuery = Static<typeof StatisticsQuery>;

export const RequestStatistics = Type.Object(
  {
    year: Type.Integer(),
    agencies: Type.Integer({ minimum: 0, description: '合计了几个单位' }),
    cells: Type.Array(
      Type.Object({
        row: StatisticsRow,
        applicant: ApplicantKindName,
        cases: Type.Integer({ minimum: 1 }),
      }),
      { description: '不为 0 的各格；合计由行列相加' },
    ),
  },
  { title: 'RequestStatistics' },
);
export type RequestStatistics = Static<typeof RequestStatistics>;

/** One cell, or a whole row of it. */
export const StatisticsCellQuery = Type.Object({
  ...StatisticsQuery.properties,
  row: StatisticsRow,
  applicant: Type.Optional(ApplicantKindName),
});

export const StatisticsCases = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        id: Id,
        number: Nullable(Type.String()),
        receivedOn: Nullable(Day),
        closedOn: Nullable(Day),
      }),
    ),
  },
  { title: 'StatisticsCases' },
);
