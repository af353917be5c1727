import type { CellPath } from '../cell.ts';
import type { Severity } from '../finding.ts';
import type { Form } from '../form.ts';
import type { Paragraph } from '../narrative/paragraph.ts';
import type { ReadReport } from '../report.ts';
import type { Example } from './example.ts';

/** What one rule found in one place; the book adds the id, the general message and the way to mend it. */
export interface Draft {
  /** The particulars, in Chinese: which cells or words, what was expected, what stands there. */
  readonly detail: string;
  readonly cells?: readonly CellPath[];
  readonly expected?: number | string | null;
  readonly actual?: number | string | null;
  readonly line?: number;
  readonly quote?: string;
  /** Where this case is graver or lighter than the rule as a whole. */
  readonly severity?: Severity;
  /** Where this case is mended in another way than the rule says. */
  readonly fix?: string;
}

/** Everything a rule may look at. Rules are pure: the same subject gives the same drafts. */
export interface Subject {
  readonly report: ReadReport;
  /** The form that the heads of the tables show; null where none was found. */
  readonly form: Form | null;
  /** The narrative in whole paragraphs. */
  readonly paragraphs: readonly Paragraph[];
  /** The same agency's report on the year before. */
  readonly previous: ReadReport | null;
  /** The reports that this one adds up. */
  readonly parts: readonly ReadReport[];
}

/** One rule of the book. */
export interface Rule {
  /** Begins with one of the prefixes of `gongkai report check --json`, such as `requests.balance`. */
  readonly id: string;
  readonly title: string;
  readonly scope: 'cells' | 'structure' | 'narrative' | 'years' | 'agencies' | 'wording';
  readonly severity: Severity;
  /** Legal source, or why it can't be otherwise. */
  readonly source: string;
  /** What is wrong, in one Chinese sentence. */
  readonly message: string;
  /** How to mend it, in one Chinese sentence. */
  readonly fix: string;
  readonly find: (subject: Subject) => readonly Draft[];
  /** A report that this rule leaves alone, near to the one that it finds. */
  readonly passing: Example;
  readonly failing: Example;
}
