import { MAX_CELL_CHARACTERS, orderTicks } from '../catalog.ts';
import type { CatalogChannel, CatalogItem, Tick } from '../catalog.ts';
import type { ColumnMeaning, HeadColumn, TextElement } from './heads.ts';
import { cellName, UNREADABLE_CELL } from '../../../sheet/sheet.ts';
import type { SheetTable } from './sheet-table.ts';
import { readAudience, readChannels, readChannelTick, readLevel, readMethod, readTick } from './ticks.ts';

/** What is wrong in a row; `cell` as the spreadsheet names it, null for the row as a whole. */
export interface RowFault {
  readonly cell: string | null;
  readonly reason: string;
}

export interface RowReading {
  readonly item: CatalogItem;
  readonly faults: readonly RowFault[];
}

/** What a cell adds to its item, or the end of the sentence that says why it adds nothing. */
type CellReading =
  | {
      readonly texts?: Partial<Record<TextElement, string>>;
      readonly channels?: readonly CatalogChannel[];
      readonly ticks?: readonly Tick[];
      readonly groupWords?: string;
    }
  | string;

/** Elements without which a row is no item (国办发〔2019〕54号: 名称、内容、时限、主体). */
const NEEDED: readonly (readonly [TextElement, string])[] = [
  ['level1', '公开事项（一级事项）'],
  ['content', '公开内容'],
  ['timeLimit', '公开时限'],
  ['agency', '公开主体'],
];

const TICKS_OF: Readonly<Record<'audience' | 'method' | 'level', readonly Tick[]>> = {
  audience: ['everyone', 'groups'],
  method: ['proactive', 'on_request'],
  level: ['county', 'township'],
};

/** Reads one row under the head. `above` is the item of the row before, for 同上; null in the first row. */
export function readRow(
  table: SheetTable,
  row: number,
  columns: readonly HeadColumn[],
  above: CatalogItem | null,
): RowReading {
  const faults: RowFault[] = [];
  const texts: Partial<Record<TextElement, string>> = {};
  const channels: CatalogChannel[] = [];
  const ticks: Tick[] = [];
  let groupWords = '';
  const level1Column = columnOf(columns, 'level1');
  for (const { column, head, meaning } of columns) {
    const shown = table.shown(row, column);
    // An item without parts is merged across both columns of its name.
    const isOfLevel1 = isText(meaning, 'level2') && shown.column === level1Column;
    const read = readCell(meaning, isOfLevel1 ? '' : shown.text, above);
    if (typeof read === 'string') {
      faults.push({ cell: cellName(row, column), reason: `“${head}”一栏${read}` });
      continue;
    }
    Object.assign(texts, read.texts);
    channels.push(...(read.channels ?? []));
    ticks.push(...(read.ticks ?? []));
    groupWords = read.groupWords ?? groupWords;
  }
  for (const [element, name] of NEEDED) {
    const cell = cellName(row, columnOf(columns, element));
    if ((texts[element] ?? '') === '' && !faults.some((fault) => fault.cell === cell))
      faults.push({ cell, reason: emptyReason(element, name) });
  }
  const text = (element: TextElement): string => texts[element] ?? '';
  const item: CatalogItem = {
    serial: text('serial'),
    level1: text('level1'),
    level2: text('level2'),
    process: text('process'),
    content: text('content'),
    basis: text('basis'),
    timeLimit: text('timeLimit'),
    agency: text('agency'),
    channels,
    ticks: orderTicks(ticks),
    groupWords,
    column: text('column'),
  };
  return { item, faults };
}

function readCell(meaning: ColumnMeaning, text: string, above: CatalogItem | null): CellReading {
  if (text === UNREADABLE_CELL) return '是公式，表里没有它的结果。请改成文字后再上传。';
  if (text.length > MAX_CELL_CHARACTERS) return `有${text.length}字，超过${MAX_CELL_CHARACTERS}字。`;
  const isDitto = /^[“"]?同上[”"]?$|^〃$/.test(text);
  if (isDitto && above === null) return `写“${text}”，上面没有可以照抄的行。`;
  switch (meaning.kind) {
    case 'text':
      return {
        texts: {
          [meaning.element]: isDitto && above ? above[meaning.element] : textOf(meaning.element, text),
        },
      };
    case 'tick':
      return readTickCell(meaning.tick, text);
    case 'channel': {
      const mark = readChannelTick(text);
      if (mark === 'required' || mark === 'optional') return { channels: [{ name: meaning.name, mark }] };
      return mark === null ? {} : `写的是“${short(mark)}”，看不出是否打勾。请填■、□、√或留空。`;
    }
    case 'words':
      if (text === '') return {};
      return isDitto && above ? dittoOf(meaning.of, above) : readWords(meaning.of, text);
    case 'unknown':
      return {};
  }
}

function readTickCell(tick: Tick, text: string): CellReading {
  const found = readTick(text);
  if (typeof found === 'boolean') return found ? { ticks: [tick] } : {};
  // In this column alone words are as good as a tick: they name the groups.
  if (tick === 'groups')
    return { ticks: ['groups'], groupWords: readAudience(`特定群众${found}`).groupWords };
  return `写的是“${short(found)}”，看不出是否打勾。请填√或留空。`;
}

function readWords(of: 'channels' | 'audience' | 'method' | 'level', text: string): CellReading {
  if (of === 'audience') return readAudience(text);
  if (of === 'channels') {
    const channels = readChannels(text);
    return channels === null
      ? `的“${short(text)}”里有的渠道带■或□，有的不带，分不清选了哪些。`
      : { channels };
  }
  const ticks = of === 'method' ? readMethod(text) : readLevel(text);
  return ticks === null ? `写的是“${short(text)}”，看不出选的是哪一种。` : { ticks };
}

function dittoOf(of: 'channels' | 'audience' | 'method' | 'level', above: CatalogItem): CellReading {
  if (of === 'channels') return { channels: above.channels };
  const ticks = above.ticks.filter((tick) => TICKS_OF[of].includes(tick));
  return of === 'audience' ? { ticks, groupWords: above.groupWords } : { ticks };
}

function emptyReason(element: TextElement, name: string): string {
  if (element === 'level1') return `${name}是空的，也没有和上一行合并，不知道属于哪一个事项。`;
  return `${name}是空的。目录的每个事项都要写明（国办发〔2019〕54号）。`;
}

function columnOf(columns: readonly HeadColumn[], element: TextElement): number {
  return columns.find(({ meaning }) => isText(meaning, element))?.column ?? 1;
}

function isText(meaning: ColumnMeaning, element: TextElement): boolean {
  return meaning.kind === 'text' && meaning.element === element;
}

/** Names are broken by the width of their column, not by their meaning. */
function textOf(element: TextElement, text: string): string {
  return element === 'level1' || element === 'level2' || element === 'serial'
    ? text.replaceAll(/\s*\n\s*/g, '')
    : text;
}

function short(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ');
  return flat.length > 20 ? `${flat.slice(0, 20)}…` : flat;
}
