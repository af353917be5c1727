/**
 * The roles of the office. Three administrators are kept apart as GB/T 22239-2019 level 3 asks (三权分立):
 * the system administrator keeps accounts and the tree of agencies, the security administrator gives roles and
 * unlocks, the audit administrator reads the audit log. None of the three sees a ledger.
 */
export const ROLES = [
  'clerk',
  'reviewer',
  'approver',
  'ogi_head',
  'legal_adviser',
  'disclosure_office',
  'supervisor',
  'system_admin',
  'security_admin',
  'audit_admin',
] as const;

export type Role = (typeof ROLES)[number];

/** What the office calls each role, and the one line an administrator reads before granting it. */
export const ROLE_TEXT: Readonly<Record<Role, { readonly name: string; readonly duty: string }>> = {
  clerk: { name: '信息员', duty: '为本单位录入和上报信息、年度报告' },
  reviewer: { name: '审核人', duty: '审核本单位及下属单位的内容' },
  approver: { name: '签发人', duty: '签发本单位及下属单位的公开内容和报告' },
  ogi_head: { name: '政府信息公开工作机构负责人', duty: '负责本单位政府信息公开工作，维护本单位联系方式' },
  legal_adviser: { name: '法律顾问', duty: '查阅本单位及下属单位的内容，提出合法性意见' },
  disclosure_office: { name: '政务公开办', duty: '统筹全县政务公开：各单位、日历、年度报告的汇总与发布' },
  supervisor: { name: '上级督查人员', duty: '只读查阅所辖行政区划内各县的年度报告和核对结果' },
  system_admin: { name: '系统管理员', duty: '管理账号、单位目录和系统设置，不接触业务台账' },
  security_admin: { name: '安全管理员', duty: '授予和撤销角色、解锁账号、重置口令，不接触业务台账' },
  audit_admin: { name: '审计管理员', duty: '查阅、校验和导出审计日志，不接触业务台账' },
};

export const ADMINISTRATOR_ROLES = [
  'system_admin',
  'security_admin',
  'audit_admin',
] as const satisfies readonly Role[];

/** True for the three separated administrators. */
export function isAdministrator(role: Role): boolean {
  return ADMINISTRATOR_ROLES.some((administrator) => administrator === role);
}
