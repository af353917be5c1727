/** A part of a document that is derived from the code: between `<!-- derived: NAME -->` and `<!-- end -->`. */
export interface DerivedBlock {
  readonly name: string;
  /** Markdown of the block, without its marks. */
  readonly text: () => string;
}

const BLOCK = /(<!-- derived: ([\w-]+) -->\n)[\s\S]*?(\n?<!-- end -->)/g;

/** The document with every derived block written anew. A block that nobody derives is an error. */
export function withDerivedBlocks(document: string, blocks: readonly DerivedBlock[]): string {
  return document.replaceAll(BLOCK, (_, begin: string, name: string) => {
    const block = blocks.find((one) => one.name === name);
    if (block === undefined) throw new Error(`Nothing derives the block ${name}`);
    return `${begin}\n${block.text().trim()}\n\n<!-- end -->`;
  });
}

/** A Markdown table; a bar inside a cell is escaped, a line break becomes a blank. */
export function markdownTable(heads: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}
