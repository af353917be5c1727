import Type, { type Static } from 'typebox';
import { Day, Id, Instant } from './instant.ts';
import { Nullable } from './nullable.ts';
import { Page, PageQuery } from './page.ts';

export const InterpretationForm = Type.Enum(['text', 'infographic', 'video', 'qa'], {
  title: 'InterpretationForm',
  description: '解读形式',
});
export type InterpretationForm = Static<typeof InterpretationForm>;

const Paragraphs = Type.Optional(Type.String({ maxLength: 20_000 }));

export const InterpretationText = Type.Object(
  {
    sections: Type.Object(
      {
        background: Paragraphs,
        goals: Paragraphs,
        content: Paragraphs,
        scope: Paragraphs,
        standards: Paragraphs,
        notes: Paragraphs,
        terms: Paragraphs,
        benefits: Paragraphs,
        changes: Paragraphs,
      },
      { additionalProperties: false },
    ),
    questions: Type.Array(
      Type.Object(
        { question: Type.String({ maxLength: 300 }), answer: Type.String({ maxLength: 5000 }) },
        { additionalProperties: false },
      ),
      { maxItems: 50 },
    ),
  },
  { title: 'InterpretationText', additionalProperties: false },
);
export type InterpretationText = Static<typeof InterpretationText>;

/** The interpretation of a policy, or the policies that a document interprets. */
export const InterpretationDetail = Type.Object(
  {
    documentId: Id,
    isRequired: Type.Boolean({ description: '这类文件须有解读' }),
    tolerance: Type.Integer({ minimum: 0, description: '解读可晚于文件的工作日数' }),
    plan: Type.String(),
    forms: Type.Array(InterpretationForm),
    exemption: Nullable(Type.Object({ reason: Type.String(), by: Type.String(), at: Instant })),
    due: Nullable(Day),
    missing: Type.Array(Type.String(), { description: '送审前还缺什么' }),
    interpretations: Type.Array(
      Type.Object({
        id: Id,
        title: Type.String(),
        form: InterpretationForm,
        state: Type.Enum(['pending', 'approved', 'released']),
        text: InterpretationText,
      }),
    ),
    policies: Type.Array(
      Type.Object({ id: Id, title: Type.String(), form: InterpretationForm, isReleased: Type.Boolean() }),
    ),
    mayWrite: Type.Boolean(),
    mayExempt: Type.Boolean(),
  },
  { title: 'InterpretationDetail' },
);
export type InterpretationDetail = Static<typeof InterpretationDetail>;

export const InterpretationPlan = Type.Object(
  { plan: Type.String({ maxLength: 2000 }), forms: Type.Array(InterpretationForm, { maxItems: 4 }) },
  { title: 'InterpretationPlan', additionalProperties: false },
);
export const InterpretationExemption = Type.Object(
  { reason: Nullable(Type.String({ minLength: 2, maxLength: 500, description: '空为不再免予解读' })) },
  { title: 'InterpretationExemption', additionalProperties: false },
);
export const InterpretationLink = Type.Object(
  { interpretationId: Id, form: InterpretationForm },
  { title: 'InterpretationLink', additionalProperties: false },
);
export const WrittenInterpretation = Type.Object(
  {
    interpretationId: Nullable(Id),
    form: InterpretationForm,
    text: InterpretationText,
  },
  { title: 'WrittenInterpretation', additionalProperties: false },
);

const Period = {
  agencyId: Type.Optional(Id),
  from: Type.Optional(Day),
  until: Type.Optional(Day),
};

export const PolicyRow = Type.Object(
  {
    id: Id,
    title: Type.String(),
    agencyId: Id,
    agencyName: Type.String(),
    publishedOn: Day,
    interpretations: Type.Integer({ minimum: 0 }),
    exemptionReason: Nullable(Type.String()),
    due: Nullable(Day),
    isOverdue: Type.Boolean(),
  },
  { title: 'PolicyRow' },
);
export type PolicyRow = Static<typeof PolicyRow>;
export const PolicyPage = Page('PolicyPage', PolicyRow);
export const PolicyQuery = Type.Interface([PageQuery], {
  ...Period,
  only: Type.Optional(
    Type.Enum(['missing', 'overdue'], { description: 'missing 未解读，overdue 逾期未解读' }),
  ),
});
export type PolicyQuery = Static<typeof PolicyQuery>;

export const RateQuery = Type.Object(Period);
export const InterpretationRates = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        agencyId: Id,
        agencyName: Type.String(),
        policies: Type.Integer({ description: '已发布的政策文件' }),
        exempt: Type.Integer({ description: '其中免予解读' }),
        interpreted: Type.Integer({ description: '其中已有解读' }),
        overdue: Type.Integer({ description: '其中逾期未解读' }),
        rate: Nullable(
          Type.Number({ description: '已有解读 ÷ (政策文件 − 免予解读)，百分比；没有应解读的为空' }),
        ),
      }),
    ),
    total: Type.Integer(),
  },
  { title: 'InterpretationRates' },
);
export type InterpretationRates = Static<typeof InterpretationRates>;
