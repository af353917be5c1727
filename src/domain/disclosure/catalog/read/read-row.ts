import { MAX_CELL_CHARACTERS, orderTicks } from '../catalog.ts';
import type { CatalogChannel, CatalogItem, Tick } from '../catalog.ts';
import type { HeadColumn, TextElement } from './heads.ts';
import { cellName, UNREADABLE_CELL } from './sheet.ts';
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

/** Elements without which a row is no item (国办发〔2019〕54号: 名称、内容、时限、主体). */
const NEEDED: readonly (readonly [TextElement, string])[] = [
  ['level1', '公开事项（一级事项）'],
  ['content', '公开内容'],
  ['timeLimit', '公开时限'],
  ['agency', '公开主体'],
];

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
    const { text } = shown;
    const fault = (reason: string): void => {
      faults.push({ cell: cellName(row, column), reason });
    };
    if (text === UNREADABLE_CELL) {
      fault(`“${head}”一栏是公式，表里没有它的结果。请改成文字后再上传。`);
      continue;
    }
    if (text.length > MAX_CELL_CHARACTERS) {
      fault(`“${head}”一栏有${text.length}字，超过${MAX_CELL_CHARACTERS}字。`);
      continue;
    }
    switch (meaning.kind) {
      case 'text': {
        const { element } = meaning;
        // An item without parts is merged across both columns of its name.
        if (element === 'level2' && shown.column === level1Column) break;
        if (isDitto(text) && above === null) fault(`“${head}”一栏写“${text}”，上面没有可以照抄的行。`);
        texts[element] = isDitto(text) && above !== null ? above[element] : textOf(element, text);
        break;
      }
      case 'tick': {
        const found = readTick(text);
        if (found === true) ticks.push(meaning.tick);
        if (typeof found !== 'string') break;
        if (meaning.tick === 'groups') {
          ticks.push('groups');
          groupWords = readAudience(`特定群众${found}`).groupWords;
        } else fault(`“${head}”一栏写的是“${short(found)}”，看不出是否打勾。请填√或留空。`);
        break;
      }
      case 'channel': {
        const mark = readChannelTick(text);
        if (mark === 'required' || mark === 'optional') channels.push({ name: meaning.name, mark });
        else if (mark !== null)
          fault(`“${head}”一栏写的是“${short(mark)}”，看不出是否打勾。请填■、□、√或留空。`);
        break;
      }
      case 'words': {
        if (text === '') break;
        if (isDitto(text) && above !== null) {
          if (meaning.of === 'channels') channels.push(...above.channels);
          else ticks.push(...above.ticks.filter((tick) => TICKS_OF[meaning.of].includes(tick)));
          if (meaning.of === 'audience') ({ groupWords } = above);
          break;
        }
        if (meaning.of === 'channels') {
          const found = readChannels(text);
          if (found === null)
            fault(`“${head}”一栏的“${short(text)}”里有的渠道带■或□，有的不带，分不清选了哪些。`);
          else channels.push(...found);
        } else if (meaning.of === 'audience') {
          const found = readAudience(text);
          ticks.push(...found.ticks);
          ({ groupWords } = found);
        } else {
          const found = meaning.of === 'method' ? readMethod(text) : readLevel(text);
          if (found === null) fault(`“${head}”一栏写的是“${short(text)}”，看不出选的是哪一种。`);
          else ticks.push(...found);
        }
        break;
      }
      case 'unknown':
        break;
    }
  }
  for (const [element, name] of NEEDED) {
    const column = columnOf(columns, element);
    if ((texts[element] ?? '') === '' && !faults.some(({ cell }) => cell === cellName(row, column)))
      faults.push({ cell: cellName(row, column), reason: emptyReason(element, name) });
  }
  return {
    item: {
      serial: texts.serial ?? '',
      level1: texts.level1 ?? '',
      level2: texts.level2 ?? '',
      process: texts.process ?? '',
      content: texts.content ?? '',
      basis: texts.basis ?? '',
      timeLimit: texts.timeLimit ?? '',
      agency: texts.agency ?? '',
      channels,
      ticks: orderTicks(ticks),
      groupWords,
      column: texts.column ?? '',
    },
    faults,
  };
}

const TICKS_OF: Readonly<Record<'audience' | 'method' | 'level' | 'channels', readonly Tick[]>> = {
  audience: ['everyone', 'groups'],
  method: ['proactive', 'on_request'],
  level: ['county', 'township'],
  channels: [],
};

function emptyReason(element: TextElement, name: string): string {
  if (element === 'level1') return `${name}是空的，也没有和上一行合并，不知道属于哪一个事项。`;
  return `${name}是空的。目录的每个事项都要写明（国办发〔2019〕54号）。`;
}

function columnOf(columns: readonly HeadColumn[], element: TextElement): number {
  return columns.find(({ meaning }) => meaning.kind === 'text' && meaning.element === element)?.column ?? 1;
}

function isDitto(text: string): boolean {
  return /^[“"]?同上[”"]?$|^〃$/.test(text);
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
