import { Parser } from 'htmlparser2';
import type { Block, TableCell } from './blocks.ts';
import { blockLines } from './blocks.ts';
import { fromTitle } from './html-title.ts';
import { PaperError } from './paper-error.ts';

const SKIPPED = new Set([
  'head',
  'nav',
  'footer',
  'aside',
  'button',
  'script',
  'style',
  'template',
  'noscript',
  'select',
  'svg',
  'iframe',
  'object',
  'del',
  'rp',
  'rt',
]);
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data dfn em font i ins kbd label mark nobr o:p q ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const MAX_DEPTH = 2000;

/** A place that takes paragraphs: the page or a table cell. */
interface Flow {
  readonly kind: 'flow';
  readonly blocks: Block[];
}

interface OpenTable {
  readonly kind: 'table';
  readonly rows: TableCell[][];
}

/** The lines of a web page: what a reader sees, without scripts, styles and hidden elements. */
export function htmlLines(html: string): string[] {
  const { blocks, titles } = readHtml(html);
  return fromTitle(blockLines(blocks), titles);
}

interface HtmlPage {
  readonly blocks: Block[];
  readonly titles: string[];
}

function readHtml(html: string): HtmlPage {
  const root: Flow = { kind: 'flow', blocks: [] };
  const open: (Flow | OpenTable)[] = [root];
  const spans: { colSpan: number; rowSpan: number }[] = [];
  const titles: string[] = [];
  let isTitle = false;
  let text = '';
  let skipped = 0;
  let preserved = 0;
  let depth = 0;

  function flush(): void {
    if (text.trim() !== '') flow().blocks.push({ kind: 'paragraph', text });
    text = '';
  }

  function flow(): Flow {
    return open.findLast((one) => one.kind === 'flow') ?? root;
  }

  function closeCell(): void {
    flush();
    const cell = open.at(-1);
    const table = open.at(-2);
    if (cell?.kind !== 'flow' || table?.kind !== 'table') return;
    open.pop();
    const span = spans.pop() ?? { colSpan: 1, rowSpan: 1 };
    table.rows.at(-1)?.push({ blocks: cell.blocks, ...span });
  }

  function closeTable(): void {
    closeCell();
    const table = open.at(-1);
    if (table?.kind !== 'table') return;
    open.pop();
    flow().blocks.push({ kind: 'table', rows: table.rows });
  }

  function openCell(attributes: Record<string, string>): void {
    closeCell();
    const table = open.at(-1);
    if (table?.kind !== 'table') return;
    if (table.rows.length === 0) table.rows.push([]);
    open.push({ kind: 'flow', blocks: [] });
    spans.push({ colSpan: span(attributes['colspan']), rowSpan: span(attributes['rowspan']) });
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (depth > MAX_DEPTH)
        throw new PaperError(
          'too-complex',
          '网页的嵌套层次多得异常，无法读取。请在浏览器里另存为PDF后再试。',
        );
      if (name === 'meta' && /^articletitle$/i.test(attributes['name'] ?? ''))
        titles.push(attributes['content'] ?? '');
      isTitle = name === 'title';
      if (skipped > 0 || SKIPPED.has(name) || isHidden(attributes)) {
        skipped += 1;
        return;
      }
      if (name === 'br') text += '\n';
      else if (name === 'pre') preserved += 1;
      if (name === 'table') {
        flush();
        open.push({ kind: 'table', rows: [] });
      } else if (name === 'tr') {
        closeCell();
        const table = open.at(-1);
        if (table?.kind === 'table') table.rows.push([]);
      } else if (name === 'td' || name === 'th') openCell(attributes);
      else if (name !== 'br' && !INLINE.has(name)) flush();
    },
    ontext(data) {
      if (isTitle) titles.push(data);
      if (skipped === 0) text += preserved > 0 ? data : data.replaceAll(/[\t\n\r\f ]+/g, ' ');
    },
    onclosetag(name) {
      isTitle = false;
      depth -= 1;
      if (skipped > 0) {
        skipped -= 1;
        return;
      }
      if (name === 'pre') preserved -= 1;
      if (name === 'table') closeTable();
      else if (name === 'tr' || name === 'td' || name === 'th') closeCell();
      else if (name !== 'br' && !INLINE.has(name)) flush();
    },
  });
  parser.write(html);
  parser.end();
  while (open.length > 1) closeTable();
  flush();
  return { blocks: root.blocks, titles };
}

function isHidden(attributes: Record<string, string>): boolean {
  return (
    'hidden' in attributes ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(attributes['style'] ?? '')
  );
}

function span(value: string | undefined): number {
  const number = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(number) ? Math.min(Math.max(number, 1), 1000) : 1;
}
