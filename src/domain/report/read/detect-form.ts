import type { Form } from '../form.ts';
import { compactLabel } from './locate.ts';
import type { SourceText } from './source-text.ts';

/** Shorter labels (规章, 其他) stand in every form and in any narrative. */
const SHORTEST = 5;
/** One label alone may be a word of the narrative. */
const FEWEST = 2;

/**
 * Decides by the heads and labels of the tables which form a text uses; its year has no say in it. Only labels that
 * stand in one form alone count. A column head may have lost its last character (现行有效件).
 *
 * @returns the form, or null if no table text of any form was found
 */
export function detectForm(source: SourceText, forms: readonly Form[]): Form | null {
  const labels = forms.map(labelsOf);
  let best: Form | null = null;
  let most = FEWEST - 1;
  for (const [index, form] of forms.entries()) {
    const others = labels.filter((_, i) => i !== index);
    const own = (labels[index] ?? []).filter((label) => !others.some((other) => standsIn(label, other)));
    const score = own.filter((label) => source.compact.includes(label)).length;
    if (score > most) [best, most] = [form, score];
  }
  return best;
}

function labelsOf(form: Form): readonly string[] {
  const bands = form.tables.flatMap((table) => table.bands);
  const heads = bands.flatMap((band) => band.columns.map((column) => withoutBracket(column.label)));
  const rows = bands.flatMap((band) =>
    band.rows.flatMap((row) => [withoutBracket(row.label), ...row.aliases]),
  );
  const long = (label: string): boolean => label.length >= SHORTEST;
  return [
    ...new Set([
      ...heads.filter((head) => head.length > SHORTEST).map((head) => head.slice(0, -1)),
      ...heads.filter(long),
      ...rows.filter(long),
    ]),
  ];
}

function withoutBracket(label: string): string {
  return compactLabel(label).replace(/\(.*/, '');
}

function standsIn(label: string, others: readonly string[]): boolean {
  return others.some((other) => other.includes(label) || label.includes(other));
}
