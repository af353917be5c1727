import { PER_CASE, PER_PAGE } from '../law/fee-tariff.ts';
import type { TariffStep } from '../law/fee-tariff.ts';

/** The two tariffs; one case is charged by one of them, never by both (国办函〔2020〕109号第三条). */
export const TARIFFS = { per_case: '按件计收', per_page: '按量计收' } as const;
export type Tariff = keyof typeof TARIFFS;

/**
 * What one case costs by the case tariff, in yuan.
 * @param rank the number of the case among all of the applicant's in its calendar month, from 1
 * @throws RangeError unless `rank` is a whole number of at least 1
 */
export function caseFee(rank: number): number {
  requireWhole(rank, 1);
  const last = PER_CASE.steps[2];
  if (rank < last.from) return priceOf(PER_CASE.steps, rank);
  return last.yuan + Math.floor((rank - last.from) / PER_CASE.risingEvery) * PER_CASE.risingBy;
}

/**
 * What all cases of an applicant in one calendar month cost together by the case tariff, in yuan.
 * @param cases how many; 0 costs nothing
 */
export function monthFee(cases: number): number {
  requireWhole(cases, 0);
  return sumTo(cases, caseFee);
}

/**
 * What the pages of one case cost, in yuan; pages of several cases are never added up.
 * @param pages sides of A4 or smaller
 */
export function pageFee(pages: number): number {
  requireWhole(pages, 0);
  return sumTo(pages, (page) => priceOf(PER_PAGE.steps, page));
}

function priceOf(steps: readonly TariffStep[], unit: number): number {
  return steps.findLast(({ from }) => from <= unit)?.yuan ?? 0;
}

function sumTo(count: number, price: (unit: number) => number): number {
  let sum = 0;
  for (let unit = 1; unit <= count; unit += 1) sum += price(unit);
  return sum;
}

function requireWhole(count: number, least: number): void {
  if (!Number.isSafeInteger(count) || count < least || count > 1_000_000)
    throw new RangeError(`Not a number of cases or pages: ${count}`);
}
