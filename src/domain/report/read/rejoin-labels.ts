import type { FormTable } from '../form.ts';
import type { StatisticsRow } from '../report.ts';
import { compactLabel } from './locate.ts';

/** A label is known to have been torn only where this much of it stands before the figures. */
const SHORTEST_HALF = 4;

/**
 * Labels of the statistics table that were broken over lines with the figures between their halves: the second half
 * then stands before the label of the next row. It goes back where the two halves make a label of the form.
 */
export function rejoined(rows: readonly StatisticsRow[], table: FormTable): StatisticsRow[] {
  const known = table.bands
    .flatMap((band) => band.rows)
    .flatMap((row) => [row.label, ...row.aliases].map(compactLabel));
  const joined = rows.map((row) => ({ ...row }));
  for (const [index, row] of joined.entries()) {
    const next = joined[index + 1];
    if (next === undefined || row.unit === '') continue;
    const half = withoutOrdinal(compactLabel(row.label));
    if (half.length < SHORTEST_HALF || known.includes(half)) continue;
    const rest = known
      .filter((label) => label.startsWith(half))
      .map((label) => label.slice(half.length))
      .toSorted((a, b) => b.length - a.length)
      .find((second) => compactLabel(next.label).startsWith(second));
    if (rest === undefined) continue;
    joined[index] = { ...row, label: row.label + next.label.slice(0, rest.length) };
    joined[index + 1] = { ...next, label: next.label.slice(rest.length) };
  }
  return joined.filter((row) => row.label !== '' || row.raw !== '');
}

function withoutOrdinal(label: string): string {
  return label.replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、])/, '');
}
