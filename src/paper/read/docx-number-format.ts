const DIGITS = '〇一二三四五六七八九';

/** A list number as Word prints it in the formats that Chinese documents use; decimal in all others. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return chineseNumber(value);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(value)].map((digit) => DIGITS[Number(digit)] ?? digit).join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(value)].map((digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)).join('');
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return String.fromCodePoint(96 + (((value - 1) % 26) + 1));
    case 'upperLetter':
      return String.fromCodePoint(64 + (((value - 1) % 26) + 1));
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    default:
      return String(value);
  }
}

/** 1 一, 10 十, 11 十一, 20 二十, 105 一百零五; up to 9999. */
export function chineseNumber(value: number): string {
  if (value <= 0 || value > 9999) return String(value);
  const units = ['', '十', '百', '千'];
  const digits = [...String(value)].map(Number);
  let text = '';
  let gap = false;
  for (const [index, digit] of digits.entries()) {
    if (digit === 0) {
      gap = true;
      continue;
    }
    text +=
      (gap && text !== '' ? '零' : '') + (DIGITS[digit] ?? '') + (units[digits.length - 1 - index] ?? '');
    gap = false;
  }
  return text.replace(/^一十/, '十');
}

function roman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = Math.min(value, 3999);
  let text = '';
  for (const [amount, sign] of signs) for (; left >= amount; left -= amount) text += sign;
  return text;
}
