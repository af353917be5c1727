import Type, { type Static } from 'typebox';
import { Day, Id } from './instant.ts';
import { Nullable } from './nullable.ts';

export const AgencyKind = Type.Enum(
  [
    'county_government',
    'government_office',
    'department',
    'township',
    'subdistrict',
    'dispatched',
    'public_institution',
    'other',
  ],
  { title: 'AgencyKind', description: '单位类别' },
);
export type AgencyKind = Static<typeof AgencyKind>;

/** 地方管理, 垂直管理 or both: it decides whose reconsideration body an agency is. */
export const Leadership = Type.Enum(['local', 'vertical', 'dual'], {
  title: 'Leadership',
  description: '领导关系',
});
export type Leadership = Static<typeof Leadership>;

/** How the public reaches the agency's OGI office (条例第十二条: 公开指南应当载明). */
export const AgencyContact = Type.Object(
  {
    office: Nullable(Type.String({ maxLength: 200, description: '工作机构名称' })),
    address: Nullable(Type.String({ maxLength: 300, description: '办公地址' })),
    postcode: Nullable(Type.String({ maxLength: 10, description: '邮政编码' })),
    phone: Nullable(Type.String({ maxLength: 60, description: '联系电话' })),
    fax: Nullable(Type.String({ maxLength: 60, description: '传真' })),
    email: Nullable(Type.String({ maxLength: 120, description: '电子邮箱' })),
    hours: Nullable(Type.String({ maxLength: 200, description: '办公时间' })),
  },
  { title: 'AgencyContact', additionalProperties: false },
);
export type AgencyContact = Static<typeof AgencyContact>;

export const AgencyName = Type.Object(
  {
    name: Type.String(),
    from: Day,
    until: Nullable(Type.String({ description: '使用的最后一日，null 为现用名' })),
    basis: Nullable(Type.String({ description: '更名依据，如机构改革方案文号' })),
  },
  { title: 'AgencyName' },
);
export type AgencyName = Static<typeof AgencyName>;

/** One node of the tree. The list comes parents first; `parentId` and `depth` make the tree. */
export const Agency = Type.Object(
  {
    id: Id,
    parentId: Nullable(Id),
    depth: Type.Integer({ minimum: 0 }),
    code: Type.String({ description: '索引号中的单位代码' }),
    name: Type.String(),
    shortName: Nullable(Type.String()),
    kind: AgencyKind,
    leadership: Leadership,
    active: Type.Boolean(),
    users: Type.Integer({ minimum: 0, description: '在册用户数' }),
    reports: Type.Integer({ minimum: 0, description: '已导入的年度报告数' }),
  },
  { title: 'Agency' },
);
export type Agency = Static<typeof Agency>;

export const AgencyTree = Type.Object(
  { items: Type.Array(Agency), total: Type.Integer({ minimum: 0 }) },
  { title: 'AgencyTree' },
);
export type AgencyTree = Static<typeof AgencyTree>;

export const AgencyQuery = Type.Object({
  search: Type.Optional(Type.String({ maxLength: 64, description: '名称或代码的一部分' })),
  active: Type.Optional(Type.Boolean({ description: '只要在用的，或只要停用的' })),
});
export type AgencyQuery = Static<typeof AgencyQuery>;

export const AgencyDetail = Type.Object(
  {
    agency: Agency,
    parentName: Nullable(Type.String()),
    reconsiderationBody: Nullable(Type.String({ description: '复议机关' })),
    names: Type.Array(AgencyName),
    contact: AgencyContact,
  },
  { title: 'AgencyDetail' },
);
export type AgencyDetail = Static<typeof AgencyDetail>;

export const NewAgency = Type.Object(
  {
    parentId: Id,
    code: Type.String({ minLength: 1, maxLength: 32, pattern: '^[0-9A-Za-z-]+$' }),
    name: Type.String({ minLength: 2, maxLength: 100 }),
    shortName: Type.Optional(Nullable(Type.String({ maxLength: 40 }))),
    kind: AgencyKind,
    leadership: Leadership,
    from: Day,
  },
  { title: 'NewAgency', additionalProperties: false },
);
export type NewAgency = Static<typeof NewAgency>;

export const AgencyRename = Type.Object(
  {
    name: Type.String({ minLength: 2, maxLength: 100 }),
    shortName: Type.Optional(Nullable(Type.String({ maxLength: 40 }))),
    from: Day,
    basis: Type.Optional(Nullable(Type.String({ maxLength: 300 }))),
  },
  { title: 'AgencyRename', additionalProperties: false },
);
export type AgencyRename = Static<typeof AgencyRename>;

export const AgencyDeactivation = Type.Object(
  { reason: Type.String({ minLength: 2, maxLength: 300, description: '停用原因，如撤并' }) },
  { title: 'AgencyDeactivation', additionalProperties: false },
);
export type AgencyDeactivation = Static<typeof AgencyDeactivation>;
