import { carriedIn, copied, cumulative, documents, inForce, items, stock } from './across-years.ts';
import type { Rule } from './rule.ts';

/** One year against the one before, and stocks within one report. */
export const YEAR_RULES: readonly Rule[] = [
  {
    id: 'stock-flow.carried-in',
    title: '上年结转与上年报告衔接',
    scope: 'years',
    severity: 'error',
    source: '表三第二项即上年度报告第四项（逐格）',
    message: '“上年结转”与上年度报告的“结转下年度”不一致。',
    fix: '以上年度报告第四项为准改正；确有更正的在正文说明。',
    find: carriedIn,
    passing: {
      previous: {
        form: '2021',
        year: 2021,
        cells: { 'requests.new': [1, 0, 0, 0, 0, 0, 1], 'requests.carried_out': [1, 0, 0, 0, 0, 0, 1] },
      },
      report: {
        form: '2021',
        cells: {
          'requests.carried_in': [1, 0, 0, 0, 0, 0, 1],
          'requests.carried_out': [1, 0, 0, 0, 0, 0, 1],
        },
      },
    },
    failing: {
      previous: {
        form: '2021',
        year: 2021,
        cells: { 'requests.new': [2, 0, 0, 0, 0, 0, 2], 'requests.carried_out': [2, 0, 0, 0, 0, 0, 2] },
      },
      report: {
        form: '2021',
        cells: {
          'requests.carried_in': [1, 0, 0, 0, 0, 0, 1],
          'requests.carried_out': [1, 0, 0, 0, 0, 0, 1],
        },
      },
    },
  },
  {
    id: 'stock-flow.in-force',
    title: '现行有效件数衔接',
    scope: 'years',
    severity: 'warning',
    source: '现行有效＝上年现行有效＋本年制发－本年废止',
    message: '现行有效件数与上年度报告、本年制发和废止件数不衔接。',
    fix: '核对文件目录；清理宣布失效的计入废止，与上年口径不同的在正文说明。',
    find: inForce,
    passing: {
      previous: { form: '2021', year: 2021, cells: { 'disclosure.normative_documents': [5, 0, 66] } },
      report: { form: '2021', cells: { 'disclosure.normative_documents': [8, 5, 69] } },
    },
    failing: {
      previous: { form: '2021', year: 2021, cells: { 'disclosure.normative_documents': [5, 0, 66] } },
      report: { form: '2021', cells: { 'disclosure.normative_documents': [8, 5, 74] } },
    },
  },
  {
    id: 'stock-flow.stock',
    title: '现行有效不小于本年净增',
    scope: 'years',
    severity: 'warning',
    source: '现行有效＝上年现行有效＋本年制发－本年废止，上年数不会是负数',
    message: '现行有效件数小于本年制发减本年废止，不可能成立。',
    fix: '现行有效件数填年末仍有效的全部文件，不只是本年的。',
    find: stock,
    passing: { report: { form: '2021', cells: { 'disclosure.normative_documents': [3, 1, 2] } } },
    failing: { report: { form: '2021', cells: { 'disclosure.normative_documents': [8, 1, 2] } } },
  },
  {
    id: 'stock-flow.items',
    title: '上一年项目数量衔接',
    scope: 'years',
    severity: 'warning',
    source: '上一年项目数量＝上年度报告的上一年项目数量＋本年增减',
    message: '“上一年项目数量”与上年度报告推得的项目数不一致。',
    fix: '核对上年度报告和事项清单，改正有误的一格。',
    find: items,
    passing: {
      previous: { form: '2019', year: 2019, cells: { 'disclosure.licensing': [200, '+43', 900] } },
      report: { form: '2019', cells: { 'disclosure.licensing': [243, '+1', 800] } },
    },
    failing: {
      previous: { form: '2019', year: 2019, cells: { 'disclosure.licensing': [200, '+43', 900] } },
      report: { form: '2019', cells: { 'disclosure.licensing': [250, '+1', 800] } },
    },
  },
  {
    id: 'stock-flow.documents',
    title: '对外公开总数量衔接',
    scope: 'years',
    severity: 'warning',
    source: '对外公开总数量≤上年总数量＋本年新公开',
    message: '对外公开总数量比上年总数量加本年新公开还多。',
    fix: '核对文件目录，改正总数量或本年新公开数量。',
    find: documents,
    passing: {
      previous: { form: '2019', year: 2019, cells: { 'disclosure.normative_documents': [5, 5, 80] } },
      report: { form: '2019', cells: { 'disclosure.normative_documents': [7, 9, 89] } },
    },
    failing: {
      previous: { form: '2019', year: 2019, cells: { 'disclosure.normative_documents': [5, 5, 80] } },
      report: { form: '2019', cells: { 'disclosure.normative_documents': [7, 9, 95] } },
    },
  },
  {
    id: 'stock-flow.cumulative',
    title: '历年累计衔接',
    scope: 'years',
    severity: 'warning',
    source: '历年累计＝上年累计＋本年',
    message: '历年累计与上年累计加本年数不一致。',
    fix: '核对历年累计，改正有误的一格。',
    find: cumulative,
    passing: {
      previous: { form: 'pre2019', year: 2017, statistics: [['published', 100, 900]] },
      report: { form: 'pre2019', statistics: [['published', 50, 950]] },
    },
    failing: {
      previous: { form: 'pre2019', year: 2017, statistics: [['published', 100, 900]] },
      report: { form: 'pre2019', statistics: [['published', 50, 880]] },
    },
  },
  {
    id: 'stock-flow.copied',
    title: '照抄上年数据',
    scope: 'years',
    severity: 'warning',
    source: '国办公开办函〔2021〕30号：数据应准确，内容雷同的追责',
    message: '本年各项数据与上年度报告完全相同，像是照抄。',
    fix: '按本年度台账重新统计。',
    find: copied,
    passing: {
      previous: {
        form: '2021',
        year: 2021,
        cells: {
          'disclosure.licensing.decisions': 120,
          'disclosure.penalties.decisions': 30,
          'disclosure.fees.amount_wan': 5.5,
          'disclosure.coercion.decisions': 4,
        },
      },
      report: {
        form: '2021',
        cells: {
          'disclosure.licensing.decisions': 131,
          'disclosure.penalties.decisions': 30,
          'disclosure.fees.amount_wan': 5.5,
          'disclosure.coercion.decisions': 4,
        },
      },
    },
    failing: {
      previous: {
        form: '2021',
        year: 2021,
        cells: {
          'disclosure.licensing.decisions': 120,
          'disclosure.penalties.decisions': 30,
          'disclosure.fees.amount_wan': 5.5,
          'disclosure.coercion.decisions': 4,
        },
      },
      report: {
        form: '2021',
        cells: {
          'disclosure.licensing.decisions': 120,
          'disclosure.penalties.decisions': 30,
          'disclosure.fees.amount_wan': 5.5,
          'disclosure.coercion.decisions': 4,
        },
      },
    },
  },
];
