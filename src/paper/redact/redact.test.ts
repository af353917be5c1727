import { createCanvas, loadImage } from '@napi-rs/canvas';
import { degrees, PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { RedactionMark } from '#domain/request/redaction.ts';
import { sampleJpeg } from '../../../test/attachment/sample-files.ts';
import { simplePdf } from '../../../test/paper/simple-pdf.ts';
import { letterPdf } from '../write/letter-pdf.ts';
import { askMaterial } from './ask-material.ts';
import { imagePdf } from './image-pdf.ts';
import { openMaterial } from './open-material.ts';

const NAME = '材料.pdf';
const PHONE = '13895001234';

function paper(): Uint8Array {
  return simplePdf([
    [
      { text: '农村饮水安全工程验收报告', x: 60, y: 100, size: 18 },
      { text: `联系人张三，电话138 9500 1234。`, x: 60, y: 160, size: 14 },
      { text: '本工程由张', x: 60, y: 200, size: 14 },
      { text: '三负责管护。', x: 60, y: 220, size: 14 },
    ],
    [{ text: '第二页没有名字', x: 60, y: 100, size: 14 }],
  ]);
}

function everyPlace(bytes: Uint8Array, words: readonly string[]): Promise<RedactionMark[]> {
  return askMaterial({ want: 'find', bytes, name: NAME, words }).then((found) =>
    found.flatMap(({ areas }) => areas.map((area) => ({ ...area, reason: 'personal_privacy' as const }))),
  );
}

function redacted(bytes: Uint8Array, marks: readonly RedactionMark[], name = NAME): Promise<Uint8Array> {
  return askMaterial({ want: 'redact', bytes, name, marks, style: 'black' });
}

/** JPEG packs blocks of 16 pixels: one at the edge of a mark shares a little of what lies outside. */
const EDGE = 16;

/** Brightness of the pixels of a page inside an area: the darkest and the brightest. */
async function brightness(bytes: Uint8Array, area: Omit<RedactionMark, 'reason'>): Promise<[number, number]> {
  const material = await openMaterial(bytes, NAME);
  const canvas = await material.draw(area.page, 3_900_000);
  await material.close();
  const [left, top] = [
    Math.ceil(area.left * canvas.width) + EDGE,
    Math.ceil(area.top * canvas.height) + EDGE,
  ];
  const width = Math.floor(area.width * canvas.width) - 2 * EDGE;
  const height = Math.floor(area.height * canvas.height) - 2 * EDGE;
  const { data } = canvas.getContext('2d').getImageData(left, top, width, height);
  let [darkest, brightest] = [255, 0];
  for (let at = 0; at < data.length; at += 4)
    for (const value of data.subarray(at, at + 3)) {
      darkest = Math.min(darkest, value);
      brightest = Math.max(brightest, value);
    }
  return [darkest, brightest];
}

describe('words on a page', () => {
  it('are found with their places: spaced, broken over lines, on every page', async () => {
    const found = await askMaterial({ want: 'find', bytes: paper(), name: NAME, words: ['张三', PHONE] });
    expect(found.map(({ word, excerpt, areas }) => [word, excerpt, areas.length])).toEqual([
      ['张三', '程验收报告联系人【张三】，电话13895', 1],
      ['张三', '234。本工程由【张三】负责管护。', 2],
      [PHONE, '联系人张三，电话【13895001234】。本工程由张三负', 1],
    ]);
    const [name] = found[0]?.areas ?? [];
    // The name stands behind three characters of 14 points that begin at 60, on the line at 160.
    expect((name?.left ?? 0) * 595).toBeGreaterThan(95);
    expect((name?.left ?? 0) * 595).toBeLessThan(103);
    expect((name?.top ?? 0) * 842).toBeLessThan(150);
    expect(((name?.top ?? 0) + (name?.height ?? 0)) * 842).toBeGreaterThan(160);
  });

  it('stand where the eye sees them on a turned page', async () => {
    const turned = await PDFDocument.load(paper());
    turned.getPage(0).setRotation(degrees(90));
    const bytes = await turned.save();
    const [look] = await askMaterial({ want: 'look', bytes, name: NAME });
    expect(look).toEqual({ width: 842, height: 595 });
    const marks = await everyPlace(bytes, ['张三']);
    expect(marks).not.toEqual([]);
    const output = await redacted(bytes, marks);
    const size = (await PDFDocument.load(output)).getPage(0).getSize();
    expect(size).toEqual({ width: 842, height: 595 });
    const [first] = marks;
    if (first === undefined) throw new Error('Nothing found');
    expect((await brightness(bytes, first))[0]).toBeLessThan(100);
    expect((await brightness(output, first))[1]).toBeLessThan(8);
  });

  it('with fonts of their own are found as well', async () => {
    const bytes = letterPdf({
      kind: 'receipt',
      heading: '泾源县农业农村局',
      number: null,
      title: '登记回执',
      addressee: '李样例',
      paragraphs: ['你的联系电话是13895001234。'],
      signedBy: '泾源县农业农村局',
      date: '2026-11-20' as never,
    });
    const found = await askMaterial({ want: 'find', bytes, name: NAME, words: ['李样例', PHONE] });
    expect(found.map(({ word }) => word)).toEqual(['李样例', PHONE]);
  });
});

describe('what is given', () => {
  it('has no text, none of the words, nothing of the original, one colour under every mark', async () => {
    const original = await PDFDocument.load(paper());
    original.setAuthor('ZhangSanSecret');
    original.setTitle(PHONE);
    const bytes = await original.save();
    const marks = await everyPlace(bytes, ['张三', PHONE]);
    const output = await redacted(bytes, marks);
    expect(await askMaterial({ want: 'text', bytes: output, name: NAME })).toEqual(['', '']);
    const file = Buffer.from(output);
    for (const secret of ['张三', PHONE, 'ZhangSanSecret']) {
      expect(file.includes(secret)).toBe(false);
      expect(file.includes(Buffer.from(secret, 'utf16le').swap16())).toBe(false);
    }
    for (const part of ['/Font', '/Info', '/Metadata', '/ID', '/Annot', 'FlateDecode', 'Exif'])
      expect(file.includes(part), part).toBe(false);
    for (const mark of marks) {
      expect((await brightness(bytes, mark))[0]).toBeLessThan(100);
      expect((await brightness(output, mark))[1]).toBeLessThan(8);
    }
    // What is not marked is still there.
    const title = { page: 1, left: 60 / 595, top: 84 / 842, width: 0.3, height: 20 / 842 };
    expect((await brightness(output, title))[0]).toBeLessThan(100);
    expect(await redacted(bytes, marks)).toEqual(output);
  });

  it('may say （略） on white instead, with none of the words under it', async () => {
    const mark = { page: 1, left: 0, top: 0, width: 1, height: 1, reason: 'trade_secret' as const };
    const ask = (text: string): Promise<Uint8Array> =>
      askMaterial({
        want: 'redact',
        bytes: simplePdf([[{ text, x: 60, y: 400, size: 30 }]]),
        name: NAME,
        marks: [mark],
        style: 'omitted',
      });
    expect(await ask('甲')).toEqual(await ask('完全不同的另一句话'));
  });

  it('is a scan again where a scan came in, and a picture without what the camera wrote', async () => {
    const canvas = createCanvas(800, 600);
    const context = canvas.getContext('2d');
    context.fillStyle = '#c03020';
    context.fillRect(0, 0, 800, 600);
    const plain = await canvas.encode('jpeg', 90);
    const withExif = Buffer.concat([sampleJpeg().subarray(0, exifEnd()), plain.subarray(2)]);
    const mark = { page: 1, left: 0.25, top: 0.25, width: 0.5, height: 0.5, reason: 'trade_secret' as const };
    const output = await redacted(withExif, [mark], '照片.jpg');
    expect(withExif.includes('Exif')).toBe(true);
    expect(Buffer.from(output).includes('Exif')).toBe(false);
    expect((await brightness(output, mark))[1]).toBeLessThan(8);
    const again = await redacted(output, [{ ...mark, top: 0, height: 0.1 }]);
    expect((await brightness(again, mark))[1]).toBeLessThan(8);
    expect(await askMaterial({ want: 'find', bytes: output, name: NAME, words: ['张三'] })).toEqual([]);
  });

  it('is one picture a page, on paper as large as the page', async () => {
    const canvas = createCanvas(10, 20);
    const jpeg = await canvas.encode('jpeg', 80);
    const bytes = imagePdf([{ width: 100, height: 200, jpeg, pixelWidth: 10, pixelHeight: 20 }]);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(document.getPageCount()).toBe(1);
    expect(document.getPage(0).getSize()).toEqual({ width: 100, height: 200 });
    expect(document.getProducer()).toBeUndefined();
    expect(Buffer.from(bytes).includes(Buffer.from(jpeg))).toBe(true);
  });
});

describe('what can not be redacted', () => {
  it('is told in words', async () => {
    const look = (bytes: Uint8Array, name = NAME): Promise<unknown> =>
      askMaterial({ want: 'look', bytes, name });
    await expect(look(new Uint8Array(0))).rejects.toThrow('文件是空的');
    await expect(look(new TextEncoder().encode('只是文字'), '说明.txt')).rejects.toThrow('只能遮盖PDF');
    await expect(look(paper().subarray(0, 700))).rejects.toThrow('不完整');
    await expect(look(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), '图.jpg')).rejects.toThrow('图片已损坏');
    const locked = Buffer.from(paper())
      .toString('latin1')
      .replace('/Root 1 0 R', `/Root 1 0 R /ID [<00><00>] /Encrypt ${LOCK}`);
    await expect(look(Buffer.from(locked, 'latin1'))).rejects.toThrow('打开密码');
    const bomb = Buffer.from(await createCanvas(4, 4).encode('png'));
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    await expect(look(bomb, '图.png')).rejects.toThrow('像素太多');
    const slow = { want: 'redact', bytes: paper(), name: NAME, marks: [], style: 'black' } as const;
    await expect(askMaterial(slow, 1)).rejects.toThrow('已停止');
    // The thread that was stopped is replaced.
    expect(await look(paper())).toHaveLength(2);
  });
});

/** Locked with a password that nobody knows. */
const LOCK = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`;

/** Where the segment of the camera ends in the sample. */
function exifEnd(): number {
  return 4 + Buffer.from(sampleJpeg()).readUInt16BE(4);
}

it('a page is drawn for the screen', async () => {
  const png = await askMaterial({ want: 'picture', bytes: paper(), name: NAME, page: 1 });
  const { width, height } = await loadImage(Buffer.from(png));
  expect([width, height]).toEqual([1131, 1600]);
});
