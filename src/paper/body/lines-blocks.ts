import type { Block, Inline } from './body-model.ts';
import { PLAIN } from './body-model.ts';
import { visibleText } from './line-runs.ts';

/** Blocks out of lines as the readers give them: a line a paragraph, neighbouring lines with TABs a table. */
export function linesBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let rows: string[][] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(tableOf(rows));
    rows = [];
  };
  for (const line of lines) {
    if (line.includes('\t')) {
      rows.push(line.split('\t'));
      continue;
    }
    endTable();
    const inlines = inlinesOf(line);
    if (inlines.length > 0)
      blocks.push({ kind: 'paragraph', level: 0, align: null, inlines, wordList: null });
  }
  endTable();
  return blocks;
}

function tableOf(rows: readonly (readonly string[])[]): Block {
  return {
    kind: 'table',
    caption: [],
    rows: rows.map((texts) => ({
      head: false,
      cells: texts.map((text) => {
        const inlines = inlinesOf(text);
        return {
          head: false,
          scope: null,
          colSpan: 1,
          rowSpan: 1,
          blocks:
            inlines.length === 0
              ? []
              : [{ kind: 'paragraph', level: 0, align: null, inlines, wordList: null }],
        };
      }),
    })),
  };
}

function inlinesOf(line: string): Inline[] {
  const text = visibleText(line).text.trim();
  return text === '' ? [] : [{ kind: 'text', text, marks: PLAIN }];
}
