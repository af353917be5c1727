import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paragraph, simpleDocx } from '../../../test/paper/simple-docx.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { readPaper } from './read-paper.ts';
import { openZip } from './zip.ts';

const TEXT = '某县2022年政府信息公开工作年度报告\n规章\t0\t\t3\n';

/** The same characters in GB18030 (GBK), as older Windows programs save them. */
const GBK = Uint8Array.from([0xb9, 0xe6, 0xd5, 0xc2, 0x09, 0x30, 0x09, 0x33]);

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const codes = [...(mark ? '\ufeff' : ''), ...text].map((one) => one.charCodeAt(0));
  return Uint8Array.from(
    codes.flatMap((code) => (little ? [code & 255, code >> 8] : [code >> 8, code & 255])),
  );
}

describe('readPaper() of text', () => {
  it('takes characters that no document may hold for blanks, and leaves tabs alone', async () => {
    const paper = await readPaper(
      strToU8(`某县\u0001年报\u000b一\ufffe二\u001b[2J\t3\n${'字'.repeat(5000)}`),
      '年报.txt',
    );
    expect(paper.lines[0]).toBe('某县 年报 一 二 [2J\t3');
  });

  it.each([
    ['UTF-8', strToU8(TEXT)],
    ['UTF-8 with a mark', strToU8(`\ufeff${TEXT}`)],
    ['UTF-16, little endian', utf16(TEXT, true, true)],
    ['UTF-16, big endian', utf16(TEXT, false, true)],
    ['UTF-16 without a mark', utf16(TEXT, true, false)],
  ])('reads %s', async (_, bytes) => {
    const paper = await readPaper(bytes, '年报.txt');
    expect(paper.kind).toBe('text');
    expect(paper.lines.slice(0, 2)).toEqual(['某县2022年政府信息公开工作年度报告', '规章\t0\t\t3']);
  });

  it('reads GB18030', async () => {
    expect((await readPaper(GBK, '年报.txt')).lines).toEqual(['规章\t0\t3']);
  });

  it('goes by the content, not by the name', async () => {
    expect((await readPaper(simpleDocx(paragraph('总体情况')), '年报.txt')).kind).toBe('docx');
    expect((await readPaper(strToU8(TEXT), '年报.pdf')).kind).toBe('text');
    expect((await readPaper(strToU8(`BMW ${TEXT}`), '年报.bmp')).kind).toBe('text');
  });
});

const refusals: readonly (readonly [what: string, bytes: Uint8Array, code: string, words: string])[] = [
  ['an empty file', new Uint8Array(0), 'empty', '空的'],
  [
    'a binary named .txt',
    Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256),
    'binary',
    '不是文字',
  ],
  [
    'an old Word file',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    'unsupported',
    'DOCX',
  ],
  ['a RAR archive', strToU8('Rar!\u001a\u0007'), 'unsupported', 'ZIP'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'unsupported', '图片'],
  ['a program', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'unsupported', '程序'],
  [
    'a page archived by Word',
    strToU8('MIME-Version: 1.0\nContent-Type: multipart/related'),
    'unsupported',
    'DOCX',
  ],
  ['an OFD file', zipSync({ 'OFD.xml': strToU8('<OFD/>') }), 'unsupported', 'OFD'],
  ['an archive of files', zipSync({ 'a.txt': strToU8('一') }), 'archive', '压缩包'],
  [
    'an archive inside an archive',
    zipSync({ 'b.zip': zipSync({ 'a.txt': strToU8('一') }) }),
    'archive',
    '压缩包',
  ],
  ['a truncated DOCX', simpleDocx(paragraph('总体情况'.repeat(500))).subarray(0, 300), 'damaged', '不完整'],
  ['a document without words', simpleDocx('<w:p/>'), 'no-text', '图片'],
];

describe('readPaper() refuses', () => {
  it.each(refusals)('%s and says what to do', async (_, bytes, code, words) => {
    const error = await readPaper(bytes, '年报.docx').then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ name: 'PaperError', code });
    expect(String(error)).toContain(words);
  });

  it('a password-protected DOCX', async () => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
    bytes.set(utf16('EncryptedPackage', true, false), 1024);
    await expect(readPaper(bytes, '年报.docx')).rejects.toMatchObject({ code: 'encrypted' });
  });

  it('a file beyond the limit, before looking into it', async () => {
    await expect(readPaper(new Uint8Array(200 * 1024 * 1024), '年报.pdf')).rejects.toMatchObject({
      code: 'too-large',
    });
    await expect(
      readPaper(strToU8(TEXT), '年报.txt', { ...DEFAULT_LIMITS, maxBytes: 10 }),
    ).rejects.toMatchObject({ code: 'too-large' });
  });

  it('a bomb by its ratio and by its size, while inflating', async () => {
    const zeros = new Uint8Array(40 * 1024 * 1024).fill(0x20);
    await expect(readPaper(zipSync({ 'word/document.xml': zeros }), '年报.docx')).rejects.toMatchObject({
      code: 'bomb',
    });
    const limits = { ...DEFAULT_LIMITS, maxPartBytes: 1000, maxRatio: Infinity };
    await expect(
      readPaper(simpleDocx(paragraph('字'.repeat(9000))), '年报.docx', limits),
    ).rejects.toMatchObject({ code: 'bomb' });
  });
});

describe('openZip()', () => {
  it('reads Chinese names in GBK and in UTF-8', () => {
    const bytes = zipSync({ 'AAAA.txt': strToU8('一'), '宁县.txt': strToU8('二') });
    const gbk = [0xc4, 0xfe, 0xcf, 0xd8];
    for (let at = 0; at < bytes.length - 4; at++)
      if (new TextDecoder('latin1').decode(bytes.subarray(at, at + 4)) === 'AAAA') bytes.set(gbk, at);
    expect(openZip(bytes, DEFAULT_LIMITS).map((entry) => entry.name)).toEqual(['宁县.txt', '宁县.txt']);
  });

  it('lets entries share one budget, so that a hundred small bombs stop as one big one does', () => {
    const part = new Uint8Array(1000);
    const bytes = zipSync(
      Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`${index}.txt`, part])),
    );
    const entries = openZip(bytes, { ...DEFAULT_LIMITS, maxInflatedBytes: 50_500 });
    expect(() => entries.forEach((entry) => entry.read())).toThrow('大得异常');
  });

  it('notices content that was changed on the way', () => {
    const bytes = zipSync({ 'a.txt': strToU8('一二三四五六七八九十') }, { level: 0 });
    bytes[40] = (bytes[40] ?? 0) ^ 0xff;
    expect(() => openZip(bytes, DEFAULT_LIMITS)[0]?.read()).toThrow('损坏');
  });
});
