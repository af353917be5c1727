import type { ReadSection } from '../report.ts';
import { NUMERALS, numberOf, numberOfText, owed } from './printed-sections.ts';
import type { Draft, Subject } from './rule.ts';
import { sectionsMissing } from './sections.ts';

/** Missing, doubled or skipped numbers; a shift by sections of the report's own is told once, elsewhere. */
export function sectionNumbers(subject: Subject): Draft[] {
  if (owed(subject).length === 0) return [];
  const { sections } = subject.report;
  const drafts: Draft[] = [];
  const numbered = sections.filter((section) => numberOf(section) > 0);
  if (numbered.length === 0 && sections.length > 0) return [];
  for (const [index, section] of sections.entries()) {
    const number = numberOf(section);
    const before = sections[index - 1];
    const previous = before ? numberOf(before) : 0;
    const missing = number === 0;
    // After a number that is missing, one more than the place is right.
    const expected = previous > 0 ? previous + 1 : index + 1;
    if (!missing && (number === expected || number === index + 1)) continue;
    drafts.push({
      detail: missing
        ? `“${section.title}”没有编号，应为“${NUMERALS[expected - 1] ?? ''}”。`
        : `“${section.title}”编为“${section.ordinal.replace(/[、.．]/g, '')}”，前一部分是“${before?.ordinal.replace(/[、.．]/g, '') ?? ''}”。`,
      expected: NUMERALS[expected - 1] ?? null,
      actual: section.ordinal,
      line: section.line,
      quote: section.title,
    });
  }
  // A section that is missing leaves a gap in the numbers: that is told as missing.
  const gone = sectionsMissing(subject).length;
  return drafts.slice(0, 3).filter((draft) => gone === 0 || draft.actual === '' || isRepeat(draft, sections));
}

function isRepeat(draft: Draft, sections: readonly ReadSection[]): boolean {
  return sections.filter((section) => section.ordinal === draft.actual).length > 1;
}

const COUNTED =
  /[由包含括][^。]{0,4}?([^。]{12,200}?)(?:等|这|共)*([三四五六七八九十]|\d{1,2})(?:个)?(?:部分|方面)(?:组成|构成|内容)?/;

/** 由总体情况、…等六部分组成: as many parts as it names. */
export function preambleParts({ report, paragraphs }: Subject): Draft[] {
  for (const paragraph of paragraphs) {
    if (paragraph.section !== '') continue;
    for (const sentence of paragraph.sentences) {
      const match = COUNTED.exec(sentence.text);
      if (!match || /第[一二三四五六]|《/.test(match[1] ?? '')) continue;
      const said = /\d/.test(match[2] ?? '') ? Number(match[2]) : numberOfText(match[2] ?? '');
      const named = partsNamed(match[1] ?? '');
      if (named < 4 || named >= said || report.form === 'pre2019') continue;
      const at = sentence.start + match.index;
      return [
        {
          detail: `导语说有${said}部分，只列出${named}部分。`,
          expected: said,
          actual: named,
          line: paragraph.line(at),
          quote: paragraph.quote(at, at + match[0].length),
        },
      ];
    }
  }
  return [];
}

/** Titles end in 情况, 事项 or 措施; 行政复议、行政诉讼情况 is one of them. */
function partsNamed(list: string): number {
  return (
    list.match(/(?:情况|事项|措施|概述|计划|附件|附表)(?=[、，；以和及与等]|$)|问题(?=[、，；]|$)/g)
      ?.length ?? 0
  );
}
