import type { CellPath } from '#domain/report/cell.ts';
import type { Band, Form, FormTable, Row } from '#domain/report/form.ts';
import { cellPath } from '#domain/report/form.ts';

/**
 * Reports with known figures, written down in all the ways in which real ones come out of PDF files and web pages,
 * to hold the reader to its word: a figure is read right, or it is said to be unreadable.
 */
export interface KnownReport {
  readonly form: Form;
  readonly year: number;
  readonly figures: Readonly<Record<CellPath, number>>;
}

/** A source of chance with a seed, so that a failing report can be made again. */
export function chance(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return (state >>> 8) / 0x1000000;
  };
}

/** Makes figures that obey every sum of the form. */
export function knownReport(form: Form, year: number, random: () => number): KnownReport {
  const figures: Record<CellPath, number> = {};
  const set = (path: CellPath, value: number): void => void (figures[path] = value);
  const some = (most: number): number => (random() < 0.72 ? 0 : Math.floor(random() ** 2 * most));
  for (const table of form.tables)
    for (const band of table.bands)
      for (const row of band.rows)
        for (const [column, declared] of band.columns.entries()) {
          const path = cellPath(table, band, row, column);
          if (table.id === 'disclosure')
            set(
              path,
              declared.kind === 'signed' ? Math.floor(random() * 60) - 30 : Math.floor(random() ** 3 * 9000),
            );
          else if (column < band.columns.length - 1) set(path, some(table.id === 'requests' ? 60 : 9));
        }
  const requests = form.tables.find((table) => table.id === 'requests')?.bands[0]?.rows ?? [];
  const outcomes = requests.filter((row) => row.heads.length > 0 && row.id !== 'total');
  for (let column = 0; column < 6; column += 1) {
    const at = (row: string): CellPath => `requests.${row}[${column}]`;
    const total = outcomes.reduce((sum, row) => sum + (figures[at(row.id)] ?? 0), 0);
    set(at('total'), total);
    const carriedIn = Math.min(total, some(5));
    set(at('carried_in'), carriedIn);
    set(at('new'), total - carriedIn + (figures[at('carried_out')] ?? 0));
  }
  for (const row of requests)
    set(
      `requests.${row.id}[6]`,
      Array.from({ length: 6 }, (_, c) => figures[`requests.${row.id}[${c}]`] ?? 0).reduce(
        (a, b) => a + b,
        0,
      ),
    );
  for (const row of ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration'])
    set(
      `remedies.${row}.total`,
      ['upheld', 'corrected', 'other', 'pending'].reduce(
        (sum, id) => sum + (figures[`remedies.${row}.${id}`] ?? 0),
        0,
      ),
    );
  return { form, year, figures };
}

/** How a report is written down. */
export interface Damage {
  readonly name: string;
  /** What stands for a figure; '' for a blank cell. */
  readonly figure: (value: number, column: number, columns: number) => string;
  /** One row: its label (with ordinal) and its figures. */
  readonly row: (label: string, figures: readonly string[], row: Row) => string;
  /** What stands between rows, and after heads. */
  readonly between: (index: number) => string;
  /** So little is left that most figures can't be placed. */
  readonly mostlyOpen?: true;
  /** The totals of section three are not written down. */
  readonly noTotals?: true;
  /** Done to the whole text at the end. */
  readonly whole: (text: string) => string;
}

export const AS_IS: Damage = {
  name: 'tabs',
  figure: String,
  row: (label, figures) => [label, ...figures].join('\t'),
  between: () => '\n',
  whole: (text) => text,
};

const OVERVIEW = '本年度按照要求做好各项公开工作，持续规范流程。';

/** The text of a known report under a damage. */
export function damagedText(report: KnownReport, damage: Damage): string[] {
  const { form, year } = report;
  const parts: string[] = [`安平县人民政府${year}年政府信息公开工作年度报告\n`];
  for (const section of form.sections) {
    parts.push(`\n${section.ordinal}、${section.title}\n`);
    const table = form.tables.find((candidate) => candidate.id === section.table);
    if (table === undefined) parts.push(`\n${OVERVIEW}\n`);
    else parts.push(`\n${tableLines(report, table, damage)}\n`);
  }
  return damage.whole(parts.join('')).split('\n');
}

function tableLines(report: KnownReport, table: FormTable, damage: Damage): string {
  const figuresOf = (band: Band, row: Row): string[] =>
    band.columns.map((_, column) =>
      damage.figure(report.figures[cellPath(table, band, row, column)] ?? 0, column, band.columns.length),
    );
  if (table.layout === 'strip') return stripLines(table, damage, figuresOf);
  const parts: string[] = [];
  let group = '';
  for (const band of table.bands) {
    const heads =
      table.layout === 'matrix'
        ? '申请人情况 自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他'
        : `${band.heading}\n${['信息内容', ...band.columns.map((column) => column.label)].join('\t')}`;
    parts.push(heads, damage.between(-1));
    for (const [index, row] of band.rows.entries()) {
      const head = row.heads.at(-1) ?? '';
      const lead = head !== '' && head !== group ? `${head} ` : '';
      group = head;
      parts.push(
        damage.row(`${lead}${row.ordinal}${row.label}`, figuresOf(band, row), row),
        damage.between(index),
      );
    }
  }
  return parts.join('');
}

function stripLines(table: FormTable, damage: Damage, figuresOf: (band: Band, row: Row) => string[]): string {
  const [band] = table.bands;
  if (band === undefined) return '';
  const results = band.columns.map((column) => column.label).join(' ');
  const heads = `行政复议 行政诉讼\n${results} 未经复议直接起诉 复议后起诉\n${results} ${results}`;
  const figures = band.rows.flatMap((row) => figuresOf(band, row));
  const [first] = band.rows;
  const cells = first === undefined ? '' : damage.row('', figures, first).replace(/^\t/, '');
  return `${heads}\n${cells}`;
}
