import type { Rule } from './rule.ts';
import { breachesOf } from './relation.ts';

const BOTH_FORMS = '国办公开办函〔2021〕30号、〔2019〕60号表头所列勾稽关系';

/** The sums that sections three and four demand; the relations themselves stand in the form. */
export const SUM_RULES: readonly Rule[] = [
  {
    id: 'requests.balance',
    title: '收件与办理平衡',
    scope: 'cells',
    severity: 'error',
    source: BOTH_FORMS,
    message: '第三部分收件与办理不平衡。',
    fix: '按登记台账逐件核对新收、上年结转、各项办理结果和结转下年度，改正有误的一项。',
    find: breachesOf('requests.balance'),
    passing: {
      report: {
        form: '2021',
        cells: {
          'requests.new': [4, 0, 0, 0, 0, 0, 4],
          'requests.carried_in': [1, 0, 0, 0, 0, 0, 1],
          'requests.granted': [3, 0, 0, 0, 0, 0, 3],
          'requests.total': [3, 0, 0, 0, 0, 0, 3],
          'requests.carried_out': [2, 0, 0, 0, 0, 0, 2],
        },
      },
    },
    failing: {
      report: {
        form: '2021',
        cells: {
          'requests.new': [4, 0, 0, 0, 0, 0, 4],
          'requests.carried_in': [1, 0, 0, 0, 0, 0, 1],
          'requests.granted': [3, 0, 0, 0, 0, 0, 3],
          'requests.total': [3, 0, 0, 0, 0, 0, 3],
          'requests.carried_out': [1, 0, 0, 0, 0, 0, 1],
        },
      },
    },
  },
  {
    id: 'requests.outcomes-sum',
    title: '办理结果合计',
    scope: 'cells',
    severity: 'error',
    source: BOTH_FORMS,
    message: '第三部分各项办理结果之和与“（七）总计”不一致。',
    fix: '核对各项办理结果，每件申请只计入一项；改正有误的一项或“（七）总计”。',
    find: breachesOf('requests.outcomes-sum'),
    passing: {
      report: {
        form: '2019',
        cells: {
          'requests.new': [5, 0, 0, 0, 0, 0, 5],
          'requests.granted': [3, 0, 0, 0, 0, 0, 3],
          'requests.partial': [1, 0, 0, 0, 0, 0, 1],
          'requests.other.other': [1, 0, 0, 0, 0, 0, 1],
          'requests.total': [5, 0, 0, 0, 0, 0, 5],
        },
      },
    },
    failing: {
      report: {
        form: '2019',
        cells: {
          'requests.new': [5, 0, 0, 0, 0, 0, 5],
          'requests.granted': [5, 0, 0, 0, 0, 0, 5],
          'requests.partial': [1, 0, 0, 0, 0, 0, 1],
          'requests.total': [5, 0, 0, 0, 0, 0, 5],
        },
      },
    },
  },
  {
    id: 'requests.applicants-sum',
    title: '申请人分类合计',
    scope: 'cells',
    severity: 'error',
    source: BOTH_FORMS,
    message: '第三部分一行中各类申请人之和与“总计”不一致。',
    fix: '核对该行自然人和五类法人或其他组织的件数，改正有误的一格或“总计”。',
    find: breachesOf('requests.applicants-sum'),
    passing: {
      report: {
        form: '2021',
        cells: {
          'requests.new': [2, 1, 0, 0, 0, 1, 4],
          'requests.granted': [2, 1, 0, 0, 0, 1, 4],
          'requests.total': [2, 1, 0, 0, 0, 1, 4],
        },
      },
    },
    failing: {
      report: {
        form: '2021',
        cells: {
          'requests.new': [2, 1, 0, 0, 0, 1, 5],
          'requests.granted': [2, 1, 0, 0, 0, 1, 5],
          'requests.total': [2, 1, 0, 0, 0, 1, 5],
        },
      },
    },
  },
  {
    id: 'remedies.sum',
    title: '复议诉讼合计',
    scope: 'cells',
    severity: 'error',
    source: '国办公开办函〔2021〕30号、〔2019〕60号第四部分表',
    message: '第四部分四种结果之和与“总计”不一致。',
    fix: '按案件台账核对结果维持、结果纠正、其他结果、尚未审结，改正有误的一格或“总计”。',
    find: breachesOf('remedies.sum'),
    passing: { report: { form: '2021', cells: { 'remedies.litigation_direct': [4, 6, 2, 2, 14] } } },
    failing: { report: { form: '2021', cells: { 'remedies.litigation_direct': [4, 6, 2, 2, 15] } } },
  },
];
