import type { Rule } from './rule.ts';
import { brokenDates, citedTitles, doubledWords, lostYears, traditionalCharacters } from './wording.ts';

const PROOF = '国办公开办函〔2021〕30号：年度报告内容应当准确规范';

/** What a proofreader sees in passing. */
export const WORDING_RULES: readonly Rule[] = [
  {
    id: 'wording.cited-title',
    title: '引用文件名称',
    scope: 'wording',
    severity: 'notice',
    source: PROOF,
    message: '引用的文件名称或发文机关有误。',
    fix: '照原文件的名称和文号引用。',
    find: citedTitles,
    passing: {
      report: {
        form: '2021',
        preamble: [
          '根据《国务院办公厅政府信息与政务公开办公室关于印发<中华人民共和国政府信息公开工作年度报告格式>的通知》（国办公开办函〔2021〕30号）编制。',
        ],
      },
    },
    failing: {
      report: {
        form: '2021',
        preamble: [
          '根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。',
        ],
      },
    },
  },
  {
    id: 'wording.doubled',
    title: '重复的词',
    scope: 'wording',
    severity: 'notice',
    source: PROOF,
    message: '有重复的词。',
    fix: '删去重复的词。',
    find: doubledWords,
    passing: {
      report: {
        form: '2021',
        text: { overview: ['各部门部门预算均已公开，县政府政府信息公开栏目一步一步完善。'] },
      },
    },
    failing: { report: { form: '2021', text: { overview: ['推进涉农补贴领域领域的信息公开。'] } } },
  },
  {
    id: 'wording.traditional',
    title: '繁体字',
    scope: 'wording',
    severity: 'notice',
    source: PROOF,
    message: '简体文本中有繁体字。',
    fix: '改为简体字。',
    find: traditionalCharacters,
    passing: { report: { form: '2021', text: { overview: ['各部门按时更新目录。'] } } },
    failing: { report: { form: '2021', text: { overview: ['各部門按时更新目录。'] } } },
  },
  {
    id: 'wording.year',
    title: '年份缺字',
    scope: 'wording',
    severity: 'notice',
    source: PROOF,
    message: '年份缺“年”字。',
    fix: '补上“年”字。',
    find: lostYears,
    passing: { report: { form: '2021', text: { overview: ['2022年无问责情况，发放手册2000份。'] } } },
    failing: { report: { form: '2021', text: { overview: ['监督有力。2022无问责情况。'] } } },
  },
  {
    id: 'wording.date',
    title: '日期残缺',
    scope: 'wording',
    severity: 'notice',
    source: PROOF,
    message: '日期缺少年、月或日。',
    fix: '补全日期。',
    find: brokenDates,
    passing: { report: { form: '2021', text: { overview: ['2022年11月1日，新版网站上线。'] } } },
    failing: { report: { form: '2021', text: { overview: ['202211日，新版网站上线。'] } } },
  },
];
