import { strToU8, unzipSync, zipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { oldOffice } from '../../../test/attachment/old-office.ts';
import { AUTHOR, samplePdf, sampleXlsx } from '../../../test/attachment/sample-files.ts';
import { DEFAULT_LIMITS } from '../read/limits.ts';
import { readAttachment } from './read-attachment.ts';

const read = (bytes: Uint8Array, name: string) => readAttachment(bytes, name, DEFAULT_LIMITS);
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

function box(type: string, ...content: readonly (Uint8Array | string)[]): Buffer {
  const inside = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(inside.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, inside]);
}

describe('old office files', () => {
  it('are told by their streams, under the names of WPS too, and say what cannot be taken out', async () => {
    const doc = await read(oldOffice(['WordDocument', '1Table', 'Data', 'CompObj']), '办法.wps');
    expect([doc.kind, doc.text]).toEqual(['doc', '']);
    expect(doc.notes[0]).toContain('属性去不掉');
    expect((await read(oldOffice(['Workbook']), '表.et')).kind).toBe('xls');
    await expect(read(oldOffice(['Workbook']), '表.doc')).rejects.toThrow('和扩展名不符');
  });

  it('are refused with macros, wherever these stand in the directory, and with a password', async () => {
    const names = ['WordDocument', '1Table', 'Data', 'CompObj', 'ObjectPool', 'Macros'];
    await expect(read(oldOffice(names), '办法.doc')).rejects.toThrow('宏');
    await expect(read(oldOffice(['EncryptedPackage']), '办法.docx')).rejects.toThrow('打开密码');
    await expect(read(oldOffice(['Unknown']), '办法.doc')).rejects.toThrow('不能作为附件');
  });
});

describe('packages', () => {
  it('XLSX: names on comments and the path of the writer go', async () => {
    const parts = unzipSync(await sampleXlsx());
    const workbook = new TextDecoder().decode(parts['xl/workbook.xml']);
    const bytes = zipSync({
      ...parts,
      'xl/workbook.xml': strToU8(
        workbook.replace('<sheets', `<x15ac:absPath url="C:\\Users\\${AUTHOR}\\" xmlns:x15ac="x"/><sheets`),
      ),
      'xl/comments1.xml': strToU8(`<comments><authors><author>${AUTHOR}</author></authors></comments>`),
      'xl/persons/person.xml': strToU8(
        `<personList><person displayName="${AUTHOR}" id="{1}" userId="${AUTHOR}"/></personList>`,
      ),
    });
    const { clean, notes } = await read(bytes, '表.xlsx');
    const text = Object.values(unzipSync(clean)).map(latin1).join('\n');
    expect(text).not.toContain(AUTHOR);
    expect(notes.join()).toContain('批注者的姓名');
  });

  it('PPTX: slides are read in their order', async () => {
    const slide = (text: string): Uint8Array =>
      strToU8(`<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`);
    const bytes = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'ppt/presentation.xml': strToU8('<p:presentation/>'),
      'ppt/slides/slide10.xml': slide('第十页'),
      'ppt/slides/slide2.xml': slide('第二页'),
      'ppt/commentAuthors.xml': strToU8(
        `<p:cmAuthorLst><p:cmAuthor id="0" name="${AUTHOR}" initials="Z"/></p:cmAuthorLst>`,
      ),
    });
    const { kind, text, clean } = await read(bytes, '解读.pptx');
    expect([kind, text]).toEqual(['pptx', '第二页\n第十页']);
    expect(Object.values(unzipSync(clean)).map(latin1).join()).not.toContain(AUTHOR);
  });

  it('OFD: its author goes, unless it is sealed', async () => {
    const parts = {
      'OFD.xml': strToU8(`<ofd:OFD><ofd:DocInfo><ofd:Author>${AUTHOR}</ofd:Author></ofd:DocInfo></ofd:OFD>`),
      'Doc_0/Document.xml': strToU8('<ofd:Document/>'),
    };
    const { kind, clean } = await read(zipSync(parts), '通知.ofd');
    expect(kind).toBe('ofd');
    expect(latin1(unzipSync(clean)['OFD.xml'] ?? new Uint8Array(0))).not.toContain(AUTHOR);
    const sealed = zipSync({ ...parts, 'Doc_0/Signs/Signatures.xml': strToU8('<Signatures/>') });
    const kept = await read(sealed, '通知.ofd');
    expect(Buffer.from(kept.clean).equals(Buffer.from(sealed))).toBe(true);
    expect(kept.notes.join()).toContain('电子签章');
  });
});

describe('a signed PDF', () => {
  const signed = async (pdf: PDFDocument): Promise<Buffer> => {
    const plain = latin1(await pdf.save({ useObjectStreams: false }));
    return Buffer.from(plain.replace(/%%EOF\s*$/, '% /ByteRange [0 1 2 3] /Contents <00>\n%%EOF'), 'latin1');
  };

  it('stays as it is, since any change breaks its signature', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    const bytes = await signed(pdf);
    const { clean, notes } = await read(bytes, '批复.pdf');
    expect(Buffer.from(clean).equals(bytes)).toBe(true);
    expect(notes[0]).toContain('电子签章');
  });

  it('is refused with a script in it', async () => {
    const bytes = await signed(await PDFDocument.load(await samplePdf()));
    await expect(read(bytes, '批复.pdf')).rejects.toThrow('含有脚本');
  });
});

describe('sound and film', () => {
  it('MP4: user data goes, and no other box moves', async () => {
    const film = Buffer.concat([
      box('ftyp', 'isom0000'),
      box(
        'moov',
        box('mvhd', 'x'.repeat(20)),
        box('trak', box('udta', AUTHOR)),
        box('udta', `+39.9+116.4/${AUTHOR}`),
      ),
      box('mdat', 'pictures'),
    ]);
    const { kind, clean, notes } = await read(film, '解读.mp4');
    expect([kind, clean.byteLength, notes.length]).toEqual(['mp4', film.byteLength, 1]);
    expect(latin1(clean)).not.toContain(AUTHOR);
    expect(latin1(clean).indexOf('mdat')).toBe(film.indexOf('mdat'));
  });

  it('MP3: both tags go', async () => {
    const sound = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0]), Buffer.alloc(400, 1)]);
    const tag = Buffer.concat([
      Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, AUTHOR.length]),
      Buffer.from(AUTHOR),
    ]);
    const last = Buffer.alloc(128);
    last.write(`TAG${AUTHOR}`);
    const { clean } = await read(Buffer.concat([tag, sound, last]), '录音.mp3');
    expect(Buffer.from(clean).equals(sound)).toBe(true);
  });

  it('GIF: comments go, the animation stays', async () => {
    const head = [...Buffer.from('GIF89a'), 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
    const loop = [0x21, 0xff, 11, ...Buffer.from('NETSCAPE2.0'), 3, 1, 0, 0, 0];
    const comment = [0x21, 0xfe, AUTHOR.length, ...Buffer.from(AUTHOR), 0];
    const image = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
    const bytes = Uint8Array.from([...head, ...loop, ...comment, ...image, 0x3b]);
    const { clean } = await read(bytes, '图.gif');
    expect([...clean]).toEqual([...head, ...loop, ...image, 0x3b]);
  });
});
