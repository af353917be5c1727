import type { AttachmentKindId } from '#domain/disclosure/attachment-kind.ts';
import { decodeText } from '../read/decode-text.ts';
import type { PaperLimits } from '../read/limits.ts';
import { openZip } from '../read/zip.ts';
import { refuseActivePackage } from './refuse-active.ts';
import { stripMp3, stripMp4 } from './strip-media.ts';
import { stripPackage } from './strip-package.ts';
import { stripPdf } from './strip-pdf.ts';
import { stripGif, stripJpeg, stripPng, type StrippedPicture } from './strip-pictures.ts';
import type { Stripped } from './stripped.ts';

/** The file as the public gets it: without what it says of its makers. @throws PaperError */
export async function stripFile(
  kind: AttachmentKindId,
  bytes: Uint8Array,
  limits: PaperLimits,
): Promise<Stripped> {
  switch (kind) {
    case 'docx':
    case 'xlsx':
    case 'pptx':
    case 'ofd':
      return stripOffice(bytes, limits);
    case 'pdf':
      return stripPdf(bytes);
    case 'jpg':
      return told(stripJpeg(bytes));
    case 'png':
      return told(stripPng(bytes));
    case 'gif':
      return told(stripGif(bytes));
    case 'mp4':
      return stripMp4(bytes);
    case 'mp3':
      return stripMp3(bytes);
    case 'txt':
    case 'csv':
      // One encoding for all, with the mark by which Excel and old Notepad know it.
      return {
        bytes: new TextEncoder().encode(`\ufeff${decodeText(bytes).replace(/^\ufeff/, '')}`),
        notes: [],
      };
    case 'doc':
    case 'xls':
    case 'ppt':
      return {
        bytes,
        notes: [
          '旧格式文件的作者等属性去不掉，原样公开。建议用Word、Excel或WPS另存为DOCX、XLSX或PPTX后重新上传。',
        ],
      };
  }
}

function stripOffice(bytes: Uint8Array, limits: PaperLimits): Stripped {
  const entries = openZip(bytes, limits);
  refuseActivePackage(entries);
  const stripped = stripPackage(entries);
  if (stripped !== null) return stripped;
  const note =
    '文件带有电子签章或数字签名。改动会使它失效，因此文件属性原样保留，请核对其中没有不应公开的内容。';
  return { bytes, notes: [note] };
}

function told({ bytes, removed }: StrippedPicture): Stripped {
  return { bytes, notes: removed.length === 0 ? [] : [`已去掉图片里的${removed.join('、')}。`] };
}
