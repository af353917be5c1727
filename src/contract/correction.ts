import Type, { type Static } from 'typebox';
import { Day, Id, Instant } from './instant.ts';
import { Nullable } from './nullable.ts';
import { Page, PageQuery } from './page.ts';

export const CorrectionOutcome = Type.Enum(['corrected', 'no_error', 'passed_on'], {
  title: 'CorrectionOutcome',
});

/** What a visitor reported as wrong on a page, and what became of it. */
export const CorrectionTask = Type.Object(
  {
    id: Id,
    agencyId: Id,
    agencyName: Type.String(),
    documentId: Nullable(Id),
    address: Type.String({ description: '有错的页面在门户上的地址' }),
    pageTitle: Type.String(),
    kind: Type.Enum(['dead_link', 'wrong_words', 'wrong_content', 'unusable', 'other']),
    words: Type.String(),
    contact: Nullable(Type.String({ description: '网民留下的联系方式' })),
    dueOn: Day,
    createdAt: Instant,
    resolvedAt: Nullable(Instant),
    outcome: Nullable(CorrectionOutcome),
    resolution: Nullable(Type.String()),
  },
  { title: 'CorrectionTask' },
);
export type CorrectionTask = Static<typeof CorrectionTask>;

export const CorrectionPage = Page('CorrectionPage', CorrectionTask);
export type CorrectionPage = Static<typeof CorrectionPage>;

export const CorrectionQuery = Type.Object({
  ...PageQuery.properties,
  open: Type.Optional(Type.Boolean({ description: '只要在办的，或只要办结的' })),
});

export const CorrectionEnd = Type.Object(
  {
    outcome: CorrectionOutcome,
    resolution: Type.String({ minLength: 2, maxLength: 500, description: '怎样核实、改了什么' }),
  },
  { title: 'CorrectionEnd', additionalProperties: false },
);
export type CorrectionEnd = Static<typeof CorrectionEnd>;
