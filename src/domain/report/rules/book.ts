import { AGENCY_RULES } from './agency-rules.ts';
import { CELL_RULES } from './cell-rules.ts';
import { DISCLOSURE_RULES } from './disclosure-rules.ts';
import { FORM_RULES } from './form-rules.ts';
import { NARRATIVE_RULES } from './narrative-rules.ts';
import type { Rule } from './rule.ts';
import { SECTION_RULES } from './section-rules.ts';
import { STATISTICS_RULES } from './statistics-rules.ts';
import { SUM_RULES } from './sum-rules.ts';
import { WORDING_RULES } from './wording-rules.ts';
import { YEAR_RULES } from './year-rules.ts';

/** Every rule that a report is held against: form, tables, narrative, years, agencies, wording. */
export const RULE_BOOK: readonly Rule[] = [
  ...FORM_RULES,
  ...SECTION_RULES,
  ...SUM_RULES,
  ...STATISTICS_RULES,
  ...CELL_RULES,
  ...DISCLOSURE_RULES,
  ...NARRATIVE_RULES,
  ...YEAR_RULES,
  ...AGENCY_RULES,
  ...WORDING_RULES,
];

export function findRule(id: string): Rule | null {
  return RULE_BOOK.find((rule) => rule.id === id) ?? null;
}
