const DIGITS = '零一二三四五六七八九';

/** A number as catalogs write it: 20, ２０, 二十, 十五, 两; null for anything else. Up to 999. */
export function chineseNumber(text: string): number | null {
  const plain = text.replaceAll(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  if (/^\d{1,4}$/.test(plain)) return Number(plain);
  const words = plain.replaceAll('两', '二').replaceAll('〇', '零');
  const match =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(words);
  if (words === '' || match === null) return null;
  const [, hundreds = '', tens = '', ten = '', ones = ''] = match;
  const value = (digit: string): number => (digit === '' ? 0 : DIGITS.indexOf(digit));
  return value(hundreds) * 100 + (ten === '' ? 0 : (value(tens) || 1) * 10) + value(ones);
}
