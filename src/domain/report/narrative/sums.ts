import type { Measure } from './measure.ts';

export function sumOf(measures: readonly Measure[]): number {
  return Math.round(measures.reduce((sum, measure) => sum + measure.value, 0) * 1e6) / 1e6;
}

export function written(measures: readonly Measure[]): string {
  return measures.map((measure) => measure.value).join('＋');
}

/** Whether some neighbours in the list add up to one of the values: the list then tells that total. */
export function someRunAddsTo(measures: readonly Measure[], values: readonly number[]): boolean {
  const wanted = new Set(values);
  for (let from = 0; from < measures.length; from++) {
    let sum = 0;
    for (let to = from; to < measures.length; to++) {
      sum += measures[to]?.value ?? 0;
      if (to > from && wanted.has(Math.round(sum * 1e6) / 1e6)) return true;
    }
  }
  return false;
}
