import { MAY_IMPORT } from '../rules/architecture.ts';
import { markdownTable } from './derived-block.ts';
import type { DerivedBlock } from './derived-block.ts';

/** Who may import whom, from the table that the gate reads. */
export const layers: DerivedBlock = {
  name: 'layers',
  text: () =>
    markdownTable(
      ['layer', 'may import'],
      Object.entries(MAY_IMPORT).map(([layer, allowed]) => [
        `\`${layer}\``,
        allowed.length === 0 ? 'nothing else' : allowed.map(inCodeMarks).join(', '),
      ]),
    ),
};

function inCodeMarks(name: string): string {
  return name.startsWith('types of ') ? `types of \`${name.slice('types of '.length)}\`` : `\`${name}\``;
}
