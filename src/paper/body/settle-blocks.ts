import type { Block, BodyTable, List } from './body-model.ts';
import { withWordLists } from './word-lists.ts';

/**
 * The blocks as a body has them: lists of Word made real, empty lists and tables gone, and a table of one cell that only
 * frames an article opened up.
 */
export function settleBlocks(blocks: readonly Block[]): Block[] {
  return withWordLists(blocks).flatMap(settleBlock);
}

function settleBlock(block: Block): Block[] {
  if (block.kind === 'quote') {
    const blocks = block.blocks.flatMap(settleBlock);
    return blocks.length === 0 ? [] : [{ kind: 'quote', blocks }];
  }
  if (block.kind === 'list') return settleList(block);
  return block.kind === 'table' ? settleTable(block) : [block];
}

function settleList(list: List): Block[] {
  const items = list.items.map((item) => item.flatMap(settleBlock)).filter((item) => item.length > 0);
  return items.length === 0 ? [] : [{ ...list, items }];
}

function settleTable(table: BodyTable): Block[] {
  // A row without cells of its own stays where cells from above go through it.
  let reaching = 0;
  const rows = table.rows
    .filter(({ cells }) => {
      const isKept = cells.length > 0 || reaching > 0;
      reaching = Math.max(0, reaching - 1, ...cells.map((cell) => cell.rowSpan - 1));
      return isKept;
    })
    .map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.flatMap(settleBlock) })),
    }));
  const cells = rows.flatMap((row) => row.cells);
  const isEmpty = cells.every((cell) => cell.blocks.length === 0);
  const caption: Block[] =
    table.caption.length === 0
      ? []
      : [{ kind: 'paragraph', level: 0, align: null, inlines: table.caption, wordList: null }];
  if (isEmpty) return caption;
  const [only] = cells;
  const frames =
    cells.length === 1 && only !== undefined && (only.blocks.length > 1 || only.blocks[0]?.kind === 'table');
  return frames ? [...caption, ...only.blocks] : [{ ...table, rows }];
}
