import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFileStore } from './files.ts';

describe('openFileStore', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'gongkai-files-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('gives back what was put, and keeps the same bytes once', async () => {
    const store = openFileStore(folder);
    const bytes = Buffer.from('年度报告');
    const first = await store.put(bytes);
    const second = await store.put(Readable.from([bytes.subarray(0, 4), bytes.subarray(4)]));
    expect(second).toEqual(first);
    expect(first.byteSize).toBe(12);
    expect(await text(await store.read(first.digest))).toBe('年度报告');
    expect(
      (await readdir(path.join(folder, 'files'), { recursive: true, withFileTypes: true })).filter((entry) =>
        entry.isFile(),
      ),
    ).toHaveLength(1);
  });

  it('leaves no draft when the source breaks', async () => {
    const store = openFileStore(folder);
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('a');
      throw new Error('connection lost');
    }
    await expect(store.put(broken())).rejects.toThrow('connection lost');
    expect(await readdir(path.join(folder, 'drafts'))).toEqual([]);
  });

  it('knows no file under a digest it has not, nor under a path', async () => {
    const store = openFileStore(folder);
    await expect(store.read('0'.repeat(64))).rejects.toThrow('不在文件库中');
    expect(await store.has('../drafts')).toBe(false);
  });
});
