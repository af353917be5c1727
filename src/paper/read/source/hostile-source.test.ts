import { mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listXlsx } from '../../../../test/import/list-xlsx.ts';
import { openFolderSource } from './folder-source.ts';
import { sheetRows } from './sheet-rows.ts';
import { SOURCE_LIMITS } from './source-file.ts';
import { openZipSource } from './zip-source.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'gongkai-hostile-'));
});
afterAll(() => rm(home, { recursive: true }));

async function archive(files: Zippable): Promise<string> {
  return save(zipSync(files));
}

async function save(bytes: Uint8Array): Promise<string> {
  const file = path.join(home, `${Math.random().toString(36).slice(2)}.zip`);
  await writeFile(file, bytes);
  return file;
}

describe('openZipSource', () => {
  it('gives the files in the order of their names, in UTF-8 or GBK', async () => {
    const source = await openZipSource(
      await archive({ 'b/通知.html': strToU8('乙'), 'a.html': strToU8('甲'), '__MACOSX/._a': strToU8('x') }),
      '包.zip',
    );
    expect(source.files.map(({ path: name }) => name)).toEqual(['a.html', 'b/通知.html']);
    const [first] = source.files;
    expect(new TextDecoder().decode(await first?.read())).toBe('甲');
    await source.close();
  });

  it.each([
    ['a path that leads out', '../../etc/passwd'],
    ['a path that leads out, by backslashes', '..\\..\\windows\\x.html'],
    ['an absolute path', '/etc/passwd'],
    ['a drive', 'C:\\x.html'],
  ])('refuses %s', async (_, name) => {
    const file = await archive({ 'a.html': strToU8('甲'), [name]: strToU8('x') });
    await expect(openZipSource(file, '包.zip')).rejects.toThrow('指向包外的路径');
  });

  it('refuses a symbolic link', async () => {
    const file = await archive({ 'a.html': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] });
    await expect(openZipSource(file, '包.zip')).rejects.toThrow('符号链接');
  });

  it('refuses what inflates beyond all measure', async () => {
    const bomb = await archive({ 'a.html': new Uint8Array(32 * 1024 * 1024) });
    await expect(openZipSource(bomb, '包.zip')).rejects.toThrow('大得异常');
  });

  it('refuses an archive whose directory tells a smaller size than is in it', async () => {
    const bytes = zipSync({ 'a.html': new Uint8Array(1000) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    view.setUint32(directory + 24, 10, true);
    const source = await openZipSource(await save(bytes), '包.zip');
    await expect(source.files[0]?.read()).rejects.toThrow('大得异常');
    await source.close();
  });

  it('refuses an entry that is said to be longer than the whole archive, before any room is made for it', async () => {
    const bytes = zipSync({ 'a.html': [strToU8('甲'), { level: 0 }] });
    const packed = Buffer.from(bytes);
    const directory = packed.readUInt32LE(packed.length - 22 + 16);
    packed.writeUInt32LE(0x7fff_ffff, directory + 20);
    await expect(openZipSource(await save(packed), '包.zip')).rejects.toThrow('不完整或已损坏');
  });

  it('refuses entries that lie over each other', async () => {
    const bytes = zipSync({ 'a.html': strToU8('甲'.repeat(90)), 'b.html': strToU8('乙'.repeat(90)) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const buffer = Buffer.from(bytes);
    const first = buffer.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    const second = buffer.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), first + 4);
    view.setUint32(second + 42, view.getUint32(first + 42, true), true);
    await expect(openZipSource(await save(bytes), '包.zip')).rejects.toThrow('大得异常');
  });

  it('refuses one that broke off, and one that is none', async () => {
    const whole = zipSync({ 'a.html': strToU8('甲'.repeat(500)) });
    await expect(openZipSource(await save(whole.subarray(0, 60)), '包.zip')).rejects.toThrow(
      '不完整或已损坏',
    );
    await expect(openZipSource(await save(strToU8('no zip')), '包.zip')).rejects.toThrow('不完整或已损坏');
  });
});

describe('openFolderSource', () => {
  it('refuses a symbolic link', async () => {
    const folder = await mkdtemp(path.join(home, 'folder-'));
    await writeFile(path.join(folder, 'a.html'), '甲');
    await symlink('/etc/hostname', path.join(folder, 'b.html'));
    await expect(openFolderSource(folder, '文件夹')).rejects.toThrow('符号链接“b.html”');
  });

  it('refuses to read a file of a gigabyte, by its size alone', async () => {
    const folder = await mkdtemp(path.join(home, 'folder-'));
    const handle = await open(path.join(folder, 'a.pdf'), 'w');
    await handle.truncate(1024 ** 3);
    await handle.close();
    const { files } = await openFolderSource(folder, '文件夹');
    await expect(files[0]?.read()).rejects.toThrow('文件有1024MB，超过100MB的上限');
  });

  it('refuses more files than the limit', async () => {
    const folder = await mkdtemp(path.join(home, 'folder-'));
    for (const name of ['a', 'b', 'c']) await writeFile(path.join(folder, name), name);
    await expect(openFolderSource(folder, '文件夹', { ...SOURCE_LIMITS, maxFiles: 2 })).rejects.toThrow(
      '文件超过2个',
    );
  });
});

describe('sheetRows', () => {
  it('writes dates as dates and numbers as numbers', async () => {
    const bytes = await listXlsx([
      ['文件', '日期'],
      ['a.html', new Date('2019-05-20')],
    ]);
    expect(sheetRows(bytes)).toEqual([
      ['文件', '日期'],
      ['a.html', '2019-05-20'],
    ]);
  });

  it('refuses ten thousand columns', async () => {
    const bytes = await listXlsx([Array.from({ length: 10_000 }, (_, at) => `列${at}`)]);
    expect(() => sheetRows(bytes)).toThrow('清单至少有101列，最多读100列');
  });

  it('refuses what is no workbook', () => {
    expect(() => sheetRows(zipSync({ 'a.txt': strToU8('x') }))).toThrow('不是Excel文件');
    expect(() => sheetRows(new Uint8Array())).toThrow('文件是空的');
  });
});
