/** Bytes of an emblem: it goes out with every first visit. */
const MOST_BYTES = 256 * 1024;

const KINDS = [
  { type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], at: 0 },
  { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff], at: 0 },
  { type: 'image/webp', begins: [0x57, 0x45, 0x42, 0x50], at: 8 },
] as const;

/** What an emblem is by its content, or why it is refused: a drawing that can carry a script is not taken. */
export function emblemType(bytes: Uint8Array): { readonly type: string } | { readonly fault: string } {
  if (bytes.byteLength === 0) return { fault: '文件是空的，请另选一张图片。' };
  if (bytes.byteLength > MOST_BYTES)
    return { fault: `图片有${Math.ceil(bytes.byteLength / 1024)}KB，太大了，请压缩到256KB以内。` };
  const kind = KINDS.find(({ begins, at }) => begins.every((byte, index) => bytes[at + index] === byte));
  return kind === undefined
    ? { fault: '徽标只收 PNG、JPEG 或 WebP 图片，文件内容不是这几种。' }
    : { type: kind.type };
}
