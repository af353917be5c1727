import Type, { type Static } from 'typebox';
import { VALIDITIES, type Validity } from '#domain/disclosure/validity.ts';
import { Instant, Day } from './instant.ts';
import { Nullable } from './nullable.ts';

const ValidityName = Type.Enum(Object.keys(VALIDITIES) as Validity[], {
  description: Object.entries(VALIDITIES)
    .map((pair) => pair.join(' '))
    .join('，'),
});
const Count = Type.Integer({ minimum: 0 });

/** What is searched for, and what it is narrowed to. */
export const PublicSearchQuery = Type.Object({
  q: Type.String({
    maxLength: 400,
    default: '',
    description: '几个词用空格隔开；加引号的逐字找；文号怎么写都行',
  }),
  agency: Type.Optional(Type.String({ maxLength: 40, description: '单位代码' })),
  column: Type.Optional(Type.String({ maxLength: 40, description: '栏目标识，含下级栏目' })),
  genre: Type.Optional(Type.String({ maxLength: 100, description: '体裁' })),
  subject: Type.Optional(Type.String({ maxLength: 100, description: '主题分类' })),
  year: Type.Optional(Type.String({ pattern: '^[0-9]{4}$', description: '发布年份' })),
  validity: Type.Optional(ValidityName),
  order: Type.Enum(['relevance', 'date'], {
    default: 'relevance',
    description: 'relevance 按相关度，date 按发布日期',
  }),
  page: Type.Integer({ minimum: 1, maximum: 500, default: 1, description: '第几页，每页 20 条' }),
});

export const PublicSearchItem = Type.Object(
  {
    documentId: Type.String(),
    indexNumber: Type.String({ description: '索引号' }),
    title: Type.String(),
    agencyName: Type.String(),
    documentNumber: Nullable(Type.String()),
    publishedOn: Day,
    validity: ValidityName,
    excerpt: Type.String({ description: '命中处的一段原文' }),
    attachment: Nullable(Type.String({ description: '只在附件里找到时，附件的名称' })),
  },
  { title: 'PublicSearchItem' },
);
export type PublicSearchItem = Static<typeof PublicSearchItem>;

const SearchFacetOption = Type.Object(
  { code: Type.String({ description: '用来缩小范围的值' }), name: Type.String(), count: Count },
  { title: 'SearchFacetOption' },
);

/** One page of results, with what they can be narrowed to. */
export const PublicSearchPage = Type.Object(
  {
    items: Type.Array(PublicSearchItem),
    total: Count,
    hasMore: Type.Boolean({
      description: '超过 total 条：一般数到 10000 条，逐字短语数到 2000 条；各类的数目按其中最新的统计',
    }),
    page: Type.Integer({ minimum: 1 }),
    facets: Type.Object({
      agency: Type.Array(SearchFacetOption),
      column: Type.Array(SearchFacetOption),
      genre: Type.Array(SearchFacetOption),
      subject: Type.Array(SearchFacetOption),
      year: Type.Array(SearchFacetOption),
      validity: Type.Array(SearchFacetOption),
    }),
  },
  { title: 'PublicSearchPage' },
);

/** Where the index stands, for those who keep the system. */
export const SearchStanding = Type.Object(
  {
    documents: Type.Integer({ minimum: 0, description: '现在能搜到的件数' }),
    publicDocuments: Type.Integer({ minimum: 0, description: '已公开的件数' }),
    builtAt: Nullable(Instant),
    building: Nullable(
      Type.Object({ startedAt: Instant, done: Count, total: Count }, { title: 'SearchRebuild' }),
    ),
  },
  { title: 'SearchStanding' },
);
export type SearchStanding = Static<typeof SearchStanding>;
