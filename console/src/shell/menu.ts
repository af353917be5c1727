import type { Action } from '#domain/identity/permission.ts';

export interface MenuEntry {
  /** First segment of the address. */
  readonly page: string;
  readonly name: string;
  /** Shown when one of these may be done; null: to everyone. */
  readonly anyOf: readonly Action[] | null;
}

/** The pages of the console by noun, in the order of a working day. */
const MENU: readonly MenuEntry[] = [
  { page: 'tasks', name: '我的待办', anyOf: null },
  { page: 'cases', name: '依申请公开', anyOf: ['request.read'] },
  { page: 'remedies', name: '复议诉讼', anyOf: ['remedy.read'] },
  { page: 'complaints', name: '投诉与建议', anyOf: ['complaint.read'] },
  { page: 'documents', name: '公开信息', anyOf: ['document.read'] },
  { page: 'review', name: '审核发布', anyOf: ['document.review'] },
  { page: 'interpretations', name: '政策解读', anyOf: ['interpretation.read'] },
  { page: 'catalogs', name: '公开目录', anyOf: ['catalog.read'] },
  { page: 'imports', name: '导入旧文件', anyOf: ['document.import'] },
  { page: 'official-papers', name: '公文登记', anyOf: ['official_paper.read'] },
  { page: 'gazette', name: '政府公报', anyOf: ['gazette.read'] },
  { page: 'hand-overs', name: '移交', anyOf: ['hand_over.read'] },
  { page: 'columns', name: '栏目', anyOf: ['column.edit'] },
  { page: 'guide', name: '公开指南', anyOf: ['guide.edit'] },
  { page: 'corrections', name: '找错留言', anyOf: ['correction.read'] },
  { page: 'look', name: '门户外观', anyOf: ['look.change'] },
  { page: 'reports', name: '年度报告', anyOf: ['report.read', 'report.import'] },
  { page: 'letter-settings', name: '文书设置', anyOf: ['letter.template', 'letter.number'] },
  { page: 'agencies', name: '单位', anyOf: ['agency.read'] },
  { page: 'users', name: '用户与角色', anyOf: ['user.read'] },
  { page: 'calendar', name: '工作日历', anyOf: ['calendar.read'] },
  { page: 'audit', name: '审计日志', anyOf: ['audit.read'] },
  { page: 'dictionary', name: '校对词库', anyOf: ['dictionary.read'] },
  { page: 'search-index', name: '检索索引', anyOf: ['search.rebuild'] },
  { page: 'settings', name: '系统设置', anyOf: ['setting.read'] },
];

/** What stands in the menu of somebody who may do these things. No role is named here: the permission table decides. */
export function menuFor(may: (action: Action) => boolean): MenuEntry[] {
  return MENU.filter((entry) => entry.anyOf === null || entry.anyOf.some(may));
}
