import { PaperError } from './paper-error.ts';

/**
 * The characters of a text file in UTF-8, UTF-16 or GB18030 (with GBK and GB 2312), whatever its name says.
 *
 * @param declared charset that the file itself names, such as an HTML meta element; tried before guessing
 * @throws PaperError 'binary' if it is no text in any of them
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const encoding = encodingByMark(bytes) ?? encodingByZeros(bytes);
  const candidates =
    encoding === undefined ? ['utf-8', ...(declared ? [declared] : []), 'gb18030'] : [encoding];
  for (const candidate of candidates) {
    const text = tryDecode(bytes, candidate);
    if (text !== undefined && isText(text)) return text;
  }
  throw new PaperError(
    'binary',
    '文件内容不是文字，可能是改了扩展名的其他文件。请上传Word（DOCX）、PDF、网页（HTML）、Excel（XLSX）或纯文本。',
  );
}

function encodingByMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: figures and tabs leave a zero in every second byte, always on the same side. */
function encodingByZeros(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  if (bytes.byteLength % 2 !== 0 || !sample.includes(0)) return undefined;
  const even = sample.filter((byte, index) => index % 2 === 0 && byte === 0).length;
  const odd = sample.filter((byte, index) => index % 2 === 1 && byte === 0).length;
  // 一 (U+4E00) leaves one on the other side now and then.
  if (odd > even * 2) return 'utf-16le';
  if (even > odd * 2) return 'utf-16be';
  return undefined;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Control characters other than white space show that bytes were taken for characters. */
function isText(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0) return false;
    if (code < 0x20 && (code < 9 || code > 13)) controls += 1;
  }
  return controls <= text.length / 1000;
}
