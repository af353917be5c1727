import type { FilePart } from '#platform/files.ts';

/**
 * The part of a file that a Range header asks for (RFC 9110, 14.1.2): null for the whole, as for several parts at once,
 * which a server may answer with the whole; 'none' for a part that lies outside.
 */
export function byteRange(header: string | undefined, size: number): FilePart | null | 'none' {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return null;
  if (from === '') {
    const last = Math.min(Number(to), size);
    return last === 0 ? 'none' : { start: size - last, end: size - 1 };
  }
  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (start >= size) return 'none';
  return end < start ? null : { start, end };
}
