import { foldCharacters } from '../read/fold.ts';

/**
 * Text in one spelling, each character still knowing where it stood: full-width digits and letters as ASCII, ASCII
 * punctuation as Chinese, no white space, no mark-up. Every check of the narrative reads this, every quotation is cut
 * from the original.
 */
export interface Canonical {
  readonly text: string;
  /** Offset in the original of each character of `text`. */
  readonly origin: readonly number[];
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
  '﹪': '%',
  '~': '～',
};

const SKIPPED = /[\s\u00a0\u200b-\u200f\u2028\u2029\u3000\ufeff*#]/;

export function canonical(source: string): Canonical {
  const original = foldCharacters(source);
  const out: string[] = [];
  const origin: number[] = [];
  let gap = false;
  for (let index = 0; index < original.length; index++) {
    const char = original[index] ?? '';
    if (SKIPPED.test(char)) {
      gap = true;
      continue;
    }
    const plain = plainCharacter(char, original, index);
    const previous = out.at(-1) ?? '';
    // Two figures that stand apart must not become one.
    if (gap && isDigit(previous) && isDigit(plain)) {
      out.push(' ');
      origin.push(index - 1);
    }
    out.push(plain);
    origin.push(index);
    gap = false;
  }
  return { text: out.join(''), origin };
}

function plainCharacter(char: string, original: string, index: number): string {
  const code = char.charCodeAt(0);
  if (char === ',' || char === '，') return isThousands(original, index) && char === ',' ? ',' : '，';
  if (code >= 0xff01 && code <= 0xff5e) {
    const ascii = String.fromCharCode(code - 0xfee0);
    return /[0-9A-Za-z%.+-]/.test(ascii) ? ascii : (PUNCTUATION[ascii] ?? char);
  }
  return PUNCTUATION[char] ?? char;
}

/** 11,064: a comma with a digit before and exactly three after. */
function isThousands(text: string, at: number): boolean {
  if (!isDigit(text[at - 1] ?? '')) return false;
  return /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
}

export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9' && char.length === 1;
}
