import type { FormSection } from '../form.ts';
import { formForYear } from '../forms/registry.ts';
import { foldForMatching } from '../read/fold.ts';
import type { ReadSection } from '../report.ts';
import type { Subject } from './rule.ts';

export const NUMERALS = '一二三四五六七八九十';

/** The sections that this report owes: those of its form, or of its year's form where its tables are pictures. */
export function owed({ report, form }: Subject): readonly FormSection[] {
  if (form) return form.sections;
  return report.year !== null ? formForYear(report.year).sections : [];
}

/** A title for comparing: script, widths, punctuation and the pinyin that mirrors leave behind (復(fù)議) set aside. */
export function plain(title: string): string {
  return foldForMatching(title)
    .normalize('NFKC')
    .replace(/[(（][a-zà-ǜ]{1,7}[)）]/giu, '')
    .replace(/[\s、,，.．。:：;；“”"'《》()（）·和及与的]/g, '');
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
export function printedSections(subject: Subject): ReadSection[] {
  const { sections } = subject.report;
  const wanted = owed(subject).map((section) => section.id);
  const found = new Set(sections.map((section) => section.section));
  return sections.map((section, index) => {
    if (section.section !== null) return section;
    const after = lastKnown(sections.slice(0, index), wanted);
    const before = firstKnown(sections.slice(index + 1), wanted);
    const guess = wanted.find(
      (id, place) =>
        !found.has(id) &&
        place > after &&
        place < before &&
        (TOLD_BY[id]?.test(plain(section.title)) ?? false),
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

export function numberOf(section: ReadSection): number {
  return numberOfText(section.ordinal);
}

/** 十二、 → 12; 第三部分 → 3; 0 where there is none. */
export function numberOfText(ordinal: string): number {
  const numeral = /[一二三四五六七八九十]+/.exec(ordinal)?.[0] ?? '';
  const at = numeral.indexOf('十');
  if (at < 0) return numeral === '' ? 0 : NUMERALS.indexOf(numeral) + 1;
  const tens = at === 0 ? 1 : NUMERALS.indexOf(numeral.slice(0, at)) + 1;
  const ones = numeral.slice(at + 1);
  return tens * 10 + (ones === '' ? 0 : NUMERALS.indexOf(ones) + 1);
}
