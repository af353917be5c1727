import Type, { type Static } from 'typebox';
import { Instant } from './instant.ts';
import { Nullable } from './nullable.ts';

export const EditionList = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        number: Type.Integer({ minimum: 1 }),
        title: Type.String(),
        changeNote: Nullable(Type.String()),
        createdBy: Nullable(Type.String()),
        createdAt: Instant,
        updatedAt: Instant,
        releasedAt: Nullable(Instant),
        state: Type.Enum(['public', 'former', 'at_work', 'given_up'], {
          description: '现行版、旧版、在办、已放弃',
        }),
      }),
    ),
    total: Type.Integer({ minimum: 0 }),
  },
  { title: 'EditionList' },
);
export type EditionList = Static<typeof EditionList>;

/** Words of one paragraph in a row: what stayed, what went, what came. */
const Words = Type.Object({ kind: Type.Enum(['same', 'removed', 'added']), text: Type.String() });

export const EditionDifference = Type.Object(
  {
    from: Type.Integer(),
    to: Type.Integer(),
    fields: Type.Array(Type.Object({ name: Type.String(), before: Type.String(), after: Type.String() })),
    paragraphs: Type.Array(
      Type.Object({
        kind: Type.Enum(['same', 'removed', 'added', 'changed']),
        words: Type.Array(Words),
      }),
      { description: '正文，一段一项' },
    ),
    isLayoutOnly: Type.Boolean({ description: '正文文字相同，只有排版不同' }),
  },
  { title: 'EditionDifference' },
);
export type EditionDifference = Static<typeof EditionDifference>;
