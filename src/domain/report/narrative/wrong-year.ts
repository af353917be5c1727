import type { Draft, Subject } from '../rules/rule.ts';
import type { Paragraph } from './paragraph.ts';
import { periodsOf } from './report-period.ts';
import type { Sentence } from './sentence.ts';

/** 20xx年 in the narrative that names the year before as if it were the year of the report. */
export function wrongYearDrafts({ report, paragraphs }: Subject): Draft[] {
  const { year } = report;
  if (year === null) return [];
  const periods = paragraphs
    .flatMap(periodsOf)
    .filter((period) => period.from[0] === year - 1 && period.to[0] === year - 1)
    .map((period) => ({
      detail: `报告年度是${year}年，统计期限却是${year - 1}年。`,
      expected: year,
      actual: year - 1,
      line: period.line,
      quote: period.quote,
    }));
  const sentences = paragraphs.flatMap((paragraph) =>
    paragraph.sentences.flatMap((sentence, index) => {
      const found = leftOver(sentence, year, paragraph, index) ?? stalePlan(sentence, year, paragraph);
      return found ? [found] : [];
    }),
  );
  // Period and text agree on the year before: then the title is at fault, and one word on it is enough.
  const [period] = periods;
  if (period && sentences.length > 1)
    return [{ ...period, detail: `标题写${year}年，统计期限和正文都是${year - 1}年，请核对标题。` }];
  return [...periods, ...sentences];
}

const DOINGS = /公开|发布|收到|受理|办理|答复|制发|推送|解读|回应|更新|培训/;
const OURS = /^(?:我|本|全|各)|人民政府|街道|管委会|局|办公室|镇|乡|县|区|委/;
/** A year that is past on purpose: compared with, begun in, honoured. */
const LOOKS_BACK =
  /以来|以后|起[，,]|同期|同比|相比|比20|较20|较上|试点|荣获|被评|评为|获得|授予|跨年|遗留|基础上/;
/** What was made or judged in that year; near its name a reason for looking back, further on only a doubt. */
const MADE =
  /开始|考核|评估|测评|第三方|整改|审计|工作要点|年度报告|年报|年鉴|决算|预算|汇编|上线|成立|建成|印发|启动|出台|修订|正式|搬迁|挂牌|机构改革|疫情|成果|连续|继续/;
const NEAR = 24;

/**
 * 2019年，全县共公开政府信息…条 in a report on 2020: a sentence that opens with the year before, tells what was done
 * with a figure, and names no other year and no reason for looking back.
 */
function leftOver(sentence: Sentence, year: number, paragraph: Paragraph, index: number): Draft | null {
  const opening =
    /^(?:（.{1,3}）|[一二三四五六七八九十]+[、是]|\d{1,2}[.、])?[^，。；0-9]{0,12}?(20\d\d)年(?:度)?(?:，|(?=全|我|本|共|累计))/.exec(
      sentence.text,
    );
  if (!opening || Number(opening[1]) !== year - 1) return null;
  if (
    /[《“〔（]/.test(opening[0].replace(/^（.{1,3}）/, '')) ||
    /比|较|自|从|至|截|于|在|与|和/.test(opening[0])
  )
    return null;
  const rest = sentence.text.slice(opening[0].length);
  if (rest.includes(`${year}年`) || LOOKS_BACK.test(sentence.text) || MADE.test(rest.slice(0, NEAR)))
    return null;
  // Outside the section on problems, problems of the year before are told on purpose.
  if (paragraph.section !== 'problems' && /问题|不足/.test(sentence.text)) return null;
  const counted = sentence.measures.some((measure) => DOINGS.test(measure.label + rest.slice(0, 30)));
  const subject = OURS.test(rest.slice(0, 14)) && /信息公开|政务公开/.test(rest);
  if (!counted && !subject) return null;
  // A look back that goes on to this year in the next sentence is told on purpose.
  const next = paragraph.sentences[index + 1]?.text ?? '';
  if (new RegExp(`^(?:${year}年|今年|本年度)`).test(next)) return null;
  const quoteEnd = sentence.start + Math.min(sentence.text.length, opening[0].length + 24);
  return {
    detail: `报告年度是${year}年，这句话却以“${year - 1}年”开头，像是上一年报告留下的。`,
    expected: year,
    actual: year - 1,
    line: paragraph.line(sentence.start),
    quote: paragraph.quote(sentence.start, quoteEnd),
    ...(counted && !MADE.test(rest) ? {} : { severity: 'notice' as const }),
  };
}

/** 2020年，我县将进一步加强… among the plans of a report on 2020: the plan of the report before. */
function stalePlan(sentence: Sentence, year: number, paragraph: Paragraph): Draft | null {
  if (paragraph.section !== 'problems') return null;
  const plan = new RegExp(
    `^[^，。；0-9]{0,8}${year}年(?:度)?，[^，。；]{0,14}将(?:进一步|继续|重点|着力|持续)`,
  ).exec(sentence.text);
  if (!plan) return null;
  return {
    detail: `这是${year}年度的报告，下一步打算却写“${year}年”。`,
    expected: year + 1,
    actual: year,
    line: paragraph.line(sentence.start),
    quote: paragraph.quote(sentence.start, sentence.start + plan[0].length),
    severity: 'notice',
  };
}

/** 现公布…2019年政府信息公开工作年度报告 before the first heading of a report on 2020. */
export function wrongYearInPreamble({ report, paragraphs }: Subject): Draft[] {
  const { year } = report;
  if (year === null) return [];
  const drafts: Draft[] = [];
  for (const paragraph of paragraphs) {
    // Above the title stands the menu of the web page, with the reports of other years.
    if (paragraph.section !== '' || paragraph.line(0) < (report.title?.line ?? 1)) continue;
    for (const match of paragraph.text.matchAll(
      /(20\d\d)年(?:度)?(?:[^，。；《》]{0,12})?政府信息公开(?:工作)?(?:年度报告|年报|工作情况)/g,
    )) {
      const before = paragraph.text.slice(Math.max(0, match.index - 24), match.index);
      const after = paragraph.text.slice(match.index + match[0].length, match.index + match[0].length + 16);
      if (
        Number(match[1]) !== year - 1 ||
        /《|关于|按照|根据|要求|做好/.test(before) ||
        /通知|有关事项|编制(?:发布)?工作/.test(after)
      )
        continue;
      drafts.push({
        detail: `报告年度是${year}年，导语却写“${match[0]}”。`,
        expected: year,
        actual: year - 1,
        line: paragraph.line(match.index),
        quote: paragraph.quote(match.index, match.index + match[0].length),
      });
    }
  }
  return drafts;
}
