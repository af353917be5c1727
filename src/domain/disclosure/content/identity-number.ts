import { isPlainDate } from '../../time/plain-date.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';
/** The first two digits: provinces as GB/T 2260 numbers them, and 91 for foreigners who live here. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;

/** True for a citizen's identity number: province, a day of birth that exists, and the check character (GB 11643-1999). */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text) || !PROVINCE.test(text)) return false;
  if (!isDayOfBirth(text.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return CHECKS[sum % 11] === text[17];
}

/** True for a number in the form used before 1999: fifteen digits, the year of birth in two, no check character. */
export function isOldIdentityNumber(text: string): boolean {
  return /^\d{15}$/.test(text) && PROVINCE.test(text) && isDayOfBirth(`19${text.slice(6, 12)}`);
}

function isDayOfBirth(digits: string): boolean {
  const year = Number(digits.slice(0, 4));
  if (year < 1900 || year > 2099) return false;
  return isPlainDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`);
}
