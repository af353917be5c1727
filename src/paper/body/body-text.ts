import * as lines from '../read/blocks.ts';
import type { Block, Inline, List } from './body-model.ts';

/** The words of a body: a paragraph a line, a row of a table a line with its cells separated by TAB. */
export function bodyText(blocks: readonly Block[]): string {
  return lines.blockLines(blocks.flatMap(plainBlocks)).join('\n');
}

function plainBlocks(block: Block): lines.Block[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', text: words(block.inlines) }];
    case 'list':
      return block.items.flatMap((item, index) => itemBlocks(block, item, index));
    case 'quote':
      return block.blocks.flatMap(plainBlocks);
    case 'rule':
      return [];
    case 'table':
      return [
        { kind: 'paragraph', text: words(block.caption) },
        {
          kind: 'table',
          rows: block.rows.map(({ cells }) =>
            cells.map(({ blocks, colSpan, rowSpan }) => ({
              blocks: blocks.flatMap(plainBlocks),
              colSpan,
              rowSpan,
            })),
          ),
        },
      ];
  }
}

function itemBlocks(list: List, item: readonly Block[], index: number): lines.Block[] {
  const [first, ...rest] = item.flatMap(plainBlocks);
  if (first?.kind !== 'paragraph' || !list.ordered || list.type !== '1')
    return first === undefined ? [] : [first, ...rest];
  return [{ kind: 'paragraph', text: `${list.start + index}. ${first.text}` }, ...rest];
}

function words(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : inline.alt))
    .join('');
}
