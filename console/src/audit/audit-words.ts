import type { Role } from '#domain/identity/role.ts';
import { ROLE_TEXT } from '#domain/identity/role.ts';

/** Kinds of objects in the words of the office. A kind that a later version adds shows its code. */
const OBJECTS: Readonly<Record<string, string>> = {
  session: '登录',
  user: '用户',
  agency: '单位',
  document: '公开信息',
  annual_report: '年度报告',
  import: '导入批次',
  catalog_version: '公开目录',
  calendar_year: '日历年份',
  setting: '设置',
  audit_log: '审计日志',
  tenant: '县（区）',
};

const FIELDS: Readonly<Record<string, string>> = {
  username: '用户名',
  displayName: '姓名',
  name: '名称',
  shortName: '简称',
  agencyId: '单位编号',
  active: '在用',
  roles: '角色',
  role: '角色',
  grantId: '授权编号',
  place: '授权单位编号',
  endedSessions: '退出的登录数',
  expiresAt: '最迟到',
  lockedUntil: '锁定至',
  secondFactorOwed: '待动态码验证',
  recoveryCodesLeft: '剩余备用码',
  ipAddress: '网络地址',
  year: '年度',
  edition: '版次',
  form: '格式',
  title: '标题',
  digest: '文件摘要',
  fileName: '文件名',
  attachmentId: '附件编号',
  order: '顺序',
  status: '状态',
  reason: '原因',
  replaced: '替换了前一版',
  contact: '联系方式',
  closedOn: '停用之日',
  source: '依据',
  complete: '录全',
  days: '日子',
  value: '值',
  checked: '校验条数',
  faults: '问题数',
  position: '链中序号',
  hash: '链值',
  items: '事项数',
  itemId: '事项编号',
  field: '领域',
  fields: '领域',
  mode: '导入方式',
  leftOut: '没有导入的行',
  notes: '注记',
  error: '错误',
  warning: '疑点',
  notice: '提示',
  from: '启用之日',
  basis: '依据',
  despiteErrors: '照原样公开的原因',
  kind: '类别',
  code: '代码',
  standing: '公开状态',
  work: '办理状态',
  changed: '改动的要素',
  validity: '有效性',
  markedOn: '标注之日',
  successorId: '替代文件编号',
  channel: '渠道',
  publishedOn: '发布日期',
  link: '链接',
  note: '备注',
  workingDays: '工作日数',
  total: '总数',
  handled: '已处理',
  released: '公开',
  drafted: '留作草稿',
  refused: '没有导入',
  known: '以前已导入',
};

const VALUES: Readonly<Record<string, string>> = {
  draft: '未发布',
  in_force: '现行',
  superseded: '已被替换',
  whole: '整份替换',
  published: '已发布',
  withdrawn: '已撤回',
  unreleased: '未公开',
  released: '已发布',
  in_review: '审核中',
  approved: '待发布',
  amended: '已修改',
  repealed: '已废止',
  expired: '已失效',
};

export const OBJECT_KINDS = Object.entries(OBJECTS).map(([value, label]) => ({ value, label }));

export function objectName(kind: string): string {
  return OBJECTS[kind] ?? kind;
}

export function fieldName(name: string): string {
  return FIELDS[name] ?? name;
}

/** A recorded value as it is read: yes or no, a keyed digest instead of a personal field, a role by its name. */
export function recordedText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return VALUES[value] ?? (isRole(value) ? ROLE_TEXT[value].name : value);
  if (typeof value === 'object' && isDigest(value)) return `只留摘要 ${value.digest.slice(0, 18)}…`;
  if (Array.isArray(value)) return value.map(recordedText).join('、');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, inner]) => `${fieldName(name)}：${recordedText(inner)}`)
      .join('；');
  return JSON.stringify(value);
}

function isRole(word: string): word is Role {
  return Object.hasOwn(ROLE_TEXT, word);
}

function isDigest(value: object): value is { readonly digest: string } {
  return 'digest' in value && typeof value.digest === 'string' && Object.keys(value).length === 1;
}
