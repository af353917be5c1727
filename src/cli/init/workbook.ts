import { agencyKindNames } from '#domain/agency/agency.ts';
import { ROLE_TEXT, ROLES } from '#domain/identity/role.ts';

export interface Column {
  readonly title: string;
  /** What to fill in: stands in the blank beneath the title. */
  readonly note: string;
  readonly required?: true;
  /** A code: full-width letters and digits are taken for plain ones. */
  readonly code?: true;
  /** Width in characters. */
  readonly width: number;
}

export interface SheetDeclaration {
  readonly name: string;
  readonly columns: readonly Column[];
}

const kinds = Object.values(agencyKindNames).join('、');
const roles = ROLES.filter((role) => role !== 'supervisor').map((role) => ROLE_TEXT[role].name);

/** The three sheets of the workbook that starts a county: the blank, the reader and the checks derive from them. */
export const workbook = {
  regions: {
    name: '区划',
    columns: [
      { title: '代码', note: '六位行政区划代码（GB/T 2260）', required: true, code: true, width: 16 },
      { title: '名称', note: '例：某某省、某某市、某某县', required: true, width: 24 },
      { title: '本级', note: '启用本系统的那一级填“是”，只填一行；其余行写它的上级', width: 16 },
    ],
  },
  agencies: {
    name: '单位',
    columns: [
      {
        title: '代码',
        note: '索引号中的单位代码，字母、数字、短横线',
        required: true,
        code: true,
        width: 12,
      },
      { title: '名称', note: '全称；本级人民政府填在第一行', required: true, width: 30 },
      { title: '简称', note: '可不填', width: 16 },
      { title: '类别', note: kinds, required: true, width: 20 },
      { title: '领导关系', note: '地方、垂直、双重；不填为地方', width: 12 },
      { title: '上级单位代码', note: '不填为本级人民政府', code: true, width: 14 },
      { title: '工作机构', note: '政府信息公开工作机构名称', width: 24 },
      { title: '办公地址', note: '', width: 30 },
      { title: '邮政编码', note: '', width: 12 },
      { title: '联系电话', note: '', width: 18 },
      { title: '传真', note: '', width: 18 },
      { title: '电子邮箱', note: '', width: 24 },
      { title: '办公时间', note: '', width: 24 },
    ],
  },
  users: {
    name: '用户',
    columns: [
      { title: '用户名', note: '小写字母或数字开头，可含 . _ -', required: true, code: true, width: 18 },
      { title: '姓名', note: '', required: true, width: 14 },
      { title: '单位代码', note: '所在单位，见“单位”表', required: true, code: true, width: 12 },
      { title: '角色', note: `可填多个，用顿号分开：${roles.join('、')}`, required: true, width: 40 },
    ],
  },
} as const satisfies Readonly<Record<string, SheetDeclaration>>;

export type SheetKey = keyof typeof workbook;

/** A filled-in row by column titles, with its number in the sheet as Excel shows it. */
export interface FilledRow {
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
}

export type FilledWorkbook = Readonly<Record<SheetKey, readonly FilledRow[]>>;

/** A row that can't be taken, in words for whoever fills the workbook. */
export interface RowFault {
  readonly sheet: string;
  readonly row: number;
  readonly reason: string;
}
