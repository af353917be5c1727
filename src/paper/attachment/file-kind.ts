import type { AttachmentKindId } from '#domain/disclosure/attachment-kind.ts';
import { extensionOf } from '#domain/disclosure/attachment-kind.ts';
import { decodeText } from '../read/decode-text.ts';
import { isHtml } from '../read/html-kind.ts';
import type { PaperLimits } from '../read/limits.ts';
import { PaperError } from '../read/paper-error.ts';
import type { ZipEntry } from '../read/zip.ts';
import { openZip } from '../read/zip.ts';
import { oleNames } from './ole-names.ts';

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

/** How files of a kind begin: bytes at a place. */
const MARKS: readonly (readonly [kind: AttachmentKindId, at: number, bytes: readonly number[]])[] = [
  ['pdf', 0, ascii('%PDF-')],
  ['jpg', 0, [0xff, 0xd8, 0xff]],
  ['png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['gif', 0, ascii('GIF87a')],
  ['gif', 0, ascii('GIF89a')],
  ['mp4', 4, ascii('ftyp')],
  ['mp3', 0, ascii('ID3')],
  ['mp3', 0, [0xff, 0xfb]],
  ['mp3', 0, [0xff, 0xf3]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * What a file is by its content.
 *
 * @throws PaperError 'unsupported', 'encrypted' or 'binary', saying what to do, for what no attachment may be
 */
export function fileKind(bytes: Uint8Array, name: string, limits: PaperLimits): AttachmentKindId {
  for (const [kind, at, mark] of MARKS) if (startsAt(bytes, at, mark)) return kind;
  if (startsAt(bytes, 0, ZIP)) return packageKind(openZip(bytes, limits));
  if (startsAt(bytes, 0, OLE)) return oleKind(oleNames(bytes));
  const text = decodeText(bytes);
  if (isHtml(text) || /<(?:script|svg|iframe|\?php|\?xml)[\s>]/i.test(text.slice(0, 20_000)))
    throw unsupported('网页、脚本或XML文件');
  return extensionOf(name) === 'csv' ? 'csv' : 'txt';
}

function packageKind(entries: readonly ZipEntry[]): AttachmentKindId {
  const names = new Set(entries.map((entry) => entry.name.replace(/^\//, '').toLowerCase()));
  if (names.has('ofd.xml')) return 'ofd';
  if (!names.has('[content_types].xml')) throw unsupported('压缩包');
  if ([...names].some((one) => one.startsWith('word/'))) return 'docx';
  if ([...names].some((one) => one.startsWith('xl/'))) return 'xlsx';
  if ([...names].some((one) => one.startsWith('ppt/'))) return 'pptx';
  throw unsupported('压缩包');
}

function oleKind(names: readonly string[]): AttachmentKindId {
  if (names.includes('EncryptedPackage'))
    throw new PaperError('encrypted', '文件设有打开密码，公众打不开。请去掉密码后再上传。');
  if (names.includes('WordDocument')) return 'doc';
  if (names.includes('Workbook') || names.includes('Book')) return 'xls';
  if (names.includes('PowerPoint Document')) return 'ppt';
  throw unsupported('不常见的旧格式文件');
}

function startsAt(bytes: Uint8Array, at: number, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[at + index] === byte);
}

function unsupported(what: string): PaperError {
  return new PaperError(
    'unsupported',
    `文件的内容是${what}，不能作为附件公开。请上传PDF、Word、Excel、演示文稿、OFD、图片、纯文本、CSV、MP4或MP3文件；压缩包请解压后逐份上传。`,
  );
}
