import type { Block, Inline, List, Marks, Paragraph } from './body-model.ts';
import { PLAIN } from './body-model.ts';

/** What a browser shows for a list is 1. or a dot; any other label is part of the words of the document. */
const BULLET = /^(?:[lnuoqvØüþ§·•●○■□◆◇▪▫➢►✓*–—-]|[\ue000-\uf8ff])$/u;
const NUMBER = /^(\d{1,5})\.$/;
const LETTER = /^([a-zA-Z])\.$/;

interface Kind {
  readonly ordered: boolean;
  readonly type: string;
  readonly value: number;
}

/**
 * Paragraphs that Word and WPS label as a list become a list. A label that a list of a browser can't show (一、 （一） (1)
 * 第一条) stays as words before its paragraph: other paragraphs cite it.
 */
export function withWordLists(blocks: readonly Block[]): Block[] {
  const made: Block[] = [];
  let open: { level: number; list: List }[] = [];
  for (const block of blocks) {
    const wordList = block.kind === 'paragraph' ? block.wordList : null;
    const kind = wordList === null ? null : kindOf(wordList.label);
    if (block.kind !== 'paragraph' || wordList === null || kind === null) {
      open = [];
      made.push(block.kind === 'paragraph' ? labelled(block) : inside(block));
      continue;
    }
    const item = { ...block, align: null, level: 0 as const, wordList: null };
    open = open.filter(({ level }) => level <= wordList.level);
    const last = open.at(-1);
    if (last?.level === wordList.level && goesOn(last.list, kind)) {
      last.list.items.push([item]);
      continue;
    }
    const list: List = {
      kind: 'list',
      ordered: kind.ordered,
      start: kind.value,
      type: kind.type,
      items: [[item]],
    };
    if (last?.level === wordList.level) open.pop();
    const parent = open.at(-1)?.list.items.at(-1);
    (parent ?? made).push(list);
    open.push({ level: wordList.level, list });
  }
  return made;
}

function kindOf(label: string): Kind | null {
  if (BULLET.test(label)) return { ordered: false, type: '1', value: 1 };
  const number = NUMBER.exec(label)?.[1];
  if (number !== undefined) return { ordered: true, type: '1', value: Number(number) };
  const letter = LETTER.exec(label)?.[1];
  if (letter === undefined) return null;
  const isSmall = letter >= 'a';
  return { ordered: true, type: isSmall ? 'a' : 'A', value: letter.charCodeAt(0) - (isSmall ? 96 : 64) };
}

function goesOn(list: List, kind: Kind): boolean {
  if (list.ordered !== kind.ordered || list.type !== kind.type) return false;
  return !kind.ordered || kind.value === list.start + list.items.length;
}

function labelled(paragraph: Paragraph): Paragraph {
  const { wordList, inlines } = paragraph;
  if (wordList === null) return paragraph;
  const label = wordList.label + (/[.)\w]$/.test(wordList.label) ? ' ' : '');
  const [first, ...others] = inlines;
  // The label joins the first words when these are plain, so that one run stays one run.
  const joined: Inline[] =
    first?.kind === 'text' && isPlain(first.marks)
      ? [{ ...first, text: label + first.text }, ...others]
      : [{ kind: 'text', text: label, marks: PLAIN }, ...inlines];
  return { ...paragraph, inlines: joined, wordList: null };
}

function isPlain(marks: Marks): boolean {
  return !marks.strong && !marks.em && !marks.u && !marks.s && marks.script === null && marks.href === null;
}

function inside(block: Block): Block {
  if (block.kind === 'quote') return { ...block, blocks: withWordLists(block.blocks) };
  if (block.kind === 'list') return { ...block, items: block.items.map(withWordLists) };
  if (block.kind !== 'table') return block;
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, blocks: withWordLists(cell.blocks) })),
  }));
  return { ...block, rows };
}
