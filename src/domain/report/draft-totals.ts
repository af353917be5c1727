import type { CellPath } from './cell.ts';
import type { Form, Relation } from './form.ts';
import { eachCell } from './form.ts';
import { findForm } from './forms/registry.ts';
import { readFigure } from './read/figure.ts';
import type { ReportDraft } from './report-draft.ts';

/** What a total cell would be if its parts are added up. */
export interface OfferedTotal {
  /** The relation in words of the form. */
  readonly words: string;
  /** As it is to be typed in. */
  readonly total: string;
}

/** Sums of the form that end in this one cell, added up from what is typed; none where all parts are blank. */
export function offeredTotals(draft: ReportDraft, path: CellPath): OfferedTotal[] {
  return totalsOf(draft).flatMap(({ cell, parts, words }) => {
    const total = cell === path ? sum(draft, parts) : null;
    return total === null ? [] : [{ words, total }];
  });
}

/** Enough for sums of sums: parts, totals of rows, totals of columns, the whole. */
const MOST_PASSES = 6;

/**
 * Every total of a table added up from its cells. Where the parts are blank, or one can't be read as a number, the
 * total stays as it is.
 */
export function withTotals(draft: ReportDraft, tableId: string): ReportDraft {
  const figures: Record<CellPath, string> = { ...draft.figures };
  const totals = totalsOf(draft).filter(({ cell }) => tableOf(cell) === tableId);
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    let changed = false;
    for (const { cell, parts } of totals) {
      const total = sum({ ...draft, figures }, parts);
      if (total === null || number(figures[cell]) === Number(total)) continue;
      figures[cell] = total;
      changed = true;
    }
    if (!changed) break;
  }
  return { ...draft, figures };
}

/**
 * Every blank cell of a table filled with 0, for an agency where nothing of the kind happened. A blank total over
 * figures stays blank: 0 would be wrong there.
 */
export function withZeros(draft: ReportDraft, tableId: string): ReportDraft {
  const totals = totalsOf(draft);
  const isOpen = (path: CellPath): boolean =>
    totals.some(({ cell, parts }) => cell === path && Number(sum(draft, parts) ?? 0) !== 0);
  const zeros = Object.entries(draft.figures).filter(
    ([path, text]) => tableOf(path) === tableId && text.trim() === '' && !isOpen(path),
  );
  return {
    ...draft,
    figures: { ...draft.figures, ...Object.fromEntries(zeros.map(([path]) => [path, '0'])) },
  };
}

/** Cells in which two drafts differ. */
export function changedCells(before: ReportDraft, after: ReportDraft): CellPath[] {
  return Object.keys(after.figures).filter((path) => before.figures[path] !== after.figures[path]);
}

function tableOf(path: CellPath): string {
  return /^\w+/.exec(path)?.[0] ?? '';
}

interface Total {
  readonly cell: CellPath;
  readonly parts: readonly CellPath[];
  readonly words: string;
}

/** The equations of the form that have one cell alone on the right. */
function totalsOf(draft: ReportDraft): Total[] {
  const form = findForm(draft.form);
  return (form?.relations ?? []).flatMap((relation) => {
    const [cell, ...more] = relation.right;
    if (relation.operator !== '=' || cell === undefined || more.length > 0) return [];
    const paths = [cell, ...relation.left].map((path) => typedPath(draft, path));
    const known = paths.filter((path) => path !== null);
    const [whole, ...parts] = known;
    if (whole === undefined || known.length < paths.length) return [];
    return [{ cell: whole, parts, words: relation.words }];
  });
}

/** `statistics.received.value` is found among the rows that the report has. */
function typedPath(draft: ReportDraft, path: CellPath): CellPath | null {
  if (path in draft.figures) return path;
  const index = draft.rows.findIndex(({ row }) => path === `statistics.${row ?? ''}.value`);
  return index === -1 ? null : `statistics[${index}].value`;
}

/** The sum as text; blanks count as nothing beside figures, but blanks alone have no sum. */
function sum(draft: ReportDraft, parts: readonly CellPath[]): string | null {
  const values = parts.map((path) => number(draft.figures[path]));
  if (values.includes(undefined) || values.every((value) => value === null)) return null;
  const total = values.reduce<number>((whole, value) => whole + (value ?? 0), 0);
  // Amounts with decimals, without the dust of binary fractions.
  return String(Math.round(total * 1e6) / 1e6);
}

/** A typed figure: a number, null for a blank, undefined for anything else. */
function number(text: string | undefined): number | null | undefined {
  const { value } = readFigure(text ?? '', { id: '', label: '', heads: [], kind: 'amount' });
  return typeof value === 'string' ? undefined : value;
}

/** What the form says of one cell of a draft: how its row is filled in, and the sums it takes part in. */
export interface CellGuide {
  readonly filling: string | null;
  readonly relations: readonly Relation[];
}

export function cellGuide(draft: ReportDraft, path: CellPath): CellGuide {
  const form = findForm(draft.form);
  const relations = (form?.relations ?? []).filter(
    ({ left, right }) => left.some(isHere) || right.some(isHere),
  );
  return { filling: fillingOf(form, draft, path), relations };

  function isHere(cell: CellPath): boolean {
    return typedPath(draft, cell) === path;
  }
}

function fillingOf(form: Form | null, draft: ReportDraft, path: CellPath): string | null {
  if (form === null) return null;
  for (const cell of eachCell(form))
    if (typedPath(draft, cell.path) === path) return cell.row.filling ?? null;
  return null;
}
