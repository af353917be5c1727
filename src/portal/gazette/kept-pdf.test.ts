import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFileStore } from '#platform/files.ts';
import { keptPdfs, type ServedPdf } from './kept-pdf.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-gazette-'));
});
afterAll(() => rm(folder, { recursive: true }));

function maker() {
  const made: string[] = [];
  const make = (key: string) => async (): Promise<ServedPdf> => {
    made.push(key);
    return { name: `${key}.pdf`, type: 'application/pdf', bytes: Buffer.from(`PDF ${key}`) };
  };
  return { made, make };
}

it('sets every issue once, however many there are and whoever asks for one after the other', async () => {
  const keep = keptPdfs(openFileStore(folder));
  const { made, make } = maker();
  const issues = Array.from({ length: 20 }, (_, index) => `2024-${index + 1}`);
  for (let round = 0; round < 3; round += 1)
    for (const issue of issues) {
      const pdf = await keep(issue, make(issue));
      expect([pdf.name, Buffer.from(pdf.bytes).toString()]).toEqual([`${issue}.pdf`, `PDF ${issue}`]);
    }
  expect(made).toEqual(issues);
});

it('sets an issue once for all who ask at once, and again after a failure', async () => {
  const keep = keptPdfs(null);
  const { made, make } = maker();
  await Promise.all([keep('a', make('a')), keep('a', make('a'))]);
  expect(made).toEqual(['a']);
  await expect(keep('b', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect((await keep('b', make('b'))).name).toBe('b.pdf');
});
