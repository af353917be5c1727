/** Acts of the audit log by name. An act that a later version adds shows its code until it stands here. */
const ACT_NAMES: Readonly<Record<string, string>> = {
  'session.sign_in': '登录',
  'session.second_factor': '通过动态码验证',
  'session.refuse': '登录被拒',
  'session.refuse_code': '动态码不对',
  'session.sign_out': '退出登录',
  'user.create': '新建用户',
  'user.deactivate': '停用用户',
  'user.grant_role': '授予角色',
  'user.revoke_role': '撤销角色',
  'user.change_password': '修改本人口令',
  'user.reset_password': '重置口令',
  'user.unlock': '解除锁定',
  'user.revoke_sessions': '注销会话',
  'user.start_second_factor': '开始绑定动态码',
  'user.enrol_second_factor': '绑定动态码',
  'agency.create': '新建单位',
  'agency.rename': '单位更名',
  'agency.contact': '修改联系方式',
  'agency.deactivate': '停用单位',
  'calendar.extend': '补充日历',
  'report.import': '导入年度报告',
  'report.publish': '发布年度报告',
  'report.withdraw': '撤回年度报告',
  'document.create': '新写信息',
  'document.save': '保存草稿',
  'document.correct': '更正信息',
  'document.discard': '放弃修改',
  'document.mark_validity': '标注有效性',
  'document.add_channel': '登记发布渠道',
  'document.change_channel': '改正发布记录',
  'document.remove_channel': '删除发布记录',
  'document.set_term': '定公开时限',
  'dictionary.add': '添加校对词条',
  'dictionary.remove': '删除校对词条',
  'dictionary.import': '导入校对词库',
  'official_paper.register': '登记公文',
  'official_paper.change': '修改公文登记',
  'official_paper.return': '退回公文',
  'official_paper.import': '导入公文登记簿',
  'official_paper.examine': '定期评估审查公文',
  'official_paper.make_document': '公文转为公开稿件',
  'gazette.create': '新建公报',
  'gazette.save': '编排公报',
  'gazette.discard': '删除公报草稿',
  'gazette.publish': '出版公报',
  'hand_over.confirm': '确认移交',
  'setting.change': '修改设置',
  'audit.verify': '校验审计日志',
  'audit.export': '导出审计链头',
  'tenant.set_up': '建立县（区）和单位目录',
};

export function actName(act: string): string {
  return ACT_NAMES[act] ?? act;
}

/** What somebody may mean who looks for an act: its code, the noun it begins with, or words of its name. */
export function actsMeant(words: string): string[] {
  const named = Object.entries(ACT_NAMES).filter(([, name]) => name.includes(words));
  return [words, ...named.map(([act]) => act)];
}
