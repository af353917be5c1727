import type { FormTable } from './form.ts';
import { findForm } from './forms/registry.ts';
import type { Passage, ReadReport } from './report.ts';
import type { PrintedTable } from './printed-table.ts';
import { printedTable } from './printed-table.ts';

/** One thing after the other, as the report is to be printed. */
export type Part =
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  /** `level` 1 一、 2 （一） */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A table of the report's own inside its text, row by row. */
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'table'; readonly table: PrintedTable };

const PAGE_NUMBER = /^[-—–－\s]*\d{1,4}[-—–－\s]*$/;
const SUBHEADING = /^[（(][一二三四五六七八九十]{1,3}[）)][^。；]{2,30}$/;

/** Title, sections, narrative and tables of a report in the order of its source. */
export function reportOutline(report: ReadReport): Part[] {
  const tables = placedTables(report);
  const parts: Part[] = [];
  let titled = report.title === null;
  for (let section = -1; section < report.sections.length; section++) {
    const heading = report.sections[section];
    if (heading)
      parts.push({
        kind: 'heading',
        level: 1,
        text: heading.ordinal === '' ? heading.title : `${heading.ordinal}、${heading.title}`,
      });
    const here = tables.filter((table) => table.section === section);
    let written = 0;
    const residue = new Set(here.flatMap(({ table }) => labelsOf(table)));
    for (const passage of report.narrative) {
      if (passage.section !== section || isFurniture(passage, report) || isResidue(passage, residue))
        continue;
      if (!titled && passage.line > (report.title?.line ?? 0)) {
        pushTitle(parts, report);
        titled = true;
      }
      for (let next = here[written]; next && next.line < passage.line; next = here[written]) {
        parts.push({ kind: 'table', table: next.table });
        written += 1;
      }
      pushPassage(parts, passage.text);
    }
    if (!titled) pushTitle(parts, report);
    titled = true;
    for (const { table } of here.slice(written)) parts.push({ kind: 'table', table });
  }
  return parts;
}

interface Placed {
  readonly table: PrintedTable;
  readonly section: number;
  readonly line: number;
}

/** Where each table goes: into its section, else after the section that begins above it. */
function placedTables(report: ReadReport): Placed[] {
  const form = findForm(report.form);
  const placed = (form?.tables ?? []).flatMap((table): Placed[] => {
    const found = printedTable(report, table);
    if (!found) return [];
    const line = lineOf(report, table);
    const id = form?.sections.find((section) => section.table === table.id)?.id;
    const own = report.sections.findIndex((section) => id !== undefined && section.section === id);
    const above = report.sections.findLastIndex((section) => section.line <= line);
    return [{ table: found, section: own === -1 ? above : own, line }];
  });
  return placed.sort((one, other) => one.line - other.line);
}

/** First line of a table in the source. */
function lineOf(report: ReadReport, table: FormTable): number {
  const lines =
    table.layout === 'list'
      ? report.statistics.map((row) => row.line)
      : Object.entries(report.cells).flatMap(([path, cell]) =>
          path.startsWith(`${table.id}.`) ? [cell.line] : [],
        );
  return lines.reduce((first, line) => Math.min(first, line), Infinity);
}

/** Page numbers, and the lines that the title was read from. */
function isFurniture(passage: Passage, report: ReadReport): boolean {
  if (PAGE_NUMBER.test(passage.text)) return true;
  if (!report.title || passage.section !== -1) return false;
  const near = passage.line >= report.title.line && passage.line < report.title.line + 6;
  return near && compact(report.title.text).includes(compact(passage.text));
}

/** Words of a table that the reader could not place and left in the text: they stand in the table already. */
function labelsOf(table: PrintedTable): string[] {
  return table.rows.flatMap((row) =>
    row.cells.filter((cell) => cell.scope !== undefined).map((cell) => compact(cell.text)),
  );
}

function isResidue(passage: Passage, labels: ReadonlySet<string>): boolean {
  const cells = passage.text
    .split('\t')
    .map(compact)
    .filter((cell) => cell !== '');
  return cells.every((cell) => labels.has(cell));
}

/** Without white space and with the marks of one width, for comparing words alone. */
function compact(text: string): string {
  return text
    .replaceAll(/\s/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(':', '：')
    .replaceAll(',', '，');
}

function pushPassage(parts: Part[], text: string): void {
  const cells = text.split('\t').map((cell) => cell.trim());
  const before = parts.at(-1);
  if (cells.length > 1) {
    const rows = before?.kind === 'rows' ? before.rows : [];
    if (rows.length > 0) parts.pop();
    parts.push({ kind: 'rows', rows: [...rows, cells] });
  } else if (before?.kind === 'paragraph' && isBroken(before.text, text)) {
    parts[parts.length - 1] = { kind: 'paragraph', text: before.text + text };
  } else if (SUBHEADING.test(text)) parts.push({ kind: 'heading', level: 2, text });
  else parts.push({ kind: 'paragraph', text });
}

/** Whether a sentence was broken at the end of a page: it runs on without a stop and what follows opens nothing new. */
function isBroken(before: string, text: string): boolean {
  return (
    before.length > 20 &&
    /[，。；：]/.test(before) &&
    /[\u4e00-\u9fff\d，、（“《]$/.test(before) &&
    !/^[（(]?(?:[一二三四五六七八九十]+[、.．）)]|\d{1,2}[、.．）)](?!\d))/.test(text)
  );
}

/** The title, together with a line above it that only names the agency. */
function pushTitle(parts: Part[], report: ReadReport): void {
  const lines = titleLines(report.title?.text ?? '');
  const above = parts.at(-1);
  const isName =
    parts.length === 1 &&
    above?.kind === 'paragraph' &&
    above.text.length <= 20 &&
    !/[。；，、]/.test(above.text);
  if (isName) parts.pop();
  parts.push({ kind: 'title', lines: isName ? [above.text, ...lines] : lines });
}

/** A title too long for one line of size 2 is divided before the year, where the sense divides. */
function titleLines(text: string): string[] {
  const parts = /^(.{2,20}?)((?:19|20)\d{2}年.*)$/.exec(text);
  return text.length > 20 && parts ? [parts[1] ?? '', parts[2] ?? ''] : [text];
}

/** The report's title, or what it is in any case: for the properties of a document. */
export function documentTitle(report: ReadReport): string {
  return (
    report.title?.text ??
    `${report.agency ?? ''}${report.year === null ? '' : `${report.year}年`}政府信息公开工作年度报告`
  );
}
