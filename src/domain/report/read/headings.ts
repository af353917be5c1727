import type { FormSection } from '../form.ts';
import type { ReadSection } from '../report.ts';
import { compactLabel } from './locate.ts';
import { NUMERALS, toNumber } from './ordinal.ts';
import type { SourceText, Stretch } from './source-text.ts';
import { titleLength } from './title-match.ts';

/** A first-level heading with its place in the text. */
export interface Heading extends ReadSection {
  /** Positions in the source text: of its first character, and behind its last. */
  readonly from: number;
  readonly to: number;
}

const ORDINAL = /(?:第([一二三四五六七八九十]{1,3})(?:部分|章)[、.:,]?|([一二三四五六七八九十]{1,3})[、.,])/g;
const LONGEST_OWN_TITLE = 34;

/**
 * Finds the first-level sections. Titles of the form are recognised wherever they stand, also mistyped and inside
 * running text; titles of the report's own only where a line begins with the next number in the sequence, because
 * paragraphs inside a section often count 一、二、三、 again.
 *
 * @param tables stretches of the tables, in which no heading is looked for
 */
export function readHeadings(
  source: SourceText,
  sections: readonly FormSection[],
  tables: readonly Stretch[],
): Heading[] {
  const known = knownHeadings(source, sections, tables);
  const own = ownHeadings(source, tables).filter(
    (heading) => !known.some((other) => overlaps(heading, other)),
  );
  return sections.length === 0 ? inSequence(own) : merge(known, own);
}

function knownHeadings(
  source: SourceText,
  sections: readonly FormSection[],
  tables: readonly Stretch[],
): Heading[] {
  const marks = ordinalMarks(source, tables);
  const lines = linesOf(source).filter(
    (line) => line.text.length < 4 * LONGEST_OWN_TITLE && !inside(line.from, tables),
  );
  const found: Heading[] = [];
  for (const section of sections) {
    const candidates = [...numbered(source, section, marks), ...unnumbered(source, section, lines)];
    const after = found[found.length - 1]?.to ?? 0;
    const best = candidates.find((heading) => heading.from >= after) ?? candidates[0];
    if (best !== undefined) found.push(best);
  }
  return found.sort((a, b) => a.from - b.from);
}

/** An ordinal with its mark, in compact positions. */
interface OrdinalMark {
  readonly ordinal: string;
  readonly start: number;
  readonly end: number;
}

/** No report counts to as many; what lies beyond is a file of another kind. */
const MOST_MARKS = 3000;

function ordinalMarks(source: SourceText, tables: readonly Stretch[]): OrdinalMark[] {
  const marks: OrdinalMark[] = [];
  for (const match of source.compact.matchAll(ORDINAL)) {
    if (marks.length >= MOST_MARKS) break;
    if (inside(source.positions[match.index] ?? 0, tables)) continue;
    marks.push({
      ordinal: match[1] ?? match[2] ?? '',
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return marks;
}

/** Ordinal and title, wherever they stand; the title may differ in a character or two. */
function numbered(source: SourceText, section: FormSection, marks: readonly OrdinalMark[]): Heading[] {
  const titles = [section.title, ...section.aliases].map(compactLabel);
  return marks.flatMap(({ ordinal, start, end }) => {
    const length = titleLength(source.compact, end, titles);
    return length === null ? [] : [headingAt(source, ordinal, start, end, end + length, section.id)];
  });
}

/** （一）, 1. and 一 before a title: numbers that elsewhere begin a paragraph. */
const OTHER_ORDINAL = /^[(]?(?:([一二三四五六七八九十]{1,2})|(\d{1,2}))[)]?[、.,:]?/;

/** A line that is the title and nothing else, but for a number of another kind and a closing mark. */
function unnumbered(source: SourceText, section: FormSection, lines: readonly Line[]): Heading[] {
  const titles = [section.title, ...section.aliases.filter((alias) => alias.length > 6)].map(compactLabel);
  return lines.flatMap((line) => {
    const compact = compactLabel(line.text);
    const at = source.compactAt(line.from);
    if (titles.includes(compact)) return [headingAt(source, '', at, at, at + compact.length, section.id)];
    const mark = OTHER_ORDINAL.exec(compact);
    const title = compact.slice(mark?.[0].length ?? 0).replace(/[:。]$/, '');
    if (mark === null || !titles.includes(title)) return [];
    const ordinal = mark[1] ?? NUMERALS.charAt(Number(mark[2]) - 1);
    const from = at + mark[0].length;
    return [headingAt(source, ordinal, at, from, from + title.length, section.id)];
  });
}

function headingAt(
  source: SourceText,
  ordinal: string,
  start: number,
  title: number,
  end: number,
  section: string | null,
): Heading {
  const from = source.positions[start] ?? 0;
  const to = (source.positions[end - 1] ?? from) + 1;
  const printed = source.text.slice(source.positions[title] ?? from, to).replace(/\s+/g, '');
  return { title: printed, ordinal, line: source.lineAt(from), section, from, to };
}

interface Line {
  readonly text: string;
  readonly from: number;
}

function linesOf(source: SourceText): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const text of source.text.split('\n')) {
    lines.push({ text, from });
    from += text.length + 1;
  }
  return lines;
}

/** Short lines that begin with a Chinese number and do not end a sentence. */
function ownHeadings(source: SourceText, tables: readonly Stretch[]): Heading[] {
  return linesOf(source).flatMap((line) => {
    const compact = compactLabel(line.text.replace(/\*/g, ''));
    const match =
      /^(?:第([一二三四五六七八九十]{1,3})(?:部分|章)[、.:,]?|([一二三四五六七八九十]{1,3})[、.])(.+)$/.exec(
        compact,
      );
    const title = match?.[3] ?? '';
    if (!match || title.length > LONGEST_OWN_TITLE || /[。;:,]$/.test(title) || /[。;]/.test(title))
      return [];
    if (line.text.includes('\t') || inside(line.from, tables)) return [];
    const skip = line.text.search(/\S/);
    const ordinal = match[1] ?? match[2] ?? '';
    return [
      {
        title: line.text
          .trim()
          .replace(/\*/g, '')
          .replace(/\s+/g, '')
          .replace(
            /^(?:第[一二三四五六七八九十]{1,3}(?:部分|章)[、.:：,，]?|[一二三四五六七八九十]{1,3}[、.．])/,
            '',
          ),
        ordinal,
        line: source.lineAt(line.from),
        section: null,
        from: line.from + Math.max(0, skip),
        to: line.from + line.text.length,
      },
    ];
  });
}

/** Own headings whose numbers run on from 一. */
function inSequence(headings: readonly Heading[]): Heading[] {
  const kept: Heading[] = [];
  for (const heading of headings) if (toNumber(heading.ordinal) === kept.length + 1) kept.push(heading);
  return kept;
}

/** Headings of the report's own stand between the known ones only where the numbering runs through them. */
function merge(known: readonly Heading[], own: readonly Heading[]): Heading[] {
  const gaps = Array.from({ length: known.length + 1 }, (_, i) => ({
    previous: known[i - 1],
    next: known[i],
  }));
  const fitting = gaps.flatMap(({ previous, next }) => {
    const between = own.filter(
      (heading) => heading.from > (previous?.to ?? -1) && (next === undefined || heading.from < next.from),
    );
    let number = previous === undefined ? 0 : toNumber(previous.ordinal);
    const run = between.filter((heading) => {
      const fits = toNumber(heading.ordinal) === number + 1;
      if (fits) number += 1;
      return fits;
    });
    return next === undefined || toNumber(next.ordinal) === number + 1 ? run : [];
  });
  return [...known, ...fitting].sort((a, b) => a.from - b.from);
}

function inside(position: number, stretches: readonly Stretch[]): boolean {
  return stretches.some((stretch) => position >= stretch.from && position < stretch.to);
}

function overlaps(a: Heading, b: Heading): boolean {
  return a.from < b.to && b.from < a.to;
}
