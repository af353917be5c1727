import Type, { type Static } from 'typebox';
import { LETTER_KINDS, type LetterKind } from '#domain/letter/letter-kind.ts';
import { Day, Id, Instant } from './instant.ts';
import { Nullable } from './nullable.ts';

export const LetterKindName = Type.Enum(Object.keys(LETTER_KINDS) as LetterKind[], {
  title: 'LetterKind',
  description: '文书的种类',
});

/** A letter of a case in its list. */
export const LetterRow = Type.Object(
  {
    id: Id,
    kind: LetterKindName,
    name: Type.String(),
    status: Type.Enum(['draft', 'issued', 'sealed', 'void'], {
      description: '草稿、已签发待盖章、已盖章、作废',
    }),
    number: Nullable(Type.String()),
    datedOn: Nullable(Day),
    updatedAt: Instant,
    formats: Type.Array(Type.Enum(['docx', 'pdf', 'sealed'])),
  },
  { title: 'LetterRow' },
);
export type LetterRow = Static<typeof LetterRow>;

/** The words of a letter as it would be written now. */
export const LetterPreview = Type.Object(
  {
    heading: Type.String(),
    title: Type.String(),
    addressee: Type.String(),
    paragraphs: Type.Array(Type.String()),
    signedBy: Type.String(),
    date: Day,
    faults: Type.Array(Type.String({ description: '还缺什么、需要法制员确认什么' })),
  },
  { title: 'LetterPreview' },
);
export type LetterPreview = Static<typeof LetterPreview>;

/** The words of a letter as it was drafted or issued. */
export const LetterText = Type.Object(
  {
    heading: Type.String(),
    number: Nullable(Type.String()),
    title: Type.String(),
    addressee: Type.String(),
    paragraphs: Type.Array(Type.String()),
    signedBy: Type.String(),
    date: Day,
  },
  { title: 'LetterText' },
);
export type LetterText = Static<typeof LetterText>;

export const LetterTemplateRow = Type.Object(
  {
    kind: LetterKindName,
    name: Type.String(),
    edition: Type.Integer({ minimum: 0, description: '0 为系统自带的写法' }),
    text: Type.String(),
    changedAt: Nullable(Instant),
  },
  { title: 'LetterTemplate' },
);
export type LetterTemplateRow = Static<typeof LetterTemplateRow>;
