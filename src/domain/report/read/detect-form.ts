import type { Form } from '../form.ts';
import { compactLabel } from './locate.ts';
import type { SourceText } from './source-text.ts';

/** Shorter labels (规章, 其他) stand in every form and in any narrative. */
const SHORTEST = 5;

/**
 * Decides by the heads and labels of the tables which form a text uses; its year has no say in it. Only labels that
 * stand in one form alone count. A label may have lost its last character (现行有效件).
 *
 * @returns the form, or null if no table text of any form was found
 */
export function detectForm(source: SourceText, forms: readonly Form[]): Form | null {
  const labels = forms.map(labelsOf);
  let best: Form | null = null;
  let most = 0;
  for (const [index, form] of forms.entries()) {
    const own = [...(labels[index] ?? [])].filter((label) =>
      labels.every((other, i) => i === index || !standsIn(label, other)),
    );
    const score = own.filter((label) =>
      source.compact.includes(label.length > SHORTEST ? label.slice(0, -1) : label),
    ).length;
    if (score > most) [best, most] = [form, score];
  }
  return best;
}

function labelsOf(form: Form): Set<string> {
  const labels = form.tables.flatMap((table) =>
    table.bands.flatMap((band) => [
      ...band.columns.map((column) => column.label.replace(/（.*/, '')),
      ...band.rows.flatMap((row) => [row.label.replace(/（.*/, ''), ...row.aliases]),
    ]),
  );
  return new Set(labels.map(compactLabel).filter((label) => label.length >= SHORTEST));
}

function standsIn(label: string, others: ReadonlySet<string>): boolean {
  return [...others].some((other) => other.includes(label.slice(0, -1)) || label.includes(other));
}
