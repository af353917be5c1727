import type { ReadReport, StatisticsRow } from '../report.ts';
import type { Draft, Subject } from '../rules/rule.ts';
import { claimsOf } from './claim.ts';
import type { Measure } from './measure.ts';
import { sameUnit } from './measure.ts';
import type { Paragraph } from './paragraph.ts';
import type { Sentence } from './sentence.ts';

/** Words of the narrative that mean a row of the statistics table (reports up to 2018). */
const ROWS: readonly {
  readonly row: string;
  readonly words: RegExp;
  readonly units: string;
  readonly firm?: boolean;
}[] = [
  {
    row: 'published',
    words: /主动公开(?:各类)?(?:政府|政务)?信息(?:总数|总计|共计|共|总条数)?$/,
    units: '条',
    firm: true,
  },
  { row: 'published_normative', words: /主动公开(?:行政)?规范性文件(?:共)?$/, units: '条件个份' },
  { row: 'by_gazette', words: /政府公报公开(?:政府)?信息$/, units: '条' },
  { row: 'by_site', words: /政府网站公开(?:政府)?信息$/, units: '条' },
  { row: 'by_weibo', words: /政务微博公开(?:政府)?信息$/, units: '条' },
  { row: 'by_other', words: /其他方式公开(?:政府)?信息$/, units: '条' },
  { row: 'by_wechat', words: /政务微信公开(?:政府)?信息$/, units: '条' },
  {
    row: 'received',
    words: /(?:收到|受理|接到|接收)[^，。；、]{0,16}(?:依申请公开|信息公开申请|公开申请)(?:件|申请)?(?:共)?$/,
    units: '件份条宗起',
    firm: true,
  },
  {
    row: 'reconsideration',
    words: /(?:信息公开)[^，。；]{0,20}行政复议(?:案件)?(?:共)?$/,
    units: '件起宗例',
    firm: true,
  },
  {
    row: 'litigation',
    words: /(?:信息公开)[^，。；]{0,20}行政诉讼(?:案件)?(?:共)?$/,
    units: '件起宗例',
    firm: true,
  },
  { row: 'press_conferences', words: /(?:召开|举办|参加|举行)新闻发布会(?:共)?$/, units: '次场' },
];
const CHANNEL = /网络|网上|在线|信函|邮寄|当面|现场|传真|平台|微博|微信|网站|公报/;
const PAST = /去年|上年|往年|同比|较|相比|比20|累计|历年|截[至止]/;

/** The narrative against the statistics table. */
export function vsStatisticsDrafts({ report, paragraphs }: Subject): Draft[] {
  if (report.form !== 'pre2019' || report.statistics.length === 0) return [];
  const drafts: Draft[] = [];
  for (const { row, words, units, firm } of ROWS) {
    const index = report.statistics.findIndex((candidate) => candidate.row === row);
    const stated = report.statistics[index];
    if (!stated || typeof stated.value !== 'number') continue;
    const said = claims(paragraphs, words, units, row);
    if (said.length === 0 || said.some(({ measure }) => measure.value === stated.value)) continue;
    const [first] = said;
    if (first)
      drafts.push(draftOf(first, stated, index, firm === true && said.length === 1 && speaksForAll(first)));
  }
  return [...drafts, ...denied(report, paragraphs), ...silent(report, paragraphs)];
}

interface Said {
  readonly measure: Measure;
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
}

function claims(paragraphs: readonly Paragraph[], words: RegExp, units: string, row: string): Said[] {
  const said: Said[] = [];
  for (const paragraph of paragraphs)
    for (const sentence of paragraph.sentences)
      for (const measure of sentence.measures) {
        if (!measure.exact || ![...units].some((unit) => sameUnit(unit, measure.unit))) continue;
        if (!words.test(measure.label) || PAST.test(measure.label)) continue;
        if (!row.startsWith('by_') && CHANNEL.test(measure.label)) continue;
        said.push({ measure, paragraph, sentence });
      }
  return said;
}

function speaksForAll({ measure }: Said): boolean {
  return !/局|办公室|部门|镇|乡|街道|委/.test(
    measure.label.replace(/各[^，。；]{1,24}(?=主动|共|收到|受理)/, ''),
  );
}

function draftOf({ measure, paragraph }: Said, stated: StatisticsRow, index: number, firm: boolean): Draft {
  return {
    detail: `正文写${measure.value}${measure.unit}，统计表“${stated.label}”为${String(stated.value)}${stated.unit}。`,
    cells: [`statistics[${index}]`],
    expected: stated.value,
    actual: measure.value,
    line: paragraph.line(measure.start),
    quote: paragraph.quote(measure.labelStart, measure.end),
    severity: firm ? 'warning' : 'notice',
  };
}

/** 未收到政府信息公开申请 beside a table that counts some. */
function* denied(report: ReadReport, paragraphs: readonly Paragraph[]): Generator<Draft> {
  const claims = paragraphs.flatMap((paragraph) => claimsOf(paragraph, report));
  for (const row of ['received', 'reconsideration', 'litigation']) {
    const index = report.statistics.findIndex((candidate) => candidate.row === row);
    const stated = report.statistics[index];
    const denial = claims.find((claim) => claim.kind === row && claim.words.startsWith('没有'));
    if (!denial || typeof stated?.value !== 'number' || stated.value === 0) continue;
    yield {
      detail: `正文写“${denial.quote}”，统计表“${stated.label}”为${stated.value}${stated.unit}。`,
      cells: [`statistics[${index}]`],
      expected: stated.value,
      actual: 0,
      line: denial.line,
      quote: denial.quote,
      ...(denial.plain ? {} : { severity: 'notice' as const }),
    };
  }
}

/** Something happened according to the table, and the text that tells of requests says nothing of it, or the reverse. */
function* silent(report: ReadReport, paragraphs: readonly Paragraph[]): Generator<Draft> {
  const index = report.statistics.findIndex((row) => row.row === 'press_conferences');
  const conferences = report.statistics[index];
  if (conferences?.value === 0)
    for (const paragraph of paragraphs) {
      const at = paragraph.text.search(/(?:参加|举办|召开|举行)新闻发布会/);
      if (at < 0 || /计划|将|下一步|拟/.test(paragraph.text.slice(Math.max(0, at - 40), at))) continue;
      yield {
        detail: `正文写参加或举办新闻发布会，统计表“${conferences.label}”为0。`,
        cells: [`statistics[${index}]`],
        expected: '大于0',
        actual: 0,
        line: paragraph.line(at),
        quote: paragraph.quote(at, at + 7),
        severity: 'notice',
      };
      return;
    }
}
