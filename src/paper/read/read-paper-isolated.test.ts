import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paragraph, simpleDocx } from '../../../test/paper/simple-docx.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { readPaperIsolated } from './read-paper-isolated.ts';

describe('readPaperIsolated()', () => {
  it('reads many files with two threads', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `第${index}份`);
    const papers = await Promise.all(
      names.map((name) => readPaperIsolated(simpleDocx(paragraph(name)), name)),
    );
    expect(papers.map((paper) => paper.lines)).toEqual(names.map((name) => [name]));
  });

  it('hands on what the reader says', async () => {
    await expect(readPaperIsolated(strToU8('Rar!\u001a\u0007'), 'a.rar')).rejects.toMatchObject({
      name: 'PaperError',
      code: 'unsupported',
    });
  });

  it('ends a reader that takes too long, and goes on with the next file', async () => {
    const heavy = simpleDocx(paragraph('字').repeat(100_000));
    await expect(
      readPaperIsolated(heavy, '慢', { ...DEFAULT_LIMITS, maxRatio: Infinity, milliseconds: 5 }),
    ).rejects.toMatchObject({ code: 'timeout' });
    expect((await readPaperIsolated(strToU8('总体情况'), '快')).lines).toEqual(['总体情况']);
  });

  it('ends a reader that takes too much memory, and goes on with the next file', async () => {
    const heavy = simpleDocx('<w:p><w:r><w:t>字</w:t></w:r></w:p>'.repeat(500_000));
    const limits = { ...DEFAULT_LIMITS, maxRatio: Infinity, memoryMb: 24 };
    await expect(readPaperIsolated(heavy, '大', limits)).rejects.toMatchObject({ code: 'too-complex' });
    expect((await readPaperIsolated(strToU8('总体情况'), '小')).lines).toEqual(['总体情况']);
  });
});
