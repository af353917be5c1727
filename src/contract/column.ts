import Type, { type Static } from 'typebox';
import { Day, Id } from './instant.ts';
import { Nullable } from './nullable.ts';

export const ColumnKind = Type.Enum(
  [
    'list',
    'page',
    'guide',
    'catalog',
    'rules',
    'annual_reports',
    'requests',
    'normative',
    'gazette',
    'notices',
    'news',
    'interpretations',
    'statistics',
    'link',
  ],
  { title: 'ColumnKind', description: '栏目类型' },
);

/** The words of a column. */
const fields = {
  slug: Type.String({ maxLength: 60, description: '地址名：小写字母、数字和短横' }),
  name: Type.String({ maxLength: 80 }),
  kind: ColumnKind,
  description: Type.String({ maxLength: 600, description: '设置目的、主要内容，写入页面标签' }),
  keywords: Type.String({ maxLength: 400, description: '半角逗号分隔，写入页面标签' }),
  ownerAgencyId: Id,
  cadenceDays: Nullable(Type.Integer({ description: '更新周期（天），null 为不要求' })),
  linkUrl: Nullable(Type.String({ maxLength: 500, description: '只有链接栏目才有' })),
  isHidden: Type.Boolean({ description: '公众看不到，连同下级' }),
  catalogItemIds: Type.Array(Id, { maxItems: 500, description: '本栏目公开的目录事项' }),
};

export const PortalColumn = Type.Object(
  {
    id: Id,
    agencyId: Id,
    parentId: Nullable(Id),
    level: Type.Integer({ minimum: 1 }),
    ...fields,
    ownerAgencyName: Type.String(),
    documents: Type.Integer({ minimum: 0, description: '已公开的信息数' }),
    updatedOn: Nullable(Day),
    cadence: Type.Object({
      level: Type.Enum(['free', 'fresh', 'due', 'urgent', 'late'], {
        description: '70% due，90% urgent，超期 late',
      }),
      dueOn: Nullable(Day),
    }),
    path: Type.String({ description: '门户上的地址' }),
  },
  { title: 'PortalColumn' },
);
export type PortalColumn = Static<typeof PortalColumn>;

export const PortalColumnTree = Type.Object(
  { items: Type.Array(PortalColumn, { description: '上级在前' }), total: Type.Integer({ minimum: 0 }) },
  { title: 'PortalColumnTree' },
);
export type PortalColumnTree = Static<typeof PortalColumnTree>;

export const ColumnChange = Type.Object(fields, { title: 'ColumnChange', additionalProperties: false });
export type ColumnChange = Static<typeof ColumnChange>;

export const NewColumn = Type.Object(
  { agencyId: Id, parentId: Nullable(Id), ...fields },
  { title: 'NewColumn', additionalProperties: false },
);
export type NewColumn = Static<typeof NewColumn>;

export const ColumnMove = Type.Object(
  {
    parentId: Nullable(Id),
    position: Type.Integer({ minimum: 0, maximum: 10_000, description: '在同级中的位置，0 为最前' }),
  },
  { title: 'ColumnMove', additionalProperties: false },
);

export const ReadyMadeChoice = Type.Object(
  { tree: Type.Enum(['county', 'department', 'township']) },
  { title: 'ReadyMadeChoice', additionalProperties: false },
);

export const ReadyMadeDone = Type.Object(
  { entered: Type.Integer({ minimum: 0, description: '新建的栏目数；已有的不动' }) },
  { title: 'ReadyMadeDone' },
);

const guideText = {
  categories: Type.String({ maxLength: 6000, description: '政府信息的分类' }),
  arrangement: Type.String({ maxLength: 6000, description: '编排体系' }),
  ways: Type.String({ maxLength: 6000, description: '获取方式' }),
};

export const Guide = Type.Object(
  {
    ...guideText,
    reviewedOn: Nullable(
      Type.String({ description: '最近更新之日，null 为还没有自己的指南，内容为通用文字' }),
    ),
  },
  { title: 'Guide' },
);
export type Guide = Static<typeof Guide>;

export const GuideChange = Type.Object(guideText, { title: 'GuideChange', additionalProperties: false });

export const Look = Type.Object(
  {
    accent: Nullable(Type.String({ description: '#rrggbb，null 为通用颜色' })),
    emblem: Nullable(Type.String({ description: '徽标的地址，null 为没有' })),
    portal: Type.String({ description: '门户首页的地址' }),
  },
  { title: 'Look' },
);
export type Look = Static<typeof Look>;

export const AccentChange = Type.Object(
  { accent: Nullable(Type.String({ maxLength: 7 })) },
  { title: 'AccentChange', additionalProperties: false },
);
