import type { Paragraph } from './paragraph.ts';

/** The period that a report says its figures cover. */
export interface Period {
  readonly from: readonly [year: number, month: number, day: number];
  readonly to: readonly [year: number, month: number, day: number];
  readonly line: number;
  readonly quote: string;
}

const DATES =
  /(?:自|从|为|是|在|：|，|^|涵盖|期限|时间)[^0-9。]{0,6}(20\d\d)年(\d{1,2})月(\d{1,2})日(?:起|开始)?(?:至|到|—+|-+|~|～|–)(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日/g;
const ABOUT_FIGURES =
  /统计(?:期限|时限|时间|周期|数据|范围|截止|口径)|数据(?:的)?(?:统计)?(?:期限|时限|时间|起止)|所列数据|起止(?:时间|日期)|报告期|年度报告|年报|工作情况/;

/** Periods of the report's figures: 统计期限自2020年1月1日起至12月31日止. Periods of campaigns and events are left out. */
export function periodsOf(paragraph: Paragraph): Period[] {
  if (paragraph.section !== '' && paragraph.section !== 'overview' && paragraph.section !== null) return [];
  const periods: Period[] = [];
  for (const sentence of paragraph.sentences) {
    if (!ABOUT_FIGURES.test(sentence.text)) continue;
    for (const match of sentence.text.matchAll(DATES)) {
      const [whole, year, month, day, toYear, toMonth, toDay] = match;
      const at = sentence.start + match.index;
      const before = sentence.text.slice(Math.max(0, match.index - 30), match.index + 8);
      // In the overview other spans are told too: only the one that calls itself the period of the figures counts.
      const named =
        paragraph.section === ''
          ? /统计|数据|期限|时限|起止|报告期|涵盖|报告|年报/
          : /统计|数据|期限|时限|起止/;
      if (!named.test(before)) continue;
      periods.push({
        from: [Number(year), Number(month), Number(day)],
        to: [Number(toYear ?? year), Number(toMonth), Number(toDay)],
        line: paragraph.line(at),
        quote: paragraph.quote(at, at + whole.length),
      });
    }
  }
  return periods;
}
