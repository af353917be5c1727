import type { ReplyGroundId } from '../../law/reply-ground.ts';
import type { ApplicantKind } from '../application.ts';
import type { RequestChannel } from '../clock-act.ts';

/** What a register of requests may say of one of them. */
export const REGISTER_COLUMNS = {
  number: ['登记号', '登记编号', '受理编号', '受理号', '申请编号', '编号', '文号'],
  receivedOn: [
    '收到日期',
    '收到时间',
    '收到申请日期',
    '收件日期',
    '受理日期',
    '受理时间',
    '登记日期',
    '申请日期',
    '申请时间',
  ],
  applicant: ['申请人', '申请人姓名', '姓名', '姓名或名称', '申请人姓名或名称', '申请人名称'],
  kind: ['申请人类别', '申请人类型', '申请人性质', '类别'],
  content: ['申请内容', '申请公开内容', '申请事项', '所需信息', '所需政府信息', '申请公开的信息', '内容描述'],
  channel: ['提交方式', '申请方式', '申请渠道', '申请途径', '收件方式', '接收方式'],
  correctionAskedOn: ['告知补正日期', '补正告知日期', '补正通知日期', '告知补正', '补正通知', '补正'],
  correctionReceivedOn: ['补正日期', '收到补正日期', '补正收到日期', '补正材料收到日期'],
  extendedOn: ['延长日期', '延期日期', '延长答复日期', '延期告知日期', '延长', '延期', '是否延期'],
  answeredOn: ['答复日期', '答复时间', '办结日期', '办结时间', '办理日期'],
  outcome: ['办理结果', '答复结果', '答复类型', '答复情况', '处理结果', '办理情况'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type RegisterColumn = keyof typeof REGISTER_COLUMNS;

/**
 * Words of outcomes, today's and those of the forms before 2019, the longer ones first. `null`: the words do not say which
 * of several it was; the case is put under 其他 and marked.
 */
export const OUTCOME_WORDS: readonly (readonly [words: string, ground: ReplyGroundId | null])[] = [
  ['补正后申请内容仍不明确', 'still_unclear'],
  ['逾期不补正', 'correction_overdue'],
  ['逾期未补正', 'correction_overdue'],
  ['逾期不缴费', 'fee_overdue'],
  ['逾期未缴费', 'fee_overdue'],
  ['部分公开', 'partial'],
  ['区分处理', 'partial'],
  ['已经主动公开', 'already_public'],
  ['已主动公开', 'already_public'],
  ['主动公开范围', 'already_public'],
  ['国家秘密', 'state_secret'],
  ['禁止公开', 'prohibited_by_law'],
  ['三安全一稳定', 'security_and_stability'],
  ['社会稳定', 'security_and_stability'],
  ['商业秘密', 'third_party_rights'],
  ['个人隐私', 'third_party_rights'],
  ['第三方', 'third_party_rights'],
  ['内部事务', 'internal_affairs'],
  ['内部管理', 'internal_affairs'],
  ['过程性', 'process_information'],
  ['执法案卷', 'enforcement_file'],
  ['行政查询', 'administrative_query'],
  ['不属于本行政机关', 'other_agency'],
  ['不属于本机关', 'other_agency'],
  ['信息不存在', 'not_existing'],
  ['不掌握', 'not_existing'],
  ['不存在', 'not_existing'],
  ['另行制作', 'needs_creation'],
  ['加工分析', 'needs_creation'],
  ['不明确', 'still_unclear'],
  ['更改补充', 'still_unclear'],
  ['信访', 'complaint'],
  ['举报投诉', 'complaint'],
  ['重复申请', 'repeated'],
  ['公开出版物', 'publication'],
  ['大量反复', 'excessive'],
  ['重新出具', 'confirmation'],
  ['撤回', 'withdrawn'],
  ['撤销申请', 'withdrawn'],
  ['其他途径', 'other'],
  ['非政府信息', 'other'],
  ['不属于政府信息', 'other'],
  ['不予公开', null],
  ['不同意公开', null],
  ['不公开', null],
  ['无法提供', null],
  ['不予处理', null],
  ['予以公开', 'granted'],
  ['同意公开', 'granted'],
  ['公开', 'granted'],
  ['其他', 'other'],
];

/** Words for who asks. */
export const KIND_WORDS: readonly (readonly [words: string, kind: ApplicantKind])[] = [
  ['自然人', 'natural_person'],
  ['公民', 'natural_person'],
  ['个人', 'natural_person'],
  ['科研', 'research_institution'],
  ['公益', 'public_welfare'],
  ['社会组织', 'public_welfare'],
  ['律师', 'legal_service'],
  ['法律服务', 'legal_service'],
  ['企业', 'commercial_enterprise'],
  ['公司', 'commercial_enterprise'],
  ['其他', 'other'],
  ['法人', 'other'],
];

/** Words for the way a request came. */
export const CHANNEL_WORDS: readonly (readonly [words: string, channel: RequestChannel])[] = [
  ['当面', 'in_person'],
  ['现场', 'in_person'],
  ['窗口', 'in_person'],
  ['传真', 'fax'],
  ['平信', 'ordinary_post'],
  ['平常信函', 'ordinary_post'],
  ['挂号', 'registered_post'],
  ['快递', 'registered_post'],
  ['邮寄', 'registered_post'],
  ['信函', 'registered_post'],
  ['EMS', 'registered_post'],
  ['网', 'web'],
  ['邮件', 'web'],
  ['邮箱', 'web'],
];
