/**
 * A text as search compares it: full-width becomes half-width, capitals small, every run of blanks one blank. One
 * character in gives what stands for it, so that a place in the result can be led back to the original.
 */
export function normalText(text: string): string {
  let written = '';
  for (const character of text) written = append(written, character);
  return written;
}

/** The same with the place in the original of every place in the result. */
export function normalTextWithPlaces(text: string): { normal: string; places: number[] } {
  let normal = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const before = normal.length;
    normal = append(normal, character);
    for (let place = before; place < normal.length; place += 1) places.push(at);
    at += character.length;
  }
  places.push(at);
  return { normal, places };
}

const blank = /^[\s\p{Cc}]$/u;
/** Signs without a width of their own, as copying from a web page brings them along. */
const unseen = /^\p{Cf}$/u;

function append(written: string, character: string): string {
  const code = character.charCodeAt(0);
  // Most of an official text: nothing to do.
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39))
    return written + character;
  if (blank.test(character)) return written === '' || written.endsWith(' ') ? written : `${written} `;
  if (unseen.test(character)) return written;
  // Half of a pair is no character, and PostgreSQL would refuse it.
  if (character.length === 1 && code >= 0xd800 && code <= 0xdfff) return written;
  const plain = character.normalize('NFKC').toLowerCase();
  return written + (plain === '' ? '' : plain.replaceAll(/\s+/g, ' '));
}
