import { sheetRows } from '../sheet-rows.ts';
import { type DictionaryEntry, LONGEST_ENTRY } from './dictionary.ts';

/** A row of a dictionary file: an entry, or what is wrong with it. */
export type ReadEntry =
  | { readonly line: number; readonly entry: DictionaryEntry; readonly fault: null }
  | { readonly line: number; readonly entry: null; readonly fault: string };

const HEADS = {
  wrong: ['错误写法', '错误', '错词'],
  right: ['正确写法', '正确', '正词'],
  severity: ['级别', '处理'],
  name: ['姓名', '领导姓名'],
  titles: ['职务', '现任职务'],
} as const;

/** Reads wrong forms, or leaders with their titles, out of the lines of a workbook; null where there are no heads. */
export function readEntries(lines: readonly string[]): ReadEntry[] | null {
  const words = sheetRows(lines, HEADS, ['wrong', 'right']);
  if (words !== null)
    return words.map(({ line, cells: { wrong, right, severity } }) =>
      rowOf(line, { kind: 'wording', wrong, right, severity: severity.includes('拦') ? 'block' : 'warning' }),
    );
  const leaders = sheetRows(lines, HEADS, ['name', 'titles']);
  return (
    leaders?.map(({ line, cells: { name, titles } }) => rowOf(line, { kind: 'leader', name, titles })) ?? null
  );
}

/** What is wrong with an entry, in a Chinese sentence; null when it can be kept. */
export function entryFault(entry: DictionaryEntry): string | null {
  if (entry.kind === 'leader') {
    if (entry.name.length < 2 || entry.name.length > 20) return '姓名应为2到20个字。';
    return entry.titles === '' ? '没有写职务。' : null;
  }
  if (entry.wrong.length < 2) return '错误写法至少两个字，一个字会误报太多。';
  if (entry.wrong.length > LONGEST_ENTRY) return `错误写法不能超过${LONGEST_ENTRY}个字。`;
  if (entry.right.includes(entry.wrong)) return '正确写法里还含有错误写法，会一直报错。';
  return null;
}

function rowOf(line: number, entry: DictionaryEntry): ReadEntry {
  const fault = entryFault(entry);
  return fault === null ? { line, entry, fault } : { line, entry: null, fault };
}
