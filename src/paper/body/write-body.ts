import type { Align, Block, BodyTable, Cell, Inline, List, Marks, Paragraph } from './body-model.ts';

/** Writes blocks as HTML in one way only, so that cleaning a clean body changes nothing. A block a line. */
export function writeBody(blocks: readonly Block[]): string {
  return blocks.map(writeBlock).join('\n');
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return writeParagraph(block);
    case 'list':
      return writeList(block);
    case 'table':
      return writeTable(block);
    case 'quote':
      return `<blockquote>${writeBody(block.blocks)}</blockquote>`;
    case 'rule':
      return '<hr>';
  }
}

function writeParagraph({ level, align, inlines }: Paragraph): string {
  const name = level === 0 ? 'p' : `h${level}`;
  return `<${name}${alignClass(align)}>${inlines.map(writeInline).join('')}</${name}>`;
}

function alignClass(align: Align): string {
  return align === null ? '' : ` class="align-${align}"`;
}

function writeList(list: List): string {
  const name = list.ordered ? 'ol' : 'ul';
  const start = list.ordered && list.start !== 1 ? ` start="${list.start}"` : '';
  const type = list.ordered && list.type !== '1' ? ` type="${list.type}"` : '';
  const items = list.items.map((item) => `<li>${writeItem(item)}</li>`).join('');
  return `<${name}${start}${type}>${items}</${name}>`;
}

/** One plain paragraph, alone or with lists below it, stands in its item without a tag of its own. */
function writeItem(blocks: readonly Block[]): string {
  const [first, ...others] = blocks;
  if (first === undefined) return '';
  if (isPlain(first) && others.every((block) => block.kind === 'list'))
    return first.inlines.map(writeInline).join('') + writeBody(others);
  return writeBody(blocks);
}

function isPlain(block: Block): block is Paragraph {
  return block.kind === 'paragraph' && block.level === 0 && block.align === null;
}

function writeTable(table: BodyTable): string {
  const caption =
    table.caption.length === 0 ? '' : `<caption>${table.caption.map(writeInline).join('')}</caption>`;
  const bodyAt = table.rows.findIndex((row) => !row.head);
  const split = bodyAt === -1 ? table.rows.length : bodyAt;
  const head = table.rows.slice(0, split).map(({ cells }) => writeRow(cells));
  const body = table.rows.slice(split).map(({ cells }) => writeRow(cells));
  return [
    `<table>${caption}`,
    ...(head.length === 0 ? [] : [`<thead>${head.join('\n')}</thead>`]),
    ...(body.length === 0 ? [] : [`<tbody>${body.join('\n')}</tbody>`]),
    '</table>',
  ].join('');
}

function writeRow(cells: readonly Cell[]): string {
  return `<tr>${cells.map(writeCell).join('')}</tr>`;
}

function writeCell(cell: Cell): string {
  const name = cell.head ? 'th' : 'td';
  const [only, ...others] = cell.blocks;
  const inline = only?.kind === 'paragraph' && only.level === 0 && others.length === 0 ? only : null;
  const attributes = [
    cell.scope === null ? '' : ` scope="${cell.scope}"`,
    cell.colSpan === 1 ? '' : ` colspan="${cell.colSpan}"`,
    cell.rowSpan === 1 ? '' : ` rowspan="${cell.rowSpan}"`,
    inline === null ? '' : alignClass(inline.align),
  ].join('');
  const content = inline === null ? writeBody(cell.blocks) : inline.inlines.map(writeInline).join('');
  return `<${name}${attributes}>${content}</${name}>`;
}

function writeInline(inline: Inline): string {
  if (inline.kind === 'break') return '<br>';
  if (inline.kind === 'image') return `<img src="${escape(inline.src)}" alt="${escape(inline.alt)}">`;
  return wrapped(escape(inline.text), inline.marks);
}

function wrapped(text: string, { strong, em, u, s, script, href }: Marks): string {
  let html = text;
  if (script !== null) html = `<${script}>${html}</${script}>`;
  if (s) html = `<s>${html}</s>`;
  if (u) html = `<u>${html}</u>`;
  if (em) html = `<em>${html}</em>`;
  if (strong) html = `<strong>${html}</strong>`;
  if (href === null) return html;
  // A page of somebody else opens beside ours and learns nothing from us.
  const elsewhere = /^https?:/i.test(href) ? ' target="_blank" rel="noopener noreferrer"' : '';
  return `<a href="${escape(href)}"${elsewhere}>${html}</a>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Quotes too, in text as well: an attribute of the page can then be found by its quote and nothing else. */
function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
