import { findForm } from './forms/registry.ts';
import { gridText } from './plain-text.ts';
import type { ReadReport } from './report.ts';
import type { DraftSection, ReportDraft } from './report-draft.ts';
import { draftGrid, draftOf } from './report-draft.ts';

/** Where a line of the text comes from, so that a finding on the line leads back to what was typed. */
export type DraftPlace =
  | { readonly kind: 'title' }
  /** `section` -1 before the first heading; `offset` of the line's first character in the text of the section. */
  | { readonly kind: 'text'; readonly section: number; readonly offset: number }
  | { readonly kind: 'heading'; readonly section: number };

export interface DraftLine {
  readonly text: string;
  /** Null in tables and between paragraphs. */
  readonly place: DraftPlace | null;
}

/**
 * A whole report as lines of plain text: title, sections with their paragraphs, each statutory table behind the words
 * of its section, a table without a section (the statistics table up to 2018) at the end.
 */
export function draftText(draft: ReportDraft): DraftLine[] {
  const form = findForm(draft.form);
  const between: DraftLine = { text: '', place: null };
  const tableOf = (section: DraftSection): string | undefined =>
    form?.sections.find(({ id }) => id === section.section)?.table;
  const placed = draft.sections.map(tableOf);
  const table = (id: string | undefined): DraftLine[] =>
    id === undefined || !draft.tables.includes(id) ? [] : [...tableLines(draft, id), between];
  return [
    ...(draft.title.trim() === ''
      ? []
      : [{ text: draft.title.trim(), place: { kind: 'title' } } as const, between]),
    ...paragraphs(draft.preface, -1),
    between,
    ...draft.sections.flatMap((section, index) => [
      { text: section.heading, place: { kind: 'heading', section: index } } as const,
      between,
      ...paragraphs(section.text, index),
      between,
      ...table(tableOf(section)),
    ]),
    ...draft.tables.filter((id) => !placed.includes(id)).flatMap(table),
  ];
}

function paragraphs(text: string, section: number): DraftLine[] {
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const place = { kind: 'text', section, offset } as const;
    offset += line.length + 1;
    return line.trim() === '' ? [] : [{ text: line, place }];
  });
}

function tableLines(draft: ReportDraft, id: string): DraftLine[] {
  const typedAt = (path: string): string => (draft.figures[path] ?? '').replace(/\s+/g, ' ').trim();
  return gridText(draftGrid(draft, id), typedAt).map((text) => ({ text, place: null }));
}

/**
 * The same for a report that was read; reading the lines again gives the same agency, year, form, sections and cells.
 * Without a recognised form it stays the text that it was.
 */
export function reportLines(report: ReadReport): string[] {
  const draft = draftOf(report);
  return draft === null ? [...report.source] : draftText(draft).map(({ text }) => text);
}
