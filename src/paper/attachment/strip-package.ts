import type { Zippable } from 'fflate';
import { zipSync } from 'fflate';
import type { ZipEntry } from '../read/zip.ts';
import { stripJpeg, stripPng } from './strip-pictures.ts';
import type { Stripped } from './stripped.ts';

const CORE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>';
const APP =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>';
const CUSTOM =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>';

/** What makes a file known by its bytes must not depend on the hour it was uploaded. */
const WRITTEN = '1980-01-02T00:00:00';

/** Pictures are packed already; packing them again costs time for nothing. */
const PACKED = /\.(?:jpe?g|png|gif|mp[34]|emz|wmz)$/i;

/**
 * An office file (DOCX, XLSX, PPTX, OFD) without what it says of its makers: author, company, editing time, templates,
 * own properties, thumbnails, names on comments and tracked changes, paths of the writer's disk, EXIF of the pictures in
 * it. Comments of Word go as a whole. null for a file with an electronic
 * seal or signature, which any change would break.
 */
export function stripPackage(entries: readonly ZipEntry[]): Stripped | null {
  const files = entries.filter((entry) => !entry.isDirectory);
  if (files.some(({ name }) => /(?:^|\/)(?:_xmlsignatures|Signs?)\//i.test(name))) return null;
  const notes = new Set<string>();
  const parts: Zippable = {};
  for (const entry of files) {
    const name = entry.name.replace(/^\//, '');
    if (/^docProps\/thumbnail\./i.test(name)) continue;
    const content = cleanPart(name, entry.read(), notes);
    parts[name] = [content, { level: PACKED.test(name) ? 0 : 6, mtime: WRITTEN }];
  }
  notes.add('已去掉作者、单位、修改时间等文件属性。');
  return { bytes: zipSync(parts), notes: [...notes] };
}

function cleanPart(name: string, bytes: Uint8Array, notes: Set<string>): Uint8Array {
  const whole = WHOLE_PARTS.find(([pattern]) => pattern.test(name));
  if (whole !== undefined) return new TextEncoder().encode(whole[1]);
  if (/\.jpe?g$/i.test(name) || /\.png$/i.test(name)) return cleanPicture(name, bytes, notes);
  if (!/\.(?:xml|rels)$/i.test(name)) return bytes;
  const before = new TextDecoder().decode(bytes);
  let text = before;
  if (/<w:(?:ins|del|moveFrom|moveTo)\s/.test(text))
    notes.add('文件里有未接受的修订，读者能看到改动前的文字。请核对；不应公开的，请接受全部修订后重新上传。');
  if (name.startsWith('word/') && /<w:comment\s/.test(text)) {
    notes.add('已去掉文件里的批注。');
    text = text.replaceAll(/<w:comment\s[\s\S]*?<\/w:comment>/g, '');
  }
  if (/^(?:xl\/comments|xl\/threadedComments|ppt\/comments)/.test(name))
    notes.add('文件里有批注，已去掉批注者的姓名。请核对；不应公开的，请删除批注后重新上传。');
  for (const [pattern, replacement] of REPLACEMENTS) text = text.replaceAll(pattern, replacement);
  return text === before ? bytes : new TextEncoder().encode(text);
}

const WHOLE_PARTS: readonly (readonly [name: RegExp, content: string])[] = [
  [/^docProps\/core\.xml$/i, CORE],
  [/^docProps\/app\.xml$/i, APP],
  [/^docProps\/custom\.xml$/i, CUSTOM],
];

/** Where XML of office files names people and places; patterns take one element or attribute each, whatever is inside. */
const REPLACEMENTS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/<Relationship\b[^>]*\/metadata\/thumbnail"[^>]*\/>/g, ''],
  [/<w:comment(?:RangeStart|RangeEnd|Reference)\b[^>]*\/>/g, ''],
  [/(\sw(?:15)?:(?:author|initials|userId|providerId)=")[^"]*"/g, '$1"'],
  [/(<author>)[^<]*(<\/author>)/g, '$1$2'],
  [/(<(?:person|p188:author|p:cmAuthor)\b[^>]*?\s(?:displayName|name)=")[^"]*"/g, '$1"'],
  [/(<(?:person|p188:author|p:cmAuthor)\b[^>]*?\s(?:userId|initials)=")[^"]*"/g, '$1"'],
  [/<x15ac:absPath\b[^>]*\/>/g, ''],
  [/(<fileSharing\b[^>]*?\suserName=")[^"]*"/g, '$1"'],
  [/<w:attachedTemplate\b[^>]*\/>/g, ''],
  [/(<(?:ofd:)?(?:Author|Creator|CreatorVersion|Subject|Abstract)>)[^<]*(<\/)/g, '$1$2'],
];

function cleanPicture(name: string, bytes: Uint8Array, notes: Set<string>): Uint8Array {
  try {
    const { bytes: clean, removed } = /\.png$/i.test(name) ? stripPng(bytes) : stripJpeg(bytes);
    if (removed.some((what) => what.startsWith('EXIF')))
      notes.add('已去掉文件里图片的拍摄地点、时间等信息。');
    return clean;
  } catch {
    // A picture with a wrong name or a fault stays as the office program put it there.
    return bytes;
  }
}
