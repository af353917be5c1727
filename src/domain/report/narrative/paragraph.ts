import type { Passage, ReadReport } from '../report.ts';
import { findForm } from '../forms/registry.ts';
import { canonical } from './canonical.ts';
import type { Sentence } from './sentence.ts';
import { sentencesOf } from './sentence.ts';

/** A paragraph of the narrative, whole again after the page breaks, with its sentences and figures. */
export interface Paragraph {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Id of the form's section it stands in; null in a section of the report's own; '' before the first heading. */
  readonly section: string | null;
  /** The words of the source between two offsets of `text`. */
  quote(start: number, end: number): string;
  /** 1-based source line of an offset of `text`. */
  line(at: number): number;
}

/** A paragraph that runs on past this is not joined further: no sentence of a report is longer. */
const LONGEST = 5000;
const ENDED = /[。！？!?：:；;][”’"』」）)]*$/;
const OPENS =
  /^\s*(?:[一二三四五六七八九十]+[、.．是]|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]+[部条]|[①-⑳])/;
const SHORTEST_LINE = 12;

export function readParagraphs(report: ReadReport): Paragraph[] {
  const groups: Passage[][] = [];
  let length = 0;
  for (const passage of report.narrative.flatMap(inPieces)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && length < LONGEST && runsOn(last, passage)) group.push(passage);
    else {
      groups.push([passage]);
      length = 0;
    }
    length += passage.text.length;
  }
  return groups.map((group) => paragraph(group, report));
}

/** A whole report on one line is cut at full stops, so that nothing looks further back than a paragraph would. */
function inPieces(passage: Passage): Passage[] {
  if (passage.text.length <= LONGEST) return [passage];
  const pieces: Passage[] = [];
  for (let from = 0; from < passage.text.length;) {
    const stop = passage.text.lastIndexOf('。', from + LONGEST);
    const to = stop > from ? stop + 1 : from + LONGEST;
    pieces.push({ ...passage, text: passage.text.slice(from, to) });
    from = to;
  }
  return pieces;
}

/** A page break leaves a sentence without its end; a heading is short or opens with its number. */
function runsOn(last: Passage, next: Passage): boolean {
  const end = last.text.trimEnd();
  if (last.section !== next.section || end.length < SHORTEST_LINE) return false;
  return !ENDED.test(end) && !OPENS.test(next.text);
}

function paragraph(group: readonly Passage[], report: ReadReport): Paragraph {
  const original = group.map((passage) => passage.text).join('\n');
  const { text, origin } = canonical(original);
  const quote = (start: number, end: number): string => {
    const from = origin[start] ?? 0;
    const to = (origin[end - 1] ?? original.length - 1) + 1;
    return original.slice(from, to).replaceAll(/\s*\n\s*/g, '');
  };
  const line = (at: number): number => {
    const offset = origin[at] ?? 0;
    let start = 0;
    for (const passage of group) {
      const next = start + passage.text.length + 1;
      if (offset < next) return lineWithin(passage, offset - start, report.source);
      start = next;
    }
    return group[0]?.line ?? 1;
  };
  return { text, sentences: sentencesOf(text), section: sectionOf(group[0], report), quote, line };
}

/** The reader joins lines of one paragraph: look for the words themselves a few lines further down. */
function lineWithin(passage: Passage, offset: number, source: readonly string[]): number {
  const words = passage.text.slice(offset, offset + 4).trim();
  if (words === '' || offset === 0) return passage.line;
  for (let line = passage.line; line < passage.line + 12; line++)
    if (source[line - 1]?.includes(words)) return line;
  return passage.line;
}

function sectionOf(first: Passage | undefined, report: ReadReport): string | null {
  if (!first || first.section < 0) return '';
  if (findForm(report.form)?.sections.length === 0) return null;
  return report.sections[first.section]?.section ?? null;
}
