import type { CellPath } from '../cell.ts';
import type { Column, Relation } from '../form.ts';
import type { Figure } from './figure.ts';
import { rowOptions } from './row-options.ts';
import type { RowOptions } from './row-reading.ts';
import type { RowSum } from './row-sum.ts';

/** A row to be read: its text, its columns and where its cells go. */
export interface RowText {
  readonly name: string;
  /** Null where the label was not found. */
  readonly text: string | null;
  /** Position of `text` in the source. */
  readonly at: number;
  readonly columns: readonly Column[];
  readonly paths: readonly CellPath[];
  /** The label takes the place of several label columns (colspan), so that blank cells may stand behind it. */
  readonly spansLabels: boolean;
  /** Number of the column whose head is missing, if one is. */
  readonly missing?: number;
}

/**
 * The ways in which each row can be read, in the light of the rows around it: figures that stand a line above their
 * label, blank cells left behind by merged labels, a cell whose head is missing.
 */
export function waysToRead(
  rows: readonly RowText[],
  relations: readonly Relation[],
): { read: readonly RowOptions[]; options: readonly (readonly (readonly Figure[])[])[] } {
  const first = rows.map((row) => optionsOf(row, relations, 0));
  // Where one row shows that merged label cells left blank cells behind, they are so in the others too.
  const blanks = first.some((row, i) => row.leadingBlanks > 0 && rows[i]?.spansLabels === true);
  const read = rows.map((row, i) => {
    const plain = first[i];
    return plain !== undefined && !(blanks && row.spansLabels) ? plain : optionsOf(row, relations, 1);
  });
  const aligned = alignBlocks(withCertainBlanks(read));
  return { read, options: rows.map((row, i) => withoutColumn(aligned[i] ?? [], row.missing)) };
}

function optionsOf(row: RowText, relations: readonly Relation[], labelBlanks: number): RowOptions {
  if (row.text === null) return UNKNOWN;
  return rowOptions(row.text, row.columns, sumsWithin(row.paths, relations), labelBlanks);
}

/** A row that was not found can't be read in any way. */
const UNKNOWN: RowOptions = {
  options: [],
  found: 0,
  quote: '',
  at: 0,
  clean: false,
  leadingBlanks: 0,
  blocks: [],
};

/** A row without figures is blank where the row above keeps to its own line; else its figures may be up there. */
function withCertainBlanks(rows: readonly RowOptions[]): readonly RowOptions[] {
  let certain = true;
  return rows.map((row) => {
    const blank = row.quote === '' && row.blocks.length === 0;
    const kept = blank && !certain ? { ...row, options: [] } : row;
    certain = blank ? certain : row.clean;
    return kept;
  });
}

/**
 * Figures may stand a line above their label. Then one row has two lines of figures and a later one none: if there are
 * as many lines as rows they belong together in order; otherwise it stays open to which row a line belongs.
 */
function alignBlocks(rows: readonly RowOptions[]): (readonly (readonly Figure[])[])[] {
  const blocks = rows.flatMap((row) => row.blocks);
  const uneven = rows.some((row) => row.blocks.length > 1);
  const sameWidth = new Set(blocks.map((block) => block.figures.length)).size === 1;
  if (uneven && sameWidth && blocks.length === rows.length) return blocks.map((block) => [block.figures]);
  return rows.map((row, i) => {
    const spare = (rows[i - 1]?.blocks ?? []).slice(1).map((block) => block.figures);
    const [own] = row.blocks;
    if (
      spare.length === 0 ||
      own?.own === true ||
      spare[0]?.length !== (own?.figures.length ?? spare[0]?.length)
    )
      return row.options;
    return [...spare, ...row.options];
  });
}

/** Where a head is missing, that is where the cell was lost. */
function withoutColumn(
  options: readonly (readonly Figure[])[],
  missing: number | undefined,
): readonly (readonly Figure[])[] {
  if (missing === undefined || !options.some((option) => option.some((figure) => figure.lost)))
    return options;
  const lost = options.filter((option) => option[missing]?.lost);
  return lost.length > 0 ? lost : options;
}

/** The sums whose cells all lie within one row, by column numbers. */
function sumsWithin(paths: readonly CellPath[], relations: readonly Relation[]): RowSum[] {
  return relations.flatMap(({ left, operator, right }) => {
    const [a, b] = [left, right].map((side) => side.map((path) => paths.indexOf(path)));
    if (operator !== '=' || a === undefined || b === undefined || [...a, ...b].includes(-1)) return [];
    return [{ left: a, right: b }];
  });
}
