import type { FormSection } from '../form.ts';
import { formForYear } from '../forms/registry.ts';
import type { ReadReport, ReadSection } from '../report.ts';
import type { Draft, Subject } from './rule.ts';

const NUMERALS = '一二三四五六七八九十';

/** The sections that this report owes: those of its form, or of its year's form where its tables are pictures. */
function owed({ report, form }: Subject): readonly FormSection[] {
  if (form) return form.sections;
  return report.year !== null ? formForYear(report.year).sections : [];
}

function plain(title: string): string {
  return title.normalize('NFKC').replace(/[\s、,，.．。:：;；“”"'《》()（）·和及与的]/g, '');
}

/** 某县2020年政府信息公开工作年度报告. A title that only leaves out 工作 is common and worth a notice. */
export function reportTitle({ report }: Subject): Draft[] {
  const { title } = report;
  if (!title || report.form === 'pre2019' || (report.year !== null && report.year < 2019)) return [];
  const text = title.text.replaceAll(/[\s*]/g, '');
  if (/政府信息公开工作年度报告/.test(text) || !/信息公开/.test(text)) return [];
  return [
    {
      detail: `标题作“${text}”，规定名称是“政府信息公开工作年度报告”。`,
      expected: '政府信息公开工作年度报告',
      actual: text,
      line: title.line,
      quote: title.text,
    },
  ];
}

/** By which words a section is told when its title is in other words. */
const TOLD_BY: Readonly<Record<string, RegExp>> = {
  overview: /总体|概述|概况|基本情况|综述|工作情况/,
  disclosure: /主动公开/,
  requests: /申请/,
  remedies: /复议|诉讼/,
  problems: /问题|不足|改进|困难/,
  other: /其他|其它|需要(?:报告|说明)/,
};

/** The sections as printed; one in other words stands for the required one that is missing at its place. */
function printedSections(subject: Subject): ReadSection[] {
  const { sections } = subject.report;
  const wanted = owed(subject).map((section) => section.id);
  const found = new Set(sections.map((section) => section.section));
  return sections.map((section, index) => {
    if (section.section !== null) return section;
    const after = lastKnown(sections.slice(0, index), wanted);
    const before = firstKnown(sections.slice(index + 1), wanted);
    const guess = wanted.find(
      (id, place) =>
        !found.has(id) && place > after && place < before && (TOLD_BY[id]?.test(section.title) ?? false),
    );
    if (guess === undefined) return section;
    found.add(guess);
    return { ...section, section: guess };
  });
}

function lastKnown(sections: readonly ReadSection[], wanted: readonly string[]): number {
  return Math.max(-1, ...sections.map((section) => wanted.indexOf(section.section ?? '')));
}

function firstKnown(sections: readonly ReadSection[], wanted: readonly string[]): number {
  const places = sections
    .map((section) => wanted.indexOf(section.section ?? ''))
    .filter((place) => place >= 0);
  return Math.min(wanted.length, ...places);
}

export function sectionTitles(subject: Subject): Draft[] {
  const wanted = owed(subject);
  return printedSections(subject).flatMap((section) => {
    const right = wanted.find((candidate) => candidate.id === section.section);
    if (!right) return [];
    const accepted = [right.title, ...right.aliases].map(plain);
    const printed = plain(section.title);
    if (printed === '' || accepted.includes(printed)) return [];
    const typo = accepted.some(
      (title) => Math.abs(title.length - printed.length) <= 1 && oneSlip(title, printed),
    );
    return [
      {
        detail: `第${right.ordinal}部分标题作“${section.title}”，规定名称是“${right.title}”。`,
        expected: right.title,
        actual: section.title,
        line: section.line,
        quote: section.title,
        ...(typo ? { severity: 'warning' as const } : {}),
      },
    ];
  });
}

/** One character too many, too few or wrong. */
function oneSlip(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end))
    end++;
  return Math.max(one.length, other.length) - start - end <= 1;
}

/** Sections of the report's own among the six or after them. */
export function extraSections(subject: Subject): Draft[] {
  if (owed(subject).length === 0) return [];
  const sections = printedSections(subject);
  const own = sections.filter((section) => section.section === null);
  const [first] = own;
  if (!first || sections.length === own.length) return [];
  return [
    {
      detail: `自设的有：${own.map((section) => `“${section.title}”`).join('、')}。`,
      expected: 6,
      actual: subject.report.sections.length,
      line: first.line,
      quote: first.title,
    },
  ];
}

/** The first section of the form that has lost its number to a section of the report's own. */
export function shiftedSections(subject: Subject): Draft[] {
  const wanted = owed(subject);
  const sections = printedSections(subject);
  for (const [index, section] of sections.entries()) {
    const right = wanted.find((candidate) => candidate.id === section.section);
    const printed = numberOf(section);
    if (!right || printed === 0 || printed === numberOfText(right.ordinal)) continue;
    if (!sections.slice(0, index).some((earlier) => earlier.section === null)) continue;
    return [
      {
        detail: `“${section.title}”应为第${right.ordinal}部分，报告编为第${section.ordinal.replace(/[、.．]/g, '')}。`,
        expected: right.ordinal,
        actual: section.ordinal,
        line: section.line,
        quote: section.title,
      },
    ];
  }
  return [];
}

/**
 * A required section that is nowhere. Where its table was read, or its title stands somewhere below the first heading,
 * only the heading is at fault.
 */
export function sectionsMissing(subject: Subject): Draft[] {
  const { report } = subject;
  const wanted = owed(subject);
  const sections = printedSections(subject);
  const found = new Set(sections.map((section) => section.section));
  if (sections.every((section) => section.section === null)) return [];
  return wanted.flatMap((section, index) => {
    if (found.has(section.id)) return [];
    const hasTable =
      section.table !== undefined &&
      Object.keys(report.cells).some((path) => path.startsWith(`${section.table ?? ''}.`));
    const before = wanted
      .slice(0, index)
      .toReversed()
      .find((candidate) => found.has(candidate.id));
    const anchor = sections.find((candidate) => candidate.section === before?.id) ?? sections[0];
    const traces = hasTable || mentioned(section, report);
    return [
      {
        detail: traces
          ? `没有找到“${section.ordinal}、${section.title}”的标题${hasTable ? '，但有它的表格' : ''}。`
          : `没有“${section.ordinal}、${section.title}”。`,
        expected: section.title,
        actual: null,
        line: anchor?.line ?? 1,
        ...(anchor ? { quote: anchor.title } : {}),
        ...(traces ? { severity: 'warning' as const, fix: '补上这一部分的标题。' } : {}),
      },
    ];
  });
}

/** Whether the title's words stand in the text after the first heading (the preamble lists them all). */
function mentioned(section: FormSection, report: ReadReport): boolean {
  const from = report.sections[0]?.line ?? 1;
  const text = plain(report.source.slice(from).join(''));
  return [section.title, ...section.aliases].some(
    (title) => plain(title).length > 5 && text.includes(plain(title)),
  );
}

export function sectionOrder(subject: Subject): Draft[] {
  const wanted = owed(subject).map((section) => section.id);
  const printed = printedSections(subject).filter((section) => section.section !== null);
  for (const [index, section] of printed.entries()) {
    const earlier = printed[index - 1];
    if (!earlier || wanted.indexOf(section.section ?? '') > wanted.indexOf(earlier.section ?? '')) continue;
    return [
      {
        detail: `“${section.title}”排在“${earlier.title}”之后。`,
        expected: wanted.indexOf(section.section ?? '') + 1,
        actual: index + 1,
        line: section.line,
        quote: section.title,
      },
    ];
  }
  return [];
}

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

function numberOf(section: ReadSection): number {
  return numberOfText(section.ordinal);
}

/** 十二、 → 12; 第三部分 → 3; 0 where there is none. */
function numberOfText(ordinal: string): number {
  const numeral = /[一二三四五六七八九十]+/.exec(ordinal)?.[0] ?? '';
  const at = numeral.indexOf('十');
  if (at < 0) return numeral === '' ? 0 : NUMERALS.indexOf(numeral) + 1;
  const tens = at === 0 ? 1 : NUMERALS.indexOf(numeral.slice(0, at)) + 1;
  const ones = numeral.slice(at + 1);
  return tens * 10 + (ones === '' ? 0 : NUMERALS.indexOf(ones) + 1);
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
