import { conflictDrafts } from '../narrative/conflict.ts';
import { partsSumDrafts } from '../narrative/parts-sum.ts';
import { ratioDrafts } from '../narrative/ratio.ts';
import { vsStatisticsDrafts } from '../narrative/vs-statistics.ts';
import { vsTableDrafts } from '../narrative/vs-table.ts';
import { wrongYearDrafts, wrongYearInPreamble } from '../narrative/wrong-year.ts';
import { figureAt } from './cell-lookup.ts';
import type { Draft, Rule, Subject } from './rule.ts';

const TRUE_FIGURES = '国办公开办函〔2021〕30号：数据应当准确，正文与表格一致';

/** What the narrative says against itself and against the tables. */
export const NARRATIVE_RULES: readonly Rule[] = [
  {
    id: 'narrative.parts-sum',
    title: '总数与分项',
    scope: 'narrative',
    severity: 'warning',
    source: TRUE_FIGURES,
    message: '正文中的总数与所列分项对不上。',
    fix: '核对总数和各分项，改正有误的数；没有列全的，写明“其中”并去掉“其他”。',
    find: ({ paragraphs }) => paragraphs.flatMap(partsSumDrafts),
    passing: {
      report: {
        form: '2021',
        text: {
          overview: ['热线全年受理诉求1186件，其中：求助类754件，投诉类273件，咨询类155件，其他4件。'],
        },
      },
    },
    failing: {
      report: {
        form: '2021',
        text: {
          overview: ['热线全年受理诉求1200件，其中：求助类754件，投诉类273件，咨询类155件，其他4件。'],
        },
      },
    },
  },
  {
    id: 'narrative.ratio',
    title: '比例',
    scope: 'narrative',
    severity: 'warning',
    source: TRUE_FIGURES,
    message: '正文中的比例与所给的数对不上。',
    fix: '按分子、分母重新计算，改正比例或有误的数。',
    find: ({ paragraphs }) => paragraphs.flatMap(ratioDrafts),
    passing: {
      report: { form: '2021', text: { overview: ['县长信箱收到留言131件，答复127件，办结率96.94%。'] } },
    },
    failing: {
      report: { form: '2021', text: { overview: ['县长信箱收到留言131件，答复127件，办结率98.94%。'] } },
    },
  },
  {
    id: 'narrative.vs-table',
    title: '正文与表格',
    scope: 'narrative',
    severity: 'warning',
    source: TRUE_FIGURES,
    message: '正文与表格的数不一致。',
    fix: '按台账核对，改正正文或表格；口径不同的在正文写明。',
    find: (subject) => [...vsTableDrafts(subject), ...vsStatisticsDrafts(subject)],
    passing: {
      report: {
        form: '2021',
        text: { overview: ['全年未收到政府信息公开申请，因政府信息公开引起的行政复议0起。'] },
      },
    },
    failing: { report: { form: '2021', text: { overview: ['全年收到政府信息公开申请3件。'] } } },
  },
  {
    id: 'narrative.vs-table-duty',
    title: '主责数据为零',
    scope: 'narrative',
    severity: 'notice',
    source: '审批服务部门的主责是办理行政许可',
    message: '行政审批部门的行政许可处理决定数量为0，疑为漏填。',
    fix: '填本年度以本机关名义作出的行政许可决定件数；确实没有的在正文说明。',
    find: mainDuty,
    passing: {
      report: {
        form: '2021',
        agency: '青山县审批服务管理局',
        cells: { 'disclosure.licensing.decisions': 5120 },
      },
    },
    failing: { report: { form: '2021', agency: '青山县审批服务管理局' } },
  },
  {
    id: 'narrative.conflict',
    title: '前后矛盾',
    scope: 'narrative',
    severity: 'warning',
    source: TRUE_FIGURES,
    message: '同一个数前后写得不一样。',
    fix: '核对后统一；口径不同的写明口径。',
    find: conflictDrafts,
    passing: {
      report: {
        form: '2021',
        text: {
          overview: ['2022年，全县主动公开政府信息478条。', '全县主动公开政府信息478条，其中网站公开300条。'],
        },
      },
    },
    failing: {
      report: {
        form: '2021',
        text: { overview: ['2022年，全县主动公开政府信息478条。', '全县主动公开政府信息520条，群众满意。'] },
      },
    },
  },
  {
    id: 'narrative.wrong-year',
    title: '年份有误',
    scope: 'narrative',
    severity: 'warning',
    source: '《政府信息公开条例》第四十九条：年度报告反映上一年度工作',
    message: '正文里的年份不是报告年度，像是上一年报告留下的。',
    fix: '改为报告年度，并核对这一句里的数。',
    find: (subject) => [...wrongYearDrafts(subject), ...wrongYearInPreamble(subject)],
    passing: {
      report: {
        form: '2021',
        text: {
          overview: ['2022年，全县主动公开政府信息478条，比2021年增加20条。'],
          problems: ['2023年，我县将进一步加强政府信息公开工作。'],
        },
      },
    },
    failing: { report: { form: '2021', text: { overview: ['2021年，全县主动公开政府信息478条。'] } } },
  },
];

function mainDuty({ report }: Subject): Draft[] {
  const path = 'disclosure.licensing.decisions';
  if (!/(?:行政)?审批(?:服务)?(?:管理)?局$/.test(report.agency ?? '') || figureAt(report, path) !== 0)
    return [];
  const line = report.cells[path]?.line;
  return [
    {
      detail: `“${report.agency ?? ''}”填0。`,
      cells: [path],
      actual: 0,
      ...(line === undefined ? {} : { line }),
    },
  ];
}
