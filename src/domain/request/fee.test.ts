import { describe, expect, it } from 'vitest';
import { caseFee, monthFee, pageFee } from './fee.ts';

describe('the fee for information processing', () => {
  // 国办函〔2020〕109号: worked by hand from the steps.
  it.each([
    [0, 0],
    [10, 0],
    [11, 100],
    [30, 2000],
    [31, 2200],
    [40, 4000],
    [41, 4300],
    [45, 5500],
    [50, 7000],
    [51, 7400],
    [60, 11_000],
    [100, 37_000],
  ])('%i cases of one month cost %i yuan', (cases, yuan) => {
    expect(monthFee(cases)).toBe(yuan);
  });

  it.each([
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2700],
    [201, 2740],
    [250, 4700],
    [1000, 34_700],
  ])('%i pages of one case cost %i yuan', (pages, yuan) => {
    expect(pageFee(pages)).toBe(yuan);
  });

  it('adds up case by case to the month', () => {
    const cases = Array.from({ length: 75 }, (_, index) => caseFee(index + 1));
    expect(cases.reduce((sum, fee) => sum + fee, 0)).toBe(monthFee(75));
  });

  it.each([-1, 0.5, Number.NaN, 2_000_000])('knows no %d cases', (count) => {
    expect(() => monthFee(count)).toThrow(RangeError);
    expect(() => pageFee(count)).toThrow(RangeError);
  });
});
