/** Cards that people here hold: UnionPay begins with 62, old ones of the large banks with 9558, international ones with 4 or 5. */
const ISSUED = /^(?:62\d{14,17}|9558\d{12,15}|60\d{14}|4\d{15}|5[1-5]\d{14}|3[567]\d{14})$/;

/** True for 16 to 19 digits that a bank may have issued: the beginning is known and the check digit fits (Luhn, ISO/IEC 7812-1). */
export function isBankCard(digits: string): boolean {
  return ISSUED.test(digits) && hasLuhnDigit(digits);
}

function hasLuhnDigit(digits: string): boolean {
  let sum = 0;
  for (let back = 0; back < digits.length; back += 1) {
    const digit = Number(digits[digits.length - 1 - back]);
    const counted = back % 2 === 1 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}
