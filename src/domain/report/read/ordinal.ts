export const NUMERALS = '一二三四五六七八九十';

/** 十二 → 12; 0 for no number. */
export function toNumber(ordinal: string): number {
  const [tens, ones] = ordinal.includes('十') ? ordinal.split('十') : ['', ordinal];
  const digit = (text: string | undefined): number => (text ? NUMERALS.indexOf(text) + 1 : 0);
  if (!ordinal.includes('十')) return digit(ones);
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}
