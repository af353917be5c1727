import Type, { type Static } from 'typebox';
import { OPENNESS_LABELS } from '#domain/disclosure/document.ts';
import { LEGAL_REASON_IDS } from '#domain/disclosure/paper/legal-reason.ts';
import { Day, Id } from './instant.ts';
import { Nullable } from './nullable.ts';
import { Page, PageQuery } from './page.ts';

const Label = Type.Enum(Object.keys(OPENNESS_LABELS) as (keyof typeof OPENNESS_LABELS)[], {
  description: '公开属性',
});
const Reason = Type.Enum(LEGAL_REASON_IDS, { description: '不公开或依申请公开的法定理由' });
const State = Type.Enum(['registered', 'returned'], { description: '已登记，或已退回补标' });

const ENTRY = {
  number: Nullable(Type.String({ maxLength: 60, description: '文号' })),
  title: Type.String({ minLength: 2, maxLength: 300 }),
  madeOn: Day,
  label: Nullable(Label),
  legalReason: Nullable(Reason),
  reasonNote: Type.String({ maxLength: 500, description: '理由说明' }),
};

export const OfficialPaper = Type.Object(
  {
    id: Id,
    agencyId: Id,
    agencyName: Type.String(),
    ...ENTRY,
    registeredOn: Day,
    state: State,
    documentId: Nullable(Id),
    returns: Type.Integer({ description: '被退回的次数' }),
    lastExaminedOn: Nullable(Day),
    examineBy: Nullable(Day),
    mayWrite: Type.Boolean(),
    mayReturn: Type.Boolean(),
    mayExamine: Type.Boolean(),
    mayBecomeDocument: Type.Boolean(),
  },
  { title: 'OfficialPaper' },
);
export type OfficialPaper = Static<typeof OfficialPaper>;

export const OfficialPaperPage = Page('OfficialPaperPage', OfficialPaper);

export const OfficialPaperQuery = Type.Interface([PageQuery], {
  agencyId: Type.Optional(Id),
  label: Type.Optional(Type.Union([Label, Type.Literal('none')])),
  state: Type.Optional(State),
  search: Type.Optional(Type.String({ maxLength: 100, description: '标题或文号里的字' })),
});

export const OfficialPaperEntry = Type.Object(
  { agencyId: Id, ...ENTRY },
  { title: 'OfficialPaperEntry', additionalProperties: false },
);
export const OfficialPaperChange = Type.Object(ENTRY, {
  title: 'OfficialPaperChange',
  additionalProperties: false,
});

export const PaperReturn = Type.Object(
  { reason: Type.String({ minLength: 2, maxLength: 300, description: '退回原因' }) },
  { title: 'PaperReturn', additionalProperties: false },
);

export const PaperExamination = Type.Object(
  {
    result: Type.Enum(['stays', 'opens'], { description: '维持，或转为主动公开' }),
    reason: Type.String({ minLength: 2, maxLength: 500 }),
  },
  { title: 'PaperExamination', additionalProperties: false },
);

export const PaperReturnCounts = Type.Object(
  {
    year: Type.Integer(),
    items: Type.Array(
      Type.Object({
        agencyId: Id,
        agencyName: Type.String(),
        quarters: Type.Array(Type.Integer(), { description: '四个季度的退文件数' }),
        papers: Type.Integer({ description: '当年登记的公文' }),
      }),
    ),
  },
  { title: 'PaperReturnCounts' },
);

export const PaperPreview = Type.Object(
  {
    rows: Type.Array(
      Type.Object({
        line: Type.Integer({ description: '文件里的行号' }),
        title: Type.String(),
        number: Nullable(Type.String()),
        fault: Nullable(Type.String()),
        returned: Type.Boolean({ description: '登记后即退回补标' }),
      }),
    ),
    good: Type.Integer(),
    bad: Type.Integer(),
  },
  { title: 'PaperPreview' },
);
export type PaperPreview = Static<typeof PaperPreview>;

export const PaperImport = Type.Object(
  { added: Type.Integer(), returned: Type.Integer(), bad: Type.Integer() },
  { title: 'PaperImport' },
);

export const PaperDocument = Type.Object({ documentId: Id }, { title: 'PaperDocument' });
