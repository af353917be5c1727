import { expect, it } from 'vitest';
import { isBankCard } from './bank-card.ts';
import { isIdentityNumber, isOldIdentityNumber } from './identity-number.ts';

it.each([
  ['11010519491231002X', true],
  ['440524188001010014', false],
  ['640321199001011237', true],
  ['640321199001011238', false],
  ['640321199002301234', false],
  ['990321199001011237', false],
  ['11010519491231002x', false],
  ['1101051949123100', false],
])('%s as an identity number: %s', (number, expected) => {
  expect(isIdentityNumber(number)).toBe(expected);
});

it.each([
  ['640321900101123', true],
  ['640321901301123', false],
  ['160321900101123', false],
])('%s as one of the old form: %s', (number, expected) => {
  expect(isOldIdentityNumber(number)).toBe(expected);
});

it.each([
  ['6222021234567890128', true],
  ['6222021234567890127', false],
  ['4111111111111111', true],
  ['1111111111111117', false],
])('%s as a bank card: %s', (number, expected) => {
  expect(isBankCard(number)).toBe(expected);
});
