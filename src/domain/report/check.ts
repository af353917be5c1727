import type { Finding, Severity } from './finding.ts';
import { findForm } from './forms/registry.ts';
import { readParagraphs } from './narrative/paragraph.ts';
import type { ReadReport } from './report.ts';
import { RULE_BOOK } from './rules/book.ts';
import type { Draft, Rule, Subject } from './rules/rule.ts';

/** What a report may be held against besides itself. */
export interface CheckContext {
  /** The same agency's report on the year before. */
  readonly previous?: ReadReport;
  /** The reports that this one adds up: departments and townships of a county. */
  readonly parts?: readonly ReadReport[];
}

/**
 * Holds a report against the whole rule book. Pure: the same report gives the same findings, in the order of the
 * source, errors before notices on the same line.
 */
export function checkReport(report: ReadReport, context: CheckContext = {}): Finding[] {
  const subject: Subject = {
    report,
    form: findForm(report.form),
    paragraphs: readParagraphs(report),
    previous: context.previous ?? null,
    parts: context.parts ?? [],
  };
  const findings = RULE_BOOK.flatMap((rule) =>
    rule
      .find(subject)
      .slice(0, MOST_PER_RULE)
      .map((draft) => findingOf(rule, draft)),
  );
  return findings.toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || WEIGHT[a.severity] - WEIGHT[b.severity],
  );
}

/** Past this a rule has said what it has to say; a file of noise must not answer with a book. */
const MOST_PER_RULE = 60;

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

function findingOf(rule: Rule, draft: Draft): Finding {
  const { detail, severity, fix, cells, ...place } = draft;
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    message: `${rule.message}${detail}`,
    fix: fix ?? rule.fix,
    cells: cells ?? [],
    ...place,
  };
}
