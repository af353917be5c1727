import type { CellPath, CellReading } from './cell.ts';

/**
 * An annual report as read from its source. Everything that a rule, a page or a document needs is here, each with the
 * line of the source text where it stands; nothing is inferred that the text does not say.
 */
export interface ReadReport {
  /** The agency as the title or the first sentence names it, or null. */
  readonly agency: string | null;
  readonly year: number | null;
  /** Id of the form as the heads of its tables decide it; null where no table text was found. */
  readonly form: string | null;
  /** The title as printed, or null. */
  readonly title: Quoted | null;
  /** First-level sections in source order. */
  readonly sections: readonly ReadSection[];
  /** Paragraphs outside the statutory tables, in source order. */
  readonly narrative: readonly Passage[];
  /** Cells of the 2019 and 2021 forms by path. A path that is absent means: the table or row was not found. */
  readonly cells: Readonly<Record<CellPath, CellReading>>;
  /** Rows of the statistics table (up to 2018) in source order; empty in the later forms. */
  readonly statistics: readonly StatisticsRow[];
  /** What the reader noticed about the layout: a row with a cell too few, a repeated head, a table without text. */
  readonly remarks: readonly Remark[];
  /** The source text by line; `line` numbers everywhere are 1-based into it. */
  readonly source: readonly string[];
}

export interface Quoted {
  readonly text: string;
  readonly line: number;
}

export interface ReadSection {
  /** Title without its ordinal, as printed. */
  readonly title: string;
  /** Ordinal as printed (一、 / 第一部分), empty if missing. */
  readonly ordinal: string;
  readonly line: number;
  /** Id of the form's section that it is recognised as, or null for one of the report's own. */
  readonly section: string | null;
}

export interface Passage {
  readonly text: string;
  /** 1-based line of its first character. */
  readonly line: number;
  /** Index into `sections`, or -1 before the first heading. */
  readonly section: number;
}

export interface StatisticsRow {
  readonly label: string;
  /** Empty for heading rows. */
  readonly unit: string;
  readonly value: number | null | 'unreadable';
  readonly cumulative: number | null | 'unreadable';
  readonly raw: string;
  readonly line: number;
  /** Id of the form's row that it is recognised as, or null (provincial rows). */
  readonly row: string | null;
}

/** A fact about the layout that the reader saw and a rule may turn into a finding. */
export interface Remark {
  readonly kind:
    | 'row-short'
    | 'row-long'
    | 'row-missing'
    | 'table-missing'
    | 'cell-unreadable'
    | 'text-in-number'
    | 'unit-converted';
  readonly cells: readonly CellPath[];
  readonly line: number;
  readonly quote: string;
  /** What exactly was seen, in Chinese. */
  readonly note: string;
}
