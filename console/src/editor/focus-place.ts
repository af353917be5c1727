import type { CellPath } from '#domain/report/cell.ts';
import type { DraftPlace } from '#domain/report/report-text.ts';

/** Puts the caret into a cell of the form. */
export function focusCell(path: CellPath): void {
  const cell = document.querySelector<HTMLInputElement>(`input[data-cell="${CSS.escape(path)}"]`);
  cell?.focus();
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Puts the caret on words of the report and brings them into sight. */
export function focusWords(place: DraftPlace, from: number, to: number): void {
  const field = document.querySelector<HTMLTextAreaElement | HTMLInputElement>(
    `[data-words="${wordsKey(place)}"]`,
  );
  if (field === null) return;
  const offset = place.kind === 'text' ? place.offset : 0;
  field.focus({ preventScroll: true });
  field.setSelectionRange(offset + from, offset + to);
  // The text behind the field has the words marked, where the field itself can't say how high they stand.
  const mark = field.parentElement?.querySelector('mark.is-chosen') ?? field;
  mark.scrollIntoView({ block: 'center' });
}

/** The name under which a field of words is found. */
export function wordsKey(place: DraftPlace | { readonly kind: 'text'; readonly section: number }): string {
  return place.kind === 'title' ? 'title' : `${place.kind}-${place.section}`;
}
