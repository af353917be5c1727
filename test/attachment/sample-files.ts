import { deflateSync, crc32 } from 'node:zlib';
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib';
import writeXlsx from 'write-excel-file/node';

// Real files as offices upload them, with names of people in every place where such files keep them.

export const AUTHOR = 'ZhangSanSecret';

export async function sampleDocx(): Promise<Uint8Array> {
  const document = new Document({
    creator: AUTHOR,
    lastModifiedBy: AUTHOR,
    title: AUTHOR,
    customProperties: [{ name: 'owner', value: AUTHOR }],
    comments: {
      children: [{ id: 0, author: AUTHOR, initials: 'ZSS', children: [new Paragraph('内部意见')] }],
    },
    sections: [
      {
        children: [
          new Paragraph({
            children: [
              new CommentRangeStart(0),
              new TextRun('农村饮水安全工程管护办法'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

export async function sampleXlsx(): Promise<Uint8Array> {
  const rows = [
    [{ value: '项目' }, { value: '金额' }],
    [{ value: '办公费' }, { type: Number, value: 12.5 }],
  ];
  return new Uint8Array(await writeXlsx(rows).toBuffer());
}

export async function samplePdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage([300, 300]).drawText('Water supply', { x: 50, y: 200, font });
  document.setAuthor(AUTHOR);
  document.setProducer(AUTHOR);
  const xmp = document.context.stream(`<x:xmpmeta><dc:creator>${AUTHOR}</dc:creator></x:xmpmeta>`, {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(xmp));
  document.addJavaScript('greet', 'app.alert("x")');
  await document.attach(new TextEncoder().encode(AUTHOR), 'inside.txt', {});
  return document.save();
}

/** A picture of one red dot with the place where it was taken. */
export function sampleJpeg(): Uint8Array {
  const plain = Buffer.from(
    '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAIBAQIBAQICAgICAgICAwUDAwMDAwYEBAMFBwYHBwcGBwcICQsJCAgKCAcHCg0KCgsMDAwMBwkODw0MDgsMDAz/2wBDAQICAgMDAwYDAwYMCAcIDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAz/wAARCAABAAEDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwD+Pz4vfD//AIWz8JfFPhX+0P7K/wCEm0e80n7b5H2j7H9ogeHzfL3Jv279232xkZzX/9k=',
    'base64',
  );
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifTurned(6), Buffer.from(AUTHOR)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return Buffer.concat([plain.subarray(0, 2), Uint8Array.of(0xff, 0xe1), length, content, plain.subarray(2)]);
}

function exifTurned(turn: number): Buffer {
  return Buffer.from([
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    turn,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
}

/** A picture of 2 by 2 dots with a text chunk. */
export function samplePng(): Uint8Array {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
  const rows = Buffer.from([0, 255, 0, 0, 0, 255, 0, 0, 0, 0, 255, 9, 9, 9]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`Author\0${AUTHOR}`)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
