import { extensionOf } from '#domain/disclosure/attachment-kind.ts';

/** File systems take 255 bytes for a name; a Chinese character has three. Static copies are written under these names. */
const MOST_BYTES = 240;

/** A name as an attachment may have it: without what nobody sees or no file system takes, cut before its ending. */
export function attachmentName(written: string): string {
  const name = written
    .trim()
    .replaceAll(/\p{Cc}|[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replaceAll(/[\\/:*?"<>|]/g, '_');
  const extension = extensionOf(name);
  const ending = extension === '' ? '' : `.${extension}`;
  let stem = name.slice(0, name.length - ending.length);
  // Character by character, not half of one.
  while (Buffer.byteLength(stem + ending) > MOST_BYTES) stem = stem.replace(/.$/su, '');
  return stem.trim() + ending;
}
