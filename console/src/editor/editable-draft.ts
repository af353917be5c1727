import { blankDraft } from '#domain/report/blank-report.ts';
import { findForm } from '#domain/report/forms/registry.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { draftOf, type DraftSection, type ReportDraft } from '#domain/report/report-draft.ts';

/** A stored report to be written on. A table that it lacks stands there blank, to be filled in. */
export function editableDraft(report: ReadReport, agency: string, year: number): ReportDraft {
  const draft = draftOf(report);
  if (draft === null) return blankDraft(agency, year);
  const form = findForm(draft.form);
  const blank = blankDraft(agency, form?.years.to ?? form?.years.from ?? year);
  const missing = blank.tables.filter((id) => !draft.tables.includes(id));
  const figures = Object.entries(blank.figures).filter(([path]) =>
    missing.some((id) => path.startsWith(`${id}.`) || path.startsWith(`${id}[`)),
  );
  return {
    ...draft,
    tables: blank.tables,
    figures: { ...draft.figures, ...Object.fromEntries(figures) },
    rows: draft.rows.length > 0 ? draft.rows : blank.rows,
  };
}

/** Sections of the form that the report has not. */
export function missingSections(draft: ReportDraft): DraftSection[] {
  const sections = findForm(draft.form)?.sections ?? [];
  return sections
    .filter(({ id }) => !draft.sections.some(({ section }) => section === id))
    .map(({ id, ordinal, title }) => ({ heading: `${ordinal}、${title}`, section: id, text: '' }));
}

/** The draft with a section of the form put where it belongs. */
export function withSection(draft: ReportDraft, added: DraftSection): ReportDraft {
  const order = (findForm(draft.form)?.sections ?? []).map(({ id }) => id);
  const place = order.indexOf(added.section ?? '');
  const at = draft.sections.findIndex(({ section }) => order.indexOf(section ?? '') > place);
  const sections = [...draft.sections];
  sections.splice(at === -1 ? sections.length : at, 0, added);
  return { ...draft, sections };
}

/** The draft with one section changed. */
export function changedSection(
  draft: ReportDraft,
  index: number,
  change: Partial<DraftSection>,
): ReportDraft {
  return {
    ...draft,
    sections: draft.sections.map((section, at) => (at === index ? { ...section, ...change } : section)),
  };
}
