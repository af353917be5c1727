import type { FormSection } from '../form.ts';
import { foldForMatching } from '../read/fold.ts';
import type { ReadReport } from '../report.ts';
import { numberOf, numberOfText, owed, plain, printedSections } from './printed-sections.ts';
import type { Draft, Subject } from './rule.ts';

/** 某县2020年政府信息公开工作年度报告. A title that only leaves out 工作 is common and worth a notice. */
export function reportTitle({ report }: Subject): Draft[] {
  const { title } = report;
  if (!title || report.form === 'pre2019' || (report.year !== null && report.year < 2019)) return [];
  const text = foldForMatching(title.text).replaceAll(/[\s*]/g, '');
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

/** The five parts of 总体情况 (条例第五十条), as sub-headings that have lost a word. */
const CLIPPED: readonly (readonly [RegExp, string])[] = [
  [/^（[一二三四五六]）(政府管理(?:情况|方面)?)(?=[。：，]|$)/, '政府信息管理情况'],
  [/^（[一二三四五六]）(府信息公开[^。：，]{0,8})(?=[。：，]|$)/, '政府信息公开平台建设情况'],
  [/^（[一二三四五六]）(政府信息公开平台(?:情况|方面))(?=[。：，]|$)/, '政府信息公开平台建设情况'],
];

export function clippedHeadings({ paragraphs }: Subject): Draft[] {
  return paragraphs.flatMap((paragraph) =>
    CLIPPED.flatMap(([pattern, right]) => {
      const heading = paragraph.section === 'overview' ? pattern.exec(paragraph.text)?.[1] : undefined;
      if (heading === undefined) return [];
      const at = paragraph.text.indexOf(heading);
      return [
        {
          detail: `“总体情况”的分目作“${heading}”，应为“${right}”。`,
          expected: right,
          actual: heading,
          line: paragraph.line(at),
          quote: paragraph.quote(at, at + heading.length),
        },
      ];
    }),
  );
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
  if (wanted.length === 0) return [];
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
