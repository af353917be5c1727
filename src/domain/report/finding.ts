import type { CellPath } from './cell.ts';

/**
 * `error`: the form's own arithmetic or structure is broken; `warning`: very likely wrong; `notice`: worth a look.
 */
export type Severity = 'error' | 'warning' | 'notice';

/** One thing that is wrong, or may be, with a report: what, where, what was expected, and how to mend it. */
export interface Finding {
  /** Rule id, such as `requests.balance`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One or two Chinese sentences. */
  readonly message: string;
  /** How to mend it, in a Chinese sentence. */
  readonly fix: string;
  readonly cells: readonly CellPath[];
  readonly expected?: number | string | null;
  readonly actual?: number | string | null;
  /** 1-based line in the source text. */
  readonly line?: number;
  /** The words concerned. */
  readonly quote?: string;
}
