import Type, { type Static } from 'typebox';
import { CatalogVersion } from './catalog.ts';
import { Day, Id } from './instant.ts';
import { Nullable } from './nullable.ts';
import { PageQuery } from './page.ts';

const FieldName = Type.String({ minLength: 1, maxLength: 60, description: '领域名称' });

export const CoverageState = Type.Enum(['empty', 'late', 'current', 'unjudged', 'on_request'], {
  title: 'CoverageState',
  description: '没有内容、逾期未更新、正常、有内容但时限不能计算、依申请公开',
});
export type CoverageState = Static<typeof CoverageState>;

export const CoverageCounts = Type.Object(
  {
    items: Type.Integer(),
    states: Type.Object({
      empty: Type.Integer(),
      late: Type.Integer(),
      current: Type.Integer(),
      unjudged: Type.Integer(),
      on_request: Type.Integer(),
    }),
    documents: Type.Integer({ description: '挂在各事项下的信息，一件挂几个事项各计一次' }),
    lateReleases: Type.Integer({ description: '近一年超过时限才发布的信息' }),
  },
  { title: 'CoverageCounts' },
);
export type CoverageCounts = Static<typeof CoverageCounts>;

/** Coverage by agency: those with a catalog in force. */
export const CoverageOverview = Type.Object(
  {
    items: Type.Array(
      Type.Object({ agencyId: Id, agencyName: Type.String(), versionId: Id, counts: CoverageCounts }),
    ),
    total: Type.Integer({ minimum: 0 }),
  },
  { title: 'CoverageOverview' },
);
export type CoverageOverview = Static<typeof CoverageOverview>;

export const CoveredItem = Type.Object(
  {
    id: Id,
    field: Type.String(),
    name: Type.String(),
    agency: Type.String(),
    timeLimit: Type.String(),
    state: CoverageState,
    documents: Type.Integer(),
    lastPublishedOn: Nullable(Day),
    dueOn: Nullable(Day),
    lateReleases: Type.Integer(),
    why: Type.String(),
  },
  { title: 'CoveredItem' },
);
export type CoveredItem = Static<typeof CoveredItem>;

export const AgencyCoverageQuery = Type.Interface([PageQuery], {
  field: Type.Optional(FieldName),
  state: Type.Optional(CoverageState),
});
export type AgencyCoverageQuery = Static<typeof AgencyCoverageQuery>;

export const AgencyCoverage = Type.Object(
  {
    version: CatalogVersion,
    counts: CoverageCounts,
    fields: Type.Array(Type.Object({ field: Type.String(), counts: CoverageCounts })),
    items: Type.Array(CoveredItem),
    total: Type.Integer({ minimum: 0 }),
    page: Type.Integer({ minimum: 1 }),
    pageSize: Type.Integer({ minimum: 1 }),
  },
  { title: 'AgencyCoverage' },
);
export type AgencyCoverage = Static<typeof AgencyCoverage>;
