import { expect, it } from 'vitest';
import { markdownTable, withDerivedBlocks } from './derived-block.ts';

const document = '# Title\n\n<!-- derived: x -->\n\nold\n\n<!-- end -->\n\nRest.\n';

it('withDerivedBlocks writes a block anew and leaves the rest', () => {
  const written = withDerivedBlocks(document, [{ name: 'x', text: () => 'new' }]);
  expect(written).toBe('# Title\n\n<!-- derived: x -->\n\nnew\n\n<!-- end -->\n\nRest.\n');
  expect(withDerivedBlocks(written, [{ name: 'x', text: () => 'new' }])).toBe(written);
});

it('withDerivedBlocks refuses a block that nobody derives', () => {
  expect(() => withDerivedBlocks(document, [])).toThrow('Nothing derives the block x');
});

it('markdownTable keeps a bar and a line break inside a cell', () => {
  expect(markdownTable(['a', 'b'], [['x|y', '1\n2']])).toBe('| a | b |\n|---|---|\n| x\\|y | 1 2 |');
});
