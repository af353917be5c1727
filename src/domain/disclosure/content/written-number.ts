/** A number as it is written: perhaps spaced, broken by a line, or in full-width digits. */
export interface WrittenNumber {
  /** Plain digits; an identity number may end in X. */
  readonly digits: string;
  /** Where it begins in the text, and how many characters it takes up there. */
  readonly at: number;
  readonly length: number;
  /** Put together from pieces; what is written in one piece is surer. */
  readonly isJoined: boolean;
}

interface Piece {
  readonly digits: string;
  readonly at: number;
  readonly end: number;
  /** What stands between the piece before and this one: nothing that joins, a space or hyphen, or a line break. */
  readonly gap: 'apart' | 'space' | 'line';
}

/** Digits, an X at the end of an identity number, and stars, which keep a masked number from being taken for a short one. */
const PIECE = /[\d０-９](?:[\u200b-\u200f\u2060\ufeff\u00ad]{0,3}[\d０-９])*(?:[xXＸｘ](?![A-Za-z\d]))?/g;
const SHORTEST = 11;
const LONGEST = 29;

/** Every number of 11 to 29 digits in a text that may be a person's. Linear in the length of the text. */
export function numbersOf(text: string): WrittenNumber[] {
  const pieces = piecesOf(text);
  const numbers: WrittenNumber[] = [];
  for (const [first, piece] of pieces.entries()) {
    if (isCut(text, piece)) continue;
    if (piece.digits.length >= SHORTEST && piece.digits.length <= LONGEST)
      numbers.push(written(piece, piece, piece.digits));
    else if (piece.digits.length < SHORTEST + 8) numbers.push(...joined(text, pieces, first));
  }
  return numbers;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(PIECE)) {
    const [whole] = match;
    const before = pieces.at(-1);
    const between =
      before === undefined ? null : text.slice(before.end, Math.min(match.index, before.end + 5));
    pieces.push({
      digits: whole.length > 200 ? whole : plainDigits(whole),
      at: match.index,
      end: match.index + whole.length,
      gap: gapOf(between),
    });
  }
  return pieces;
}

function plainDigits(written: string): string {
  return written
    .replaceAll(/[^\dxX０-９Ｘｘ]/g, '')
    .replaceAll(/[０-９Ｘｘ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .toUpperCase();
}

/** Pieces of numbers in neighbouring cells (a tab between) never belong together. */
function gapOf(between: string | null): Piece['gap'] {
  if (between === null) return 'apart';
  if (/^[ \u00a0\u3000·-]{1,3}$/.test(between)) return 'space';
  return /^[ \u00a0\u3000]?\r?\n[ \u00a0\u3000]{0,2}$/.test(between) ? 'line' : 'apart';
}

/** The lengths of pieces in which people space numbers; two pieces may be broken anywhere, and one digit a piece is common. */
const GROUPINGS = new Set([
  '3,4,4',
  '6,8,4',
  '6,4,4,4',
  '6,4,2,2,4',
  '4,4,4,4,2',
  '4,4,4,6',
  '3,3,4,4,4',
  '6,6,3',
  '6,2,2,2,3',
  '4,4,4,4',
  '4,4,4,4,3',
  '4,4,4,7',
  '6,4,4,3',
  '6,6,6',
  '6,8,3,1',
  '3,3,3,3,3,3',
  '4,4,4,3',
]);

function joined(text: string, pieces: readonly Piece[], first: number): WrittenNumber[] {
  const numbers: WrittenNumber[] = [];
  let digits = pieces[first]?.digits ?? '';
  let lengths = String(digits.length);
  let [lines, singles] = [0, digits.length === 1];
  const begin = pieces[first];
  for (let last = first + 1; last < pieces.length && digits.length < 19; last += 1) {
    const piece = pieces[last];
    if (begin === undefined || piece === undefined || piece.gap === 'apart') break;
    digits += piece.digits;
    if (piece.gap === 'line') lines += 1;
    singles &&= piece.digits.replace('X', '').length <= 1;
    lengths += `,${piece.digits.length}`;
    if (lines > 1 || digits.length > 19) break;
    const isPair = last === first + 1;
    // One digit a piece is a number only as the whole row of them: any stretch of a long row would look like one.
    const isRow = singles && isRowEnd(pieces[first - 1], begin) && isRowEnd(piece, pieces[last + 1]);
    const isUsual = isRow || (!singles && (isPair || GROUPINGS.has(lengths)));
    if (digits.length >= SHORTEST && isUsual && !isCut(text, piece))
      numbers.push(written(begin, piece, digits));
  }
  return numbers;
}

function isRowEnd(one: Piece | undefined, next: Piece | undefined): boolean {
  return (
    one === undefined ||
    next === undefined ||
    next.gap !== 'space' ||
    one.digits.length > 1 ||
    next.digits.replace('X', '').length > 1
  );
}

/** Letters or stars beside it, or digits after a decimal point: part of a code, a masked number or an amount. */
function isCut(text: string, piece: Piece): boolean {
  const [before, after] = [text.charAt(piece.at - 1), text.charAt(piece.end)];
  if (/[A-Za-z*＊×#_＃]/.test(before)) return true;
  if (before === '.' && piece.digits.length < 18 && /\d/.test(text.charAt(piece.at - 2))) return true;
  return /[A-Za-z*＊×#_＃]/.test(after) || (after === '.' && /\d/.test(text.charAt(piece.end + 1)));
}

function written(first: Piece, last: Piece, digits: string): WrittenNumber {
  return { digits, at: first.at, length: last.end - first.at, isJoined: first !== last };
}
