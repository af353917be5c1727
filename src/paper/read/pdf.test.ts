import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findForm } from '#domain/report/forms/registry.ts';
import type { GridRow } from '#domain/report/layout.ts';
import { tableGrid } from '#domain/report/layout.ts';
import type { Drawing, GridStyle } from '../../../test/paper/simple-pdf.ts';
import { drawGrid, simplePdf } from '../../../test/paper/simple-pdf.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { readPaper } from './read-paper.ts';

async function lines(...pages: Drawing[][]): Promise<string[]> {
  return (await readPaper(simplePdf(pages), '年报.pdf')).lines;
}

function grid(table: string): GridRow[] {
  const found = findForm('2021')?.tables.find((one) => one.id === table);
  return found ? tableGrid(found) : [];
}

function text(words: string, x: number, y: number, size = 12): Drawing {
  return { text: words, x, y, size };
}

const WIDE: GridStyle = {
  left: 40,
  top: 60,
  columns: [40, 60, 120, 40, 40, 40, 40, 40, 40, 40],
  rowHeight: 27,
  size: 7,
  border: 'stroke',
};
const STRIP: GridStyle = {
  left: 40,
  top: 60,
  columns: Array.from({ length: 15 }, () => 34),
  rowHeight: 40,
  size: 10,
  border: 'area',
};

describe('readPaper() of a PDF', () => {
  it('takes the Buffer of a file as well, and leaves it whole for a second reading', async () => {
    const file = Buffer.from(simplePdf([[text('年度报告', 40, 60)]]));
    expect((await readPaper(file, '年报.pdf')).lines).toEqual(['年度报告']);
    expect((await readPaper(file, '年报.pdf')).lines).toEqual(['年度报告']);
  });

  it.each(['stroke', 'area'] as const)(
    'finds the cells of section three by its borders drawn as %s',
    async (border) => {
      const rows = grid('requests');
      const found = await lines(
        drawGrid(rows, (path) => (path.endsWith('[2]') ? '' : (/\d/.exec(path)?.[0] ?? '')), {
          ...WIDE,
          border,
        }),
      );
      expect(found).toHaveLength(rows.length);
      expect(found[3]).toBe('一、本年新收政府信息公开申请数量\t0\t1\t\t3\t4\t5\t6');
      expect(found[8]).toBe('\t\t2.其他法律行政法规禁止公开\t0\t1\t\t3\t4\t5\t6');
      expect(found[2]?.split('\t').slice(2, 4)).toEqual(['商业企业', '科研机构']);
    },
  );

  it('keeps five blank cells before ten figures, with and without borders', async () => {
    const value = (path: string): string =>
      path.includes('reconsideration.') && !path.includes('after') ? '' : '4';
    const expected = `\t\t\t\t\t${'4\t'.repeat(9)}4`;
    expect((await lines(drawGrid(grid('remedies'), value, STRIP)))[3]).toBe(expected);
    const bare = await lines(drawGrid(grid('remedies'), value, { ...STRIP, border: 'none', size: 7 }));
    expect(bare.at(-1)).toBe(expected);
  });

  it('reads labels that stand upright or are turned', async () => {
    const frame: Drawing[] = [50, 80, 200].map((x) => ({ line: [x, 50, x, 150] }));
    const level: Drawing[] = [50, 150].map((y) => ({ line: [50, y, 200, y] }));
    const upright = [...'办理结果'].map((one, index) => text(one, 58, 70 + index * 20));
    expect(await lines([...frame, ...level, ...upright, text('6', 90, 100)])).toEqual(['办理结果\t6']);
    expect(
      await lines([
        ...frame,
        ...level,
        { text: '办理结果', x: 70, y: 140, size: 12, turn: 90 },
        text('6', 90, 100),
      ]),
    ).toEqual(['办理结果\t6']);
  });

  it('reads bold that is printed twice once, and neither watermarks nor what lies beside the page', async () => {
    const bold = [text('总体情况00', 60, 60), text('总体情况00', 60.4, 60)];
    const rest: Drawing[] = [{ text: '内部资料', x: 60, y: 60, size: 40, turn: 45 }, text('页外', 700, 60)];
    expect(await lines([...bold, ...rest])).toEqual(['总体情况00']);
  });

  it('joins the lines of a paragraph, also over a page, and keeps the page number apart', async () => {
    const first = [
      text('一、总体情况', 114, 80, 16),
      text('公开'.repeat(13), 122, 110, 16),
      text('政府'.repeat(14), 90, 140, 16),
      text('信息'.repeat(14), 90, 740, 16),
      text('- 1 -', 280, 810),
    ];
    const second = [text('到此为止。', 90, 80, 16), text('新的一段。', 122, 110, 16), text('2', 290, 815)];
    expect(await lines(first, second)).toEqual([
      '一、总体情况',
      '公开'.repeat(13) + '政府'.repeat(14),
      `${'信息'.repeat(14)}到此为止。`,
      '- 1 -',
      '新的一段。',
      '- 2 -',
    ]);
  });

  it('says that a PDF of pictures has no text', async () => {
    await expect(lines([{ line: [50, 50, 60, 60] }])).rejects.toMatchObject({ code: 'no-text' });
  });

  it('refuses a PDF that was cut off, or has too many pages', async () => {
    const bytes = simplePdf([[text('总体情况', 50, 50)]]);
    await expect(readPaper(bytes.subarray(0, bytes.length - 40), 'a.pdf')).rejects.toMatchObject({
      code: 'damaged',
    });
    const many = simplePdf(Array.from({ length: 10_000 }, () => [text('页', 50, 50)]));
    await expect(readPaper(many, 'a.pdf')).rejects.toMatchObject({ code: 'too-complex' });
    await expect(
      readPaper(new TextEncoder().encode('%PDF-1.4 nothing %%EOF'), 'a.pdf'),
    ).rejects.toMatchObject({ code: 'damaged' });
  });

  it('refuses a PDF with a password', async () => {
    const plain = new TextDecoder('latin1').decode(simplePdf([[text('总体情况', 50, 50)]]));
    const locked = plain.replace(
      '/Root 1 0 R',
      `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /Root 1 0 R`,
    );
    await expect(readPaper(new TextEncoder().encode(locked), 'a.pdf')).rejects.toMatchObject({
      code: 'encrypted',
    });
  });

  it.each([
    ['once', 1],
    ['twice', 2],
  ])('refuses a stream that unfolds past the limit, packed %s', async (_, layers) => {
    let stream = Buffer.alloc(70 * 1024 * 1024, 0x20);
    for (let layer = 0; layer < layers; layer++) stream = deflateSync(stream);
    const bytes = Buffer.concat([
      Buffer.from('%PDF-1.4\n4 0 obj\n<< /Filter 9 0 R >>\nstream\n'),
      stream,
      Buffer.from('\nendstream\nendobj\n%%EOF\n'),
    ]);
    await expect(readPaper(bytes, 'a.pdf')).rejects.toMatchObject({ code: 'bomb' });
  });

  it('stops at the limit of text', async () => {
    const limits = { ...DEFAULT_LIMITS, maxCharacters: 100 };
    await expect(
      readPaper(simplePdf([[text('字'.repeat(200), 10, 50, 2)]]), 'a.pdf', limits),
    ).rejects.toMatchObject({ code: 'too-complex' });
  });
});
