import type { Passage } from '../report.ts';
import type { Heading } from './headings.ts';
import { isPageNumber } from './page-number.ts';
import type { SourceText, Stretch } from './source-text.ts';

/** The text outside tables and headings, line by line, each with the section in which it stands. */
export function readPassages(
  source: SourceText,
  headings: readonly Heading[],
  tables: readonly Stretch[],
): Passage[] {
  const cuts = [...headings, ...tables].map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from);
  const passages: Passage[] = [];
  let from = 0;
  const keep = (to: number): void => {
    if (to > from) passages.push(...linesWithin(source, from, to, headings));
  };
  for (const cut of cuts) {
    keep(cut.from);
    from = Math.max(from, cut.to);
  }
  keep(source.text.length);
  return passages;
}

function linesWithin(source: SourceText, from: number, to: number, headings: readonly Heading[]): Passage[] {
  const passages: Passage[] = [];
  let at = from;
  for (const piece of source.text.slice(from, to).split('\n')) {
    const text = piece.trim();
    const start = at + Math.max(0, piece.search(/\S/));
    if (text !== '' && !isPageNumber(text))
      passages.push({ text, line: source.lineAt(start), section: sectionAt(headings, start) });
    at += piece.length + 1;
  }
  return passages;
}

function sectionAt(headings: readonly Heading[], position: number): number {
  return headings.findLastIndex((heading) => heading.to <= position);
}
