import Type, { type Static } from 'typebox';
import { Day, Id, Instant } from './instant.ts';
import { Nullable } from './nullable.ts';
import { Page, PageQuery } from './page.ts';

const Words = Type.String({ maxLength: 5000 });
const FieldName = Type.String({ minLength: 1, maxLength: 60, description: '领域名称，也是工作表名称' });

export const CatalogChannel = Type.Object(
  {
    name: Type.String({ maxLength: 100 }),
    mark: Type.Enum(['required', 'optional'], { description: '■ 必选，□ 可选' }),
  },
  { title: 'CatalogChannel', additionalProperties: false },
);

export const CatalogTick = Type.Enum(
  ['everyone', 'groups', 'proactive', 'on_request', 'county', 'township'],
  { title: 'CatalogTick', description: '打勾的列：全社会、特定群众；主动、依申请公开；县级、乡级' },
);
export type CatalogTick = Static<typeof CatalogTick>;

/** One row of a catalog. */
export const CatalogItem = Type.Object(
  {
    serial: Type.String({ maxLength: 60, description: '序号' }),
    level1: Type.String({ maxLength: 500, description: '一级事项' }),
    level2: Type.String({ maxLength: 500, description: '二级事项' }),
    process: Type.String({ maxLength: 500, description: '过程' }),
    content: Words,
    basis: Words,
    timeLimit: Type.String({ maxLength: 500, description: '公开时限原文' }),
    agency: Type.String({ maxLength: 500, description: '公开主体' }),
    channels: Type.Array(CatalogChannel, { maxItems: 60 }),
    ticks: Type.Array(CatalogTick, { maxItems: 6 }),
    groupWords: Type.String({ maxLength: 200, description: '特定群众是哪些人' }),
    column: Type.String({ maxLength: 200, description: '公开栏目' }),
  },
  { title: 'CatalogItem', additionalProperties: false },
);
export type CatalogItem = Static<typeof CatalogItem>;

export const CatalogVersionState = Type.Enum(['draft', 'in_force', 'superseded'], {
  title: 'CatalogVersionState',
  description: '目录版本的状态：草稿、现行、已被替换',
});
export type CatalogVersionState = Static<typeof CatalogVersionState>;

export const CatalogVersion = Type.Object(
  {
    id: Id,
    agencyId: Id,
    agencyName: Type.String(),
    number: Type.Integer({ minimum: 1, description: '第几版' }),
    state: CatalogVersionState,
    source: Type.String({ description: '从什么做成：导入的文件、标准目录、上一版' }),
    inForceOn: Nullable(Day),
    supersededOn: Nullable(Day),
    fields: Type.Integer({ minimum: 0 }),
    items: Type.Integer({ minimum: 0 }),
    updatedAt: Instant,
  },
  { title: 'CatalogVersion' },
);
export type CatalogVersion = Static<typeof CatalogVersion>;

/** The catalog of each agency: its version in force and its draft, null where there is none. */
export const CatalogList = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        agencyId: Id,
        agencyName: Type.String(),
        inForce: Nullable(CatalogVersion),
        draft: Nullable(CatalogVersion),
      }),
    ),
    total: Type.Integer({ minimum: 0 }),
  },
  { title: 'CatalogList' },
);
export type CatalogList = Static<typeof CatalogList>;

export const CatalogFieldRow = Type.Object(
  {
    name: FieldName,
    title: Type.String(),
    notes: Type.Array(Type.String()),
    items: Type.Integer({ minimum: 0 }),
  },
  { title: 'CatalogFieldRow' },
);
export type CatalogFieldRow = Static<typeof CatalogFieldRow>;

/** The catalog of an agency: all its versions, latest first, and what may be done with it. */
export const AgencyCatalog = Type.Object(
  {
    agencyId: Id,
    agencyName: Type.String(),
    versions: Type.Array(CatalogVersion),
    mayEdit: Type.Boolean(),
    mayEnforce: Type.Boolean(),
    publicPath: Nullable(Type.String({ description: '门户上目录的地址；没有启用的版本时为 null' })),
  },
  { title: 'AgencyCatalog' },
);
export type AgencyCatalog = Static<typeof AgencyCatalog>;

export const CatalogVersionDetail = Type.Object(
  { version: CatalogVersion, fields: Type.Array(CatalogFieldRow), workbook: Type.String() },
  { title: 'CatalogVersionDetail' },
);
export type CatalogVersionDetail = Static<typeof CatalogVersionDetail>;

/** An item in its place, with how its time limit was understood and what it lacks. */
export const CatalogRow = Type.Object(
  {
    id: Id,
    field: Type.String(),
    item: CatalogItem,
    limit: Type.String({ description: '系统怎样理解时限；不能计算的说明原因' }),
    computable: Type.Boolean({ description: '时限能否自动计算' }),
    missing: Type.Array(Type.String(), { description: '缺的要素' }),
  },
  { title: 'CatalogRow' },
);
export type CatalogRow = Static<typeof CatalogRow>;

export const CatalogRowPage = Page('CatalogRowPage', CatalogRow);
export type CatalogRowPage = Static<typeof CatalogRowPage>;

export const CatalogRowQuery = Type.Interface([PageQuery], {
  field: Type.Optional(FieldName),
  search: Type.Optional(Type.String({ maxLength: 100 })),
});
export type CatalogRowQuery = Static<typeof CatalogRowQuery>;

export const CatalogChange = Type.Object(
  {
    kind: Type.Enum(['added', 'removed', 'changed'], { description: '新增、删去、修改' }),
    id: Id,
    field: Type.String(),
    name: Type.String(),
    changes: Type.Array(Type.Object({ element: Type.String(), before: Type.String(), after: Type.String() })),
  },
  { title: 'CatalogChange' },
);
export type CatalogChange = Static<typeof CatalogChange>;

export const CatalogDifference = Type.Object(
  { before: Nullable(CatalogVersion), after: CatalogVersion, items: Type.Array(CatalogChange) },
  { title: 'CatalogDifference' },
);
export type CatalogDifference = Static<typeof CatalogDifference>;

export const NewCatalogDraft = Type.Object(
  {
    from: Type.Enum(['current', 'standard'], { description: '从现行版开始，或加上标准目录的领域' }),
    fields: Type.Array(FieldName, { maxItems: 60, default: [], description: '选用的标准领域' }),
  },
  { title: 'NewCatalogDraft', additionalProperties: false },
);
export type NewCatalogDraft = Static<typeof NewCatalogDraft>;

export const StandardCatalog = Type.Object(
  {
    sections: Type.Array(
      Type.Object({
        name: Type.String(),
        edition: Type.String(),
        source: Type.String(),
        note: Type.String(),
        fields: Type.Array(Type.Object({ name: Type.String(), items: Type.Integer() })),
      }),
    ),
  },
  { title: 'StandardCatalog' },
);
export type StandardCatalog = Static<typeof StandardCatalog>;

export const CatalogImportQuery = Type.Object({
  mode: Type.Enum(['fields', 'whole'], {
    default: 'fields',
    description: 'fields：只替换文件里有的领域；whole：整份换成文件的内容',
  }),
  withoutFaultyRows: Type.Boolean({ default: false, description: '不要读不了的行，导入其余' }),
});
export type CatalogImportQuery = Static<typeof CatalogImportQuery>;

export const CatalogRemark = Type.Object(
  {
    sheet: Type.String(),
    row: Nullable(Type.Integer({ description: '第几行；整张工作表的为 null' })),
    cell: Nullable(Type.String({ description: '单元格，如 I6' })),
    reason: Type.String(),
  },
  { title: 'CatalogRemark' },
);
export type CatalogRemark = Static<typeof CatalogRemark>;

/** A workbook looked at before it is kept. */
export const CatalogPreview = Type.Object(
  {
    fields: Type.Array(
      Type.Object({
        name: Type.String(),
        title: Type.String(),
        notes: Type.Integer(),
        items: Type.Integer(),
      }),
    ),
    sample: Type.Array(CatalogItem, { description: '前几个事项，看看列认得对不对' }),
    faults: Type.Array(CatalogRemark, { description: '读不了的行' }),
    notices: Type.Array(CatalogRemark, { description: '读入了但须留意的' }),
    changes: Type.Object({ added: Type.Integer(), removed: Type.Integer(), changed: Type.Integer() }),
  },
  { title: 'CatalogPreview' },
);
export type CatalogPreview = Static<typeof CatalogPreview>;

export const NewCatalogItem = Type.Object(
  { field: FieldName, afterId: Nullable(Id), item: CatalogItem },
  { title: 'NewCatalogItem', additionalProperties: false },
);
export type NewCatalogItem = Static<typeof NewCatalogItem>;

/** A field of the draft; `present` is its name until now, null for a new one. */
export const CatalogFieldSave = Type.Object(
  {
    present: Nullable(FieldName),
    name: FieldName,
    title: Type.String({ maxLength: 500 }),
    notes: Type.Array(Type.String({ maxLength: 2000 }), { maxItems: 50 }),
  },
  { title: 'CatalogFieldSave', additionalProperties: false },
);
export type CatalogFieldSave = Static<typeof CatalogFieldSave>;

export const CatalogFieldRemoval = Type.Object(
  { name: FieldName },
  { title: 'CatalogFieldRemoval', additionalProperties: false },
);

export const CatalogEnforcement = Type.Object(
  { versionId: Id },
  { title: 'CatalogEnforcement', additionalProperties: false },
);
