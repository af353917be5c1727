import { isNumber } from '../cell.ts';
import { cellPath, eachCell } from '../form.ts';
import type { ReadReport } from '../report.ts';
import { figureAt } from './cell-lookup.ts';
import { cellName } from './cell-names.ts';
import type { Draft, Subject } from './rule.ts';

/** Only the year directly before says anything. */
function yearBefore({ report, previous }: Subject): ReadReport | null {
  return previous && report.year !== null && previous.year === report.year - 1 ? previous : null;
}

export function carriedIn(subject: Subject): Draft[] {
  const before = yearBefore(subject);
  if (!before) return [];
  const wrong = Array.from({ length: 7 }, (_, column) => column).filter((column) => {
    const now = figureAt(subject.report, `requests.carried_in[${column}]`);
    const then = figureAt(before, `requests.carried_out[${column}]`);
    return typeof now === 'number' && typeof then === 'number' && now !== then;
  });
  const column = wrong.at(-1);
  if (column === undefined) return [];
  const path = `requests.carried_in[${column}]`;
  const then = figureAt(before, `requests.carried_out[${column}]`) ?? null;
  const now = figureAt(subject.report, path) ?? null;
  return [
    {
      detail: `上年报告结转下年度${String(then)}，本年填上年结转${String(now)}（共${wrong.length}栏不一致）。`,
      cells: wrong.map((one) => `requests.carried_in[${one}]`),
      expected: then,
      actual: now,
      ...lineOf(subject.report, path),
    },
  ];
}

function lineOf(report: ReadReport, path: string): { line: number } | object {
  const line = report.cells[path]?.line;
  return line === undefined ? {} : { line };
}

const DOCUMENT_ROWS = [
  ['regulations', '规章'],
  ['normative_documents', '规范性文件'],
] as const;

function numbers(report: ReadReport, paths: readonly string[]): number[] | null {
  const values = paths.map((path) => figureAt(report, path));
  return values.every((value) => typeof value === 'number') ? values : null;
}

export function inForce(subject: Subject): Draft[] {
  const before = yearBefore(subject);
  if (!before || before.form !== '2021') return [];
  return DOCUMENT_ROWS.flatMap(([row, label]) => {
    const at = `disclosure.${row}`;
    const now = numbers(subject.report, [`${at}.made`, `${at}.repealed`, `${at}.in_force`]);
    const then = numbers(before, [`${at}.in_force`]);
    if (!now || !then) return [];
    const [made = 0, repealed = 0, actual = 0] = now;
    const expected = (then[0] ?? 0) + made - repealed;
    if (expected === actual) return [];
    return [
      {
        detail: `“${label}”上年现行有效${then[0] ?? 0}＋制发${made}－废止${repealed}＝${expected}，填${actual}。`,
        cells: [`${at}.in_force`],
        expected,
        actual,
        ...lineOf(subject.report, `${at}.in_force`),
      },
    ];
  });
}

export function stock({ report }: Subject): Draft[] {
  if (report.form !== '2021') return [];
  return DOCUMENT_ROWS.flatMap(([row, label]) => {
    const at = `disclosure.${row}`;
    const now = numbers(report, [`${at}.made`, `${at}.repealed`, `${at}.in_force`]);
    if (!now) return [];
    const [made = 0, repealed = 0, actual = 0] = now;
    if (actual >= made - repealed) return [];
    return [
      {
        detail: `“${label}”本年制发${made}－本年废止${repealed}＝${made - repealed}，现行有效只填${actual}。`,
        cells: [`${at}.in_force`],
        expected: `不小于${made - repealed}`,
        actual,
        ...lineOf(report, `${at}.in_force`),
      },
    ];
  });
}

const ITEM_ROWS = [
  ['licensing', '行政许可'],
  ['other_services', '其他对外管理服务事项'],
  ['penalties', '行政处罚'],
  ['coercion', '行政强制'],
  ['fees', '行政事业性收费'],
] as const;

export function items(subject: Subject): Draft[] {
  const before = yearBefore(subject);
  if (!before) return [];
  return ITEM_ROWS.flatMap(([row, label]) => {
    const at = `disclosure.${row}`;
    const then = numbers(before, [`${at}.items_last_year`, `${at}.change`]);
    const now = numbers(subject.report, [`${at}.items_last_year`]);
    if (!then || !now) return [];
    const [last = 0, change = 0] = then;
    const expected = last + change;
    const actual = now[0] ?? 0;
    if (expected === actual) return [];
    return [
      {
        detail: `“${label}”上年报告${last}${change < 0 ? '－' : '＋'}${Math.abs(change)}＝${expected}，本年填上一年项目数量${actual}。`,
        cells: [`${at}.items_last_year`],
        expected,
        actual,
        ...lineOf(subject.report, `${at}.items_last_year`),
      },
    ];
  });
}

export function documents(subject: Subject): Draft[] {
  const before = yearBefore(subject);
  if (!before) return [];
  return DOCUMENT_ROWS.flatMap(([row, label]) => {
    const at = `disclosure.${row}`;
    const then = numbers(before, [`${at}.total`]);
    const now = numbers(subject.report, [`${at}.published`, `${at}.total`]);
    if (!then || !now) return [];
    const [published = 0, actual = 0] = now;
    const most = (then[0] ?? 0) + published;
    if (actual <= most) return [];
    return [
      {
        detail: `“${label}”上年总数量${then[0] ?? 0}＋本年新公开${published}＝${most}，填${actual}。`,
        cells: [`${at}.total`],
        expected: `不大于${most}`,
        actual,
        ...lineOf(subject.report, `${at}.total`),
      },
    ];
  });
}

export function cumulative(subject: Subject): Draft[] {
  const before = yearBefore(subject);
  if (!before) return [];
  return subject.report.statistics.flatMap((row, index) => {
    const then = before.statistics.find(
      (candidate) => (row.row !== null && candidate.row === row.row) || candidate.label === row.label,
    );
    if (
      typeof then?.cumulative !== 'number' ||
      typeof row.cumulative !== 'number' ||
      typeof row.value !== 'number'
    )
      return [];
    const expected = then.cumulative + row.value;
    if (expected === row.cumulative) return [];
    const fell = row.cumulative < then.cumulative ? '，累计数反而减少' : '';
    return [
      {
        detail: `“${row.label}”上年累计${then.cumulative}＋本年${row.value}＝${expected}，填${row.cumulative}${fell}。`,
        cells: [`statistics[${index}]`],
        expected,
        actual: row.cumulative,
        line: row.line,
      },
    ];
  });
}

/** Four figures at least that are not zero, and every one the same. */
export function copied(subject: Subject): Draft[] {
  const before = yearBefore(subject);
  const { report, form } = subject;
  if (!before || !form || before.form !== report.form) return [];
  let filled = 0;
  for (const { path } of eachCell(form)) {
    const now = report.cells[path]?.value;
    if (now !== before.cells[path]?.value) return [];
    if (isNumber(now) && now !== 0) filled++;
  }
  if (filled < 4) return [];
  const [table] = form.tables;
  const band = table?.bands[0];
  const row = band?.rows[0];
  const first = table && band && row ? cellPath(table, band, row, 0) : '';
  return [
    {
      detail: `${filled}个非零数逐格相同，例如${cellName(form, first)}起的各表。`,
      cells: [],
      ...lineOf(report, first),
    },
  ];
}
