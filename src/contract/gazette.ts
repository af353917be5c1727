import Type, { type Static } from 'typebox';
import { Day, Id } from './instant.ts';
import { Nullable } from './nullable.ts';

const NUMBERS = {
  year: Type.Integer({ minimum: 1950, maximum: 2100 }),
  number: Type.Integer({ minimum: 1, maximum: 200, description: '当年期号' }),
  totalNumber: Type.Integer({ minimum: 1, maximum: 10_000, description: '总期号' }),
};

export const GazetteRow = Type.Object(
  {
    id: Id,
    ...NUMBERS,
    name: Type.String({ description: '如“2024年第3号（总第12号）”' }),
    state: Type.Enum(['draft', 'published'], { description: '编排中，或已出版' }),
    publishedOn: Nullable(Day),
    printRun: Type.Integer({ minimum: 0, description: '印数' }),
    entries: Type.Integer(),
    copies: Type.Integer({ description: '发放册数合计' }),
  },
  { title: 'GazetteRow' },
);
export type GazetteRow = Static<typeof GazetteRow>;

export const GazetteList = Type.Object(
  { items: Type.Array(GazetteRow), total: Type.Integer(), next: Type.Object(NUMBERS) },
  { title: 'GazetteList' },
);

export const GazetteEntry = Type.Object(
  {
    documentId: Id,
    section: Type.String({ minLength: 1, maxLength: 40 }),
    title: Type.String(),
    documentNumber: Nullable(Type.String()),
    isPublic: Type.Boolean({ description: '公众现在能看到' }),
  },
  { title: 'GazetteEntry' },
);
export type GazetteEntry = Static<typeof GazetteEntry>;

const Copy = Type.Object({
  receiver: Type.String({ minLength: 1, maxLength: 100 }),
  copies: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
});

export const GazetteCandidate = Type.Object(
  {
    documentId: Id,
    title: Type.String(),
    documentNumber: Nullable(Type.String()),
    section: Type.String({ description: '建议的栏目' }),
    publishedOn: Day,
  },
  { title: 'GazetteCandidate' },
);
export type GazetteCandidate = Static<typeof GazetteCandidate>;

export const GazetteDetail = Type.Object(
  {
    row: GazetteRow,
    entries: Type.Array(GazetteEntry),
    copies: Type.Array(Copy),
    mayCompose: Type.Boolean(),
    mayPublish: Type.Boolean(),
    pdf: Type.String({ description: '下载地址' }),
  },
  { title: 'GazetteDetail' },
);
export type GazetteDetail = Static<typeof GazetteDetail>;

export const GazetteCandidates = Type.Object(
  { items: Type.Array(GazetteCandidate) },
  { title: 'GazetteCandidates' },
);

export const GazetteCandidateQuery = Type.Object({
  search: Type.Optional(Type.String({ maxLength: 100 })),
});

export const NewGazette = Type.Object(NUMBERS, { title: 'NewGazette', additionalProperties: false });

export const GazetteArrangement = Type.Object(
  {
    printRun: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
    entries: Type.Array(
      Type.Object({ documentId: Id, section: Type.String({ minLength: 1, maxLength: 40 }) }),
      { maxItems: 500 },
    ),
    copies: Type.Array(Copy, { maxItems: 500 }),
  },
  { title: 'GazetteArrangement', additionalProperties: false },
);
export type GazetteArrangement = Static<typeof GazetteArrangement>;
