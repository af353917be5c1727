import { describe, expect, it } from 'vitest';

import { form2019 } from './forms/form-2019.ts';
import { FORMS } from './forms/registry.ts';
import { gridWidth, tableGrid } from './layout.ts';
import { tableText } from './plain-text.ts';

describe('tableText', () => {
  it('gives every row of every form the width of its table, a figure one place', () => {
    for (const form of FORMS) {
      for (const table of form.tables) {
        const grid = tableGrid(table);
        for (const [index, line] of tableText(table, () => '0').entries()) {
          const figures = grid[index]?.cells.filter((cell) => cell.kind === 'value') ?? [];
          const spare = figures.reduce((sum, cell) => sum + cell.colSpan - 1, 0);
          expect(line.split('\t'), `${form.id} ${line}`).toHaveLength(gridWidth(grid) - spare);
        }
      }
    }
  });

  it('writes each cell once, in its column, and leaves a blank one empty', () => {
    const remedies = form2019.tables.find((table) => table.id === 'remedies');
    const lines =
      remedies === undefined ? [] : tableText(remedies, (path) => (path.includes('direct') ? path : ''));
    expect(lines.at(-1)?.split('\t')).toEqual([
      ...Array.from({ length: 5 }, () => ''),
      ...['upheld', 'corrected', 'other', 'pending', 'total'].map(
        (column) => `remedies.litigation_direct.${column}`,
      ),
      ...Array.from({ length: 5 }, () => ''),
    ]);
  });

  it('leaves the places below a row head empty', () => {
    const requests = form2019.tables.find((table) => table.id === 'requests');
    const lines = requests === undefined ? [] : tableText(requests, () => '7');
    const secret = lines.find((line) => line.includes('属于国家秘密'));
    const prohibited = lines.find((line) => line.includes('法律行政法规禁止公开'));
    expect(secret?.split('\t').slice(0, 4)).toEqual(['', '（三）不予公开', '1.属于国家秘密', '7']);
    expect(prohibited?.split('\t').slice(0, 4)).toEqual(['', '', '2.其他法律行政法规禁止公开', '7']);
  });
});
