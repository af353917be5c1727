import Type, { type Static } from 'typebox';
import { Id } from './instant.ts';

export const ContentSeverity = Type.Enum(['block', 'warning'], {
  title: 'ContentSeverity',
  description: 'block：改正前不能送审；warning：提示',
});

const WrongForm = Type.Object({
  kind: Type.Literal('wording'),
  wrong: Type.String({ maxLength: 40, description: '错误写法' }),
  right: Type.String({ maxLength: 100, description: '正确写法；空：删去即可' }),
  unless: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 30 })),
  severity: ContentSeverity,
});

const LeaderTitle = Type.Object({
  kind: Type.Literal('leader'),
  name: Type.String({ maxLength: 20, description: '姓名' }),
  titles: Type.String({ maxLength: 200, description: '现任职务，如“县委副书记、县长”' }),
});

export const DictionaryEntry = Type.Union([WrongForm, LeaderTitle], {
  title: 'DictionaryEntry',
  description: '错误写法及其正确写法，或领导同志及其职务',
});
export type DictionaryEntry = Static<typeof DictionaryEntry>;

export const DictionaryRow = Type.Object({ id: Id, entry: DictionaryEntry }, { title: 'DictionaryRow' });
export type DictionaryRow = Static<typeof DictionaryRow>;

export const Dictionary = Type.Object(
  {
    items: Type.Array(DictionaryRow),
    total: Type.Integer(),
    builtIn: Type.Integer({ description: '软件自带的词条数' }),
  },
  { title: 'Dictionary' },
);
export type Dictionary = Static<typeof Dictionary>;

export const NewDictionaryEntry = Type.Object(
  { entry: DictionaryEntry },
  { title: 'NewDictionaryEntry', additionalProperties: false },
);

export const DictionaryPreview = Type.Object(
  {
    rows: Type.Array(
      Type.Object({
        line: Type.Integer({ description: '文件里的行号' }),
        words: Type.String(),
        fault: Type.Union([Type.String(), Type.Null()]),
      }),
    ),
    good: Type.Integer(),
    bad: Type.Integer(),
  },
  { title: 'DictionaryPreview' },
);
export type DictionaryPreview = Static<typeof DictionaryPreview>;

export const DictionaryImport = Type.Object(
  { added: Type.Integer(), known: Type.Integer(), bad: Type.Integer() },
  { title: 'DictionaryImport' },
);
