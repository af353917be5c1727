import { expect, it } from 'vitest';
import { plantedTree } from '../tree.ts';
import { staleDocuments } from './derived-documents.ts';

const known = [{ name: 'x', text: () => 'new' }];

function page(text: string): ReturnType<typeof plantedTree> {
  return plantedTree({ 'docs/a.md': `<!-- derived: ${text}\n\n<!-- end -->\n` });
}

it('staleDocuments accepts a block that says what the code says', () => {
  expect(staleDocuments(page('x -->\n\nnew'), known)).toEqual([]);
});

it('staleDocuments catches a block that is older than the code', () => {
  expect(staleDocuments(page('x -->\n\nold'), known)).toEqual([
    'docs/a.md is older than the code it derives from; run npm run docs.',
  ]);
});

it('staleDocuments catches a block that nobody derives', () => {
  expect(staleDocuments(page('y -->\n\nold'), known)).toEqual(['docs/a.md: Nothing derives the block y.']);
});
