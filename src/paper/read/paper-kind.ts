import { PaperError } from './paper-error.ts';
import type { ZipEntry } from './zip.ts';

/** What a file is by its first bytes, before anything is decoded. */
export type Signature = 'zip' | 'pdf' | 'other';

const LEGACY: readonly (readonly [signature: readonly number[], message: string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], ''],
  [[0x52, 0x61, 0x72, 0x21], '这是RAR压缩包。请解压后上传里面的文件，或重新打包为ZIP。'],
  [[0x37, 0x7a, 0xbc, 0xaf], '这是7z压缩包。请解压后上传里面的文件，或重新打包为ZIP。'],
  [[0x1f, 0x8b], '这是GZ压缩包。请解压后上传里面的文件，或重新打包为ZIP。'],
  [
    [0x89, 0x50, 0x4e, 0x47],
    '这是一张图片（PNG）。图片里的文字和表格读不出来，请上传Word版或由Word导出的PDF。',
  ],
  [[0xff, 0xd8, 0xff], '这是一张图片（JPG）。图片里的文字和表格读不出来，请上传Word版或由Word导出的PDF。'],
  [
    [0x47, 0x49, 0x46, 0x38],
    '这是一张图片（GIF）。图片里的文字和表格读不出来，请上传Word版或由Word导出的PDF。',
  ],
  [
    [0x49, 0x49, 0x2a, 0x00],
    '这是一张图片（TIFF）。图片里的文字和表格读不出来，请上传Word版或由Word导出的PDF。',
  ],
  [
    [0x4d, 0x4d, 0x00, 0x2a],
    '这是一张图片（TIFF）。图片里的文字和表格读不出来，请上传Word版或由Word导出的PDF。',
  ],
  [[0x42, 0x4d], '这是一张图片（BMP）。图片里的文字和表格读不出来，请上传Word版或由Word导出的PDF。'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], '这是RTF文件。请用Word或WPS打开，另存为DOCX后再上传。'],
  [
    [0x4d, 0x5a],
    '这是程序文件，不是年度报告。请上传Word（DOCX）、PDF、网页（HTML）、Excel（XLSX）或纯文本。',
  ],
];

/**
 * Tells a file by its content, since names lie.
 *
 * @throws PaperError 'unsupported' or 'encrypted', saying what to do instead, for what is recognised but can't be read
 */
export function signatureOf(bytes: Uint8Array): Signature {
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  // A PDF may have rubbish before its mark, as some mail gateways leave it.
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return 'pdf';
  // Word saves both under the name .doc as well.
  if (/^\s*MIME-Version:/i.test(start) || start.includes('<?mso-application'))
    throw new PaperError(
      'unsupported',
      '这是Word存成的单个网页或XML文件。请用Word或WPS打开，另存为DOCX后再上传。',
    );
  const webp = starts(bytes, [0x52, 0x49, 0x46, 0x46]) && starts(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]);
  if (webp)
    throw new PaperError(
      'unsupported',
      '这是一张图片（WebP）。图片里的文字和表格读不出来，请上传Word版或由Word导出的PDF。',
    );
  for (const [signature, message] of LEGACY) {
    if (!starts(bytes, signature)) continue;
    // Two letters alone may as well begin a text; these formats have zeros after them.
    if (signature.length === 2 && signature[1] !== 0x8b && !bytes.subarray(0, 64).includes(0)) continue;
    throw message === '' ? legacyOffice(bytes) : new PaperError('unsupported', message);
  }
  return 'other';
}

function starts(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** One container for all old office files, and for new ones with a password. */
function legacyOffice(bytes: Uint8Array): PaperError {
  const names = new TextDecoder('utf-16le').decode(
    bytes.subarray(0, bytes.byteLength - (bytes.byteLength % 2)),
  );
  if (names.includes('EncryptedPackage'))
    return new PaperError('encrypted', '文件设有打开密码，读不了。请去掉密码后再上传。');
  if (names.includes('Workbook'))
    return new PaperError(
      'unsupported',
      '这是旧格式的Excel文件（XLS）。请用Excel或WPS打开，另存为XLSX后再上传。',
    );
  return new PaperError(
    'unsupported',
    '这是旧格式的Word或WPS文件（DOC、WPS）。请用Word或WPS打开，另存为DOCX后再上传。',
  );
}

/**
 * What a ZIP is by the parts inside it.
 *
 * @throws PaperError for office files of other kinds, and for an archive of files where one document was expected
 */
export function zipKind(entries: readonly ZipEntry[]): 'docx' | 'xlsx' | 'archive' {
  const names = new Set(entries.map((entry) => entry.name.replace(/^\//, '').toLowerCase()));
  if (names.has('ofd.xml'))
    throw new PaperError('unsupported', '这是OFD版式文件。请用OFD阅读器导出为PDF，或上传Word版。');
  if (names.has('word/document.xml')) return 'docx';
  if (names.has('xl/workbook.xml')) return 'xlsx';
  if (names.has('ppt/presentation.xml'))
    throw new PaperError('unsupported', '这是演示文稿（PPTX）。请上传年度报告的Word版或PDF。');
  if (names.has('content.xml') && names.has('mimetype'))
    throw new PaperError('unsupported', '这是ODF文件。请用Word或WPS打开，另存为DOCX后再上传。');
  if (names.has('[content_types].xml') && [...names].some((name) => name.startsWith('word/'))) return 'docx';
  return 'archive';
}
