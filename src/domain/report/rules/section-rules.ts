import { preambleParts, sectionNumbers } from './section-numbers.ts';
import {
  clippedHeadings,
  extraSections,
  reportTitle,
  sectionOrder,
  sectionsMissing,
  sectionTitles,
  shiftedSections,
} from './sections.ts';
import type { Rule } from './rule.ts';

const SIX = '国办公开办函〔2021〕30号、〔2019〕60号：报告分六个部分，不能遗漏，也不宜泛化';

/** Title and the six sections. */
export const SECTION_RULES: readonly Rule[] = [
  {
    id: 'section.title',
    title: '标题和部分名称',
    scope: 'structure',
    severity: 'notice',
    source: `《政府信息公开条例》第四十九条；${SIX}`,
    message: '标题或部分名称与规定不符。',
    fix: '改用规定的名称。',
    find: (subject) => [...reportTitle(subject), ...sectionTitles(subject), ...clippedHeadings(subject)],
    passing: { report: { form: '2021' } },
    failing: { report: { form: '2021', title: '青山县人民政府2022年政府信息公开年报' } },
  },
  {
    id: 'section.title-extra',
    title: '自设部分',
    scope: 'structure',
    severity: 'warning',
    source: SIX,
    message: '报告在规定的六个部分之外自设了部分。',
    fix: '把自设部分的内容并入“一、总体情况”，六个部分按规定编号。',
    find: (subject) => [...extraSections(subject), ...shiftedSections(subject)],
    passing: { report: { form: '2021' } },
    failing: {
      report: {
        form: '2021',
        sections: [
          ['一', '总体情况', 'overview'],
          ['二', '主动公开政府信息情况', 'disclosure'],
          ['三', '收到和处理政府信息公开申请情况', 'requests'],
          ['四', '政府信息公开行政复议、行政诉讼情况', 'remedies'],
          ['五', '存在的主要问题及改进情况', 'problems'],
          ['六', '其他需要报告的事项', 'other'],
          ['七', '附件下载', null],
        ],
      },
    },
  },
  {
    id: 'section.missing',
    title: '缺少部分',
    scope: 'structure',
    severity: 'error',
    source: SIX,
    message: '报告缺少规定的部分。',
    fix: '补上这一部分；没有内容的写“无”。',
    find: sectionsMissing,
    passing: { report: { form: '2021' } },
    failing: {
      report: {
        form: '2021',
        sections: [
          ['一', '总体情况', 'overview'],
          ['二', '主动公开政府信息情况', 'disclosure'],
          ['三', '收到和处理政府信息公开申请情况', 'requests'],
          ['四', '政府信息公开行政复议、行政诉讼情况', 'remedies'],
          ['五', '存在的主要问题及改进情况', 'problems'],
        ],
      },
    },
  },
  {
    id: 'section.order',
    title: '部分顺序',
    scope: 'structure',
    severity: 'warning',
    source: SIX,
    message: '规定部分的先后顺序不对。',
    fix: '按规定的顺序排列六个部分。',
    find: sectionOrder,
    passing: { report: { form: '2021' } },
    failing: {
      report: {
        form: '2021',
        sections: [
          ['一', '总体情况', 'overview'],
          ['二', '收到和处理政府信息公开申请情况', 'requests'],
          ['三', '主动公开政府信息情况', 'disclosure'],
          ['四', '政府信息公开行政复议、行政诉讼情况', 'remedies'],
          ['五', '存在的主要问题及改进情况', 'problems'],
          ['六', '其他需要报告的事项', 'other'],
        ],
      },
    },
  },
  {
    id: 'section.number',
    title: '部分编号',
    scope: 'structure',
    severity: 'warning',
    source: SIX,
    message: '部分的编号缺失、重复或跳号。',
    fix: '六个部分依次编为一、二、三、四、五、六。',
    find: sectionNumbers,
    passing: { report: { form: '2021' } },
    failing: {
      report: {
        form: '2021',
        sections: [
          ['一', '总体情况', 'overview'],
          ['二', '主动公开政府信息情况', 'disclosure'],
          ['三', '收到和处理政府信息公开申请情况', 'requests'],
          ['四', '政府信息公开行政复议、行政诉讼情况', 'remedies'],
          ['五', '存在的主要问题及改进情况', 'problems'],
          ['五', '其他需要报告的事项', 'other'],
        ],
      },
    },
  },
  {
    id: 'section.preamble',
    title: '导语所列部分',
    scope: 'structure',
    severity: 'notice',
    source: SIX,
    message: '导语所说的部分数与所列的不符。',
    fix: '把六个部分的名称列全。',
    find: preambleParts,
    passing: {
      report: {
        form: '2021',
        preamble: [
          '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。',
        ],
      },
    },
    failing: {
      report: {
        form: '2021',
        preamble: [
          '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。',
        ],
      },
    },
  },
];
