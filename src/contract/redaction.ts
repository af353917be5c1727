import Type, { type Static } from 'typebox';
import {
  MOST_MARKS,
  REDACTION_REASONS,
  type RedactionReasonId,
  REDACTION_STYLES,
  type RedactionStyle,
} from '#domain/request/redaction.ts';
import { Id, Instant } from './instant.ts';
import { Nullable } from './nullable.ts';

const Fraction = Type.Number({ minimum: -0.001, maximum: 1.001 });

const area = {
  page: Type.Integer({ minimum: 1 }),
  left: Fraction,
  top: Fraction,
  width: Fraction,
  height: Fraction,
};

export const RedactionReasonName = Type.Enum(Object.keys(REDACTION_REASONS) as RedactionReasonId[], {
  title: 'RedactionReason',
  description: '不公开的理由',
});
export const RedactionStyleName = Type.Enum(Object.keys(REDACTION_STYLES) as RedactionStyle[], {
  title: 'RedactionStyle',
  description: '涂黑，或者留白写“（略）”',
});

export const PageArea = Type.Object(area, {
  title: 'PageArea',
  description: '页上的一块，以页宽、页高的比例计，左上角为 0',
});

export const RedactionMark = Type.Object(
  { ...area, reason: RedactionReasonName },
  { title: 'RedactionMark', additionalProperties: false },
);
export type RedactionMark = Static<typeof RedactionMark>;

export const MarksBody = Type.Object(
  {
    revision: Type.Integer({ minimum: 1, description: '改动所依据的修订号' }),
    marks: Type.Array(RedactionMark, { maxItems: MOST_MARKS }),
    style: RedactionStyleName,
  },
  { title: 'RedactionMarks', additionalProperties: false },
);

export const RedactedOutput = Type.Object(
  {
    position: Type.Integer(),
    fileId: Id,
    current: Type.Boolean({ description: '与现在的遮盖一致' }),
    reasons: Type.Array(Type.String(), { description: '各页遮盖的处数和理由' }),
    madeBy: Type.String(),
    madeAt: Instant,
  },
  { title: 'RedactedOutput' },
);
export type RedactedOutput = Static<typeof RedactedOutput>;

export const CaseMaterial = Type.Object(
  {
    id: Id,
    fileId: Id,
    name: Type.String(),
    pages: Type.Array(Type.Object({ width: Type.Number(), height: Type.Number() })),
    marks: Type.Array(RedactionMark),
    style: RedactionStyleName,
    revision: Type.Integer(),
    reasons: Type.Array(Type.String(), { description: '各页遮盖的处数和理由，供写进答复书' }),
    outputs: Type.Array(RedactedOutput),
  },
  { title: 'CaseMaterial' },
);
export type CaseMaterial = Static<typeof CaseMaterial>;

export const CaseMaterials = Type.Object(
  {
    items: Type.Array(CaseMaterial),
    mayHandle: Type.Boolean(),
    mayView: Type.Boolean({ description: '可以看原件' }),
    publication: Type.Object({
      allowed: Type.Boolean({ description: '可以转为主动公开' }),
      wholeAllowed: Type.Boolean({ description: '原件也可以公开' }),
      documentId: Nullable(Id),
    }),
  },
  { title: 'CaseMaterials' },
);
export type CaseMaterials = Static<typeof CaseMaterials>;

export const FoundWord = Type.Object(
  {
    word: Type.String(),
    kind: Nullable(Type.String({ description: '证件号码、手机号码等；自己查找的为空' })),
    excerpt: Type.String(),
    areas: Type.Array(PageArea),
  },
  { title: 'FoundWord' },
);
export type FoundWord = Static<typeof FoundWord>;
export const FoundWords = Type.Object({ items: Type.Array(FoundWord) }, { title: 'FoundWords' });
