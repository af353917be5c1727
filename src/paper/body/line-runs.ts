import type { Inline, Marks } from './body-model.ts';
import { PLAIN } from './body-model.ts';

type Words = Extract<Inline, { kind: 'text' }>;

/** Joiners that Arabic, Mongolian and Indic scripts need between their letters; elsewhere they only hide. */
const NEEDLESS_JOINER =
  /(?<![\p{Script=Arabic}\p{Script=Mongolian}\p{Script=Tibetan}\p{Script=Devanagari}])[\u200c\u200d]/gu;
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** What no XML and no HTML may hold. */
const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Nearly all text has none of these, and one look is enough to know. */
const SUSPECT =
  /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u034f\u115f\u1160\u17b4\u17b5\u2060-\u206f\u3164\uffa0\u{e0000}-\u{e007f}]/u;

/** Text without what nobody sees, and how many characters that were. */
export function visibleText(text: string): { text: string; invisible: number } {
  if (!SUSPECT.test(text)) return { text, invisible: 0 };
  const shown = text.replaceAll(UNWRITABLE, '').replaceAll(INVISIBLE, '').replaceAll(NEEDLESS_JOINER, '');
  return { text: shown, invisible: text.length - shown.length };
}

/**
 * The paragraphs in one run of words: ends, double spaces and empty lines taken off, neighbours with the same marks
 * joined. Old pages write a whole article with line breaks: two of them, or one before an indented line, begin a new
 * paragraph.
 */
export function paragraphsOf(inlines: readonly Inline[]): Inline[][] {
  const paragraphs: Inline[][] = [[]];
  let breaks = 0;
  for (const inline of inlines) {
    if (inline.kind === 'break') {
      breaks += 1;
      continue;
    }
    const isBlank = inline.kind === 'text' && isBlankText(inline);
    if (isBlank && breaks > 0 && !/[\u3000\u00a0]{2}/.test(inline.text)) continue;
    const indented = inline.kind === 'text' && /^[ ]?[\u3000\u00a0]{2}/.test(inline.text);
    if (breaks > 1 || (breaks === 1 && indented)) paragraphs.push([]);
    else if (breaks === 1) paragraphs.at(-1)?.push({ kind: 'break' });
    breaks = 0;
    paragraphs.at(-1)?.push(inline);
  }
  return paragraphs.map(settle).filter((paragraph) => paragraph.length > 0);
}

/** Blanks to be filled in by hand are underlined spaces: the one kind of space that says something. */
function isBlankText({ text, marks }: Words): boolean {
  return (marks.u ? text.replaceAll(/[ \t\n\r\f]/g, '') : text.trim()) === '';
}

function settle(inlines: readonly Inline[]): Inline[] {
  const settled: Inline[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'break') {
      trimEnd(settled);
      if (settled.length > 0 && settled.at(-1)?.kind !== 'break') settled.push(inline);
    } else if (inline.kind === 'image') settled.push(inline);
    else addText(settled, inline);
  }
  trimEnd(settled);
  return settled;
}

function addText(settled: Inline[], { text: raw, marks: given }: Words): void {
  const last = settled.at(-1);
  const spaces = given.u ? /[ \t\n\r\f]+/g : /[ \t\n\r\f\u00a0\u2000-\u200a\u202f]+/g;
  let text = raw.replaceAll(spaces, ' ');
  if (last === undefined || last.kind === 'break')
    text = given.u ? text.replace(/^ +/, '') : text.trimStart();
  else if (last.kind === 'text' && last.text.endsWith(' ')) text = text.replace(/^ +/, '');
  if (text === '') return;
  // A space of its own is not bold, and not a link.
  const marks = text.trim() === '' && !given.u ? PLAIN : given;
  if (last?.kind === 'text' && sameMarks(last.marks, marks))
    settled[settled.length - 1] = { ...last, text: last.text + text };
  else settled.push({ kind: 'text', text, marks });
}

function trimEnd(settled: Inline[]): void {
  for (let last = settled.at(-1); last !== undefined; last = settled.at(-1)) {
    if (last.kind === 'image') return;
    settled.pop();
    if (last.kind === 'break') continue;
    const text = last.marks.u ? last.text.replace(/ +$/, '') : last.text.trimEnd();
    if (text === '') continue;
    settled.push({ ...last, text });
    return;
  }
}

function sameMarks(one: Marks, other: Marks): boolean {
  return (
    one.strong === other.strong &&
    one.em === other.em &&
    one.u === other.u &&
    one.s === other.s &&
    one.script === other.script &&
    one.href === other.href
  );
}
