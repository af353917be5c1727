import type { CellPath } from './cell.ts';

/**
 * A national form of the annual report, declared as data. The reader, the checker, the editor, the HTML, DOCX, PDF,
 * XLSX and JSON writers and `docs/forms.md` all derive from this one declaration; a new national form is one new file
 * in `forms/` and its line in `forms/registry.ts`.
 */
export interface Form {
  /** As it stands in JSON: `2021`, `2019`, `pre2019`. */
  readonly id: string;
  /** Chinese name of the form. */
  readonly name: string;
  /** The notice that prescribes it. */
  readonly source: string;
  /** Report years for which it is the right one; `to` is null while in force. */
  readonly years: { readonly from: number; readonly to: number | null };
  /** The sections in their order. Empty where the form prescribes none (up to 2018). */
  readonly sections: readonly FormSection[];
  readonly tables: readonly FormTable[];
  /** The sums and bounds that the form itself demands, spelled out cell by cell. */
  readonly relations: readonly Relation[];
}

export interface FormSection {
  readonly id: string;
  /** Ordinal as printed: 一, 二, … */
  readonly ordinal: string;
  readonly title: string;
  /** Other wordings that are also right. */
  readonly aliases: readonly string[];
  /** Id of the table that stands in this section, if any. */
  readonly table?: string;
}

/**
 * One statutory table. `layout` says how it stands on paper:
 * - `bands`: one below the other, each with its own heading and column row (section two);
 * - `matrix`: rows by columns under one head (section three);
 * - `strip`: the rows stand side by side in one row of cells (section four);
 * - `list`: label, unit, value (the statistics table up to 2018).
 */
export interface FormTable {
  readonly id: string;
  readonly layout: 'bands' | 'matrix' | 'strip' | 'list';
  readonly title: string;
  /** A note printed in the head, such as the balance rule above the first column of section three. */
  readonly note?: string;
  readonly bands: readonly Band[];
}

export interface Band {
  /** Printed heading, such as 第二十条第（一）项. */
  readonly heading: string;
  /** Head of the label column, such as 信息内容. Empty where there is none. */
  readonly labelHead: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly id: string;
  readonly label: string;
  /** Labels of the heads above it, outermost first: 申请人情况 / 法人或其他组织. */
  readonly heads: readonly string[];
  /**
   * `count`: whole number, never negative; `signed`: whole number with a sign (本年增/减);
   * `amount`: decimal number in `unit`; `text`: kept as written.
   */
  readonly kind: 'count' | 'signed' | 'amount' | 'text';
  readonly unit?: string;
}

export interface Row {
  readonly id: string;
  /** Label without its ordinal. */
  readonly label: string;
  /** Ordinal as printed before the label: 一、 （一） 1. or empty. */
  readonly ordinal: string;
  /** Labels of the rows it stands under, outermost first, with their ordinals: 三、本年度办理结果 / （三）不予公开. */
  readonly heads: readonly string[];
  /** Other wordings by which the row is recognised. */
  readonly aliases: readonly string[];
  /** Unit printed in the row (list tables). */
  readonly unit?: string;
  /** A row that only heads others and holds no figure. */
  readonly header?: boolean;
  /** How to fill it in, in a sentence or two of Chinese. */
  readonly filling?: string;
}

/** A sum or bound between cells: Σ left `operator` Σ right. */
export interface Relation {
  /** Rule id, such as `requests.balance`. */
  readonly rule: string;
  readonly left: readonly CellPath[];
  readonly operator: '=' | '<=';
  readonly right: readonly CellPath[];
  /** Legal source. */
  readonly source: string;
  /** The relation in words of the form, for messages: 第一项＋第二项＝第三项＋第四项（自然人）. */
  readonly words: string;
}

/**
 * The address of a cell of a table. A matrix has its columns by number, the others by name.
 *
 * @param column index into `band.columns`
 */
export function cellPath(table: FormTable, band: Band, row: Row, column: number): CellPath {
  if (table.layout === 'matrix') return `${table.id}.${row.id}[${column}]`;
  return `${table.id}.${row.id}.${band.columns[column]?.id ?? ''}`;
}

/** Every cell of a form in printed order. */
export function* eachCell(
  form: Form,
): Generator<{ table: FormTable; band: Band; row: Row; column: Column; path: CellPath }> {
  for (const table of form.tables)
    for (const band of table.bands)
      for (const row of band.rows) {
        if (row.header) continue;
        for (const [index, column] of band.columns.entries())
          yield { table, band, row, column, path: cellPath(table, band, row, index) };
      }
}
