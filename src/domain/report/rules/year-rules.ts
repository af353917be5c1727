import { isNumber } from '../cell.ts';
import { eachCell, cellPath } from '../form.ts';
import type { ReadReport } from '../report.ts';
import { cellName } from './cell-names.ts';
import { figureAt } from './cell-lookup.ts';
import type { Draft, Rule, Subject } from './rule.ts';

/** One year against the one before, and stocks within one report. */
export const YEAR_RULES: readonly Rule[] = [
  {
    id: 'stock-flow.carried-in',
    title: '上年结转与上年报告衔接',
    scope: 'years',
    severity: 'error',
    source: '表三第二项即上年度报告第四项（逐格）',
    message: '“上年结转”与上年度报告的“结转下年度”不一致。',
    fix: '以上年度报告第四项为准改正；确有更正的在正文说明。',
    find: carriedIn,
    passing: {
      previous: {
        form: '2021',
        year: 2021,
        cells: { 'requests.new': [1, 0, 0, 0, 0, 0, 1], 'requests.carried_out': [1, 0, 0, 0, 0, 0, 1] },
      },
      report: {
        form: '2021',
        cells: {
          'requests.carried_in': [1, 0, 0, 0, 0, 0, 1],
          'requests.carried_out': [1, 0, 0, 0, 0, 0, 1],
        },
      },
    },
    failing: {
      previous: {
        form: '2021',
        year: 2021,
        cells: { 'requests.new': [2, 0, 0, 0, 0, 0, 2], 'requests.carried_out': [2, 0, 0, 0, 0, 0, 2] },
      },
      report: {
        form: '2021',
        cells: {
          'requests.carried_in': [1, 0, 0, 0, 0, 0, 1],
          'requests.carried_out': [1, 0, 0, 0, 0, 0, 1],
        },
      },
    },
  },
  {
    id: 'stock-flow.in-force',
    title: '现行有效件数衔接',
    scope: 'years',
    severity: 'warning',
    source: '现行有效＝上年现行有效＋本年制发－本年废止',
    message: '现行有效件数与上年度报告、本年制发和废止件数不衔接。',
    fix: '核对文件目录；清理宣布失效的计入废止，与上年口径不同的在正文说明。',
    find: inForce,
    passing: {
      previous: { form: '2021', year: 2021, cells: { 'disclosure.normative_documents': [5, 0, 66] } },
      report: { form: '2021', cells: { 'disclosure.normative_documents': [8, 5, 69] } },
    },
    failing: {
      previous: { form: '2021', year: 2021, cells: { 'disclosure.normative_documents': [5, 0, 66] } },
      report: { form: '2021', cells: { 'disclosure.normative_documents': [8, 5, 74] } },
    },
  },
  {
    id: 'stock-flow.stock',
    title: '现行有效不小于本年净增',
    scope: 'years',
    severity: 'warning',
    source: '现行有效＝上年现行有效＋本年制发－本年废止，上年数不会是负数',
    message: '现行有效件数小于本年制发减本年废止，不可能成立。',
    fix: '现行有效件数填年末仍有效的全部文件，不只是本年的。',
    find: stock,
    passing: { report: { form: '2021', cells: { 'disclosure.normative_documents': [3, 1, 2] } } },
    failing: { report: { form: '2021', cells: { 'disclosure.normative_documents': [8, 1, 2] } } },
  },
  {
    id: 'stock-flow.items',
    title: '上一年项目数量衔接',
    scope: 'years',
    severity: 'warning',
    source: '上一年项目数量＝上年度报告的上一年项目数量＋本年增减',
    message: '“上一年项目数量”与上年度报告推得的项目数不一致。',
    fix: '核对上年度报告和事项清单，改正有误的一格。',
    find: items,
    passing: {
      previous: { form: '2019', year: 2019, cells: { 'disclosure.licensing': [200, '+43', 900] } },
      report: { form: '2019', cells: { 'disclosure.licensing': [243, '+1', 800] } },
    },
    failing: {
      previous: { form: '2019', year: 2019, cells: { 'disclosure.licensing': [200, '+43', 900] } },
      report: { form: '2019', cells: { 'disclosure.licensing': [250, '+1', 800] } },
    },
  },
  {
    id: 'stock-flow.documents',
    title: '对外公开总数量衔接',
    scope: 'years',
    severity: 'warning',
    source: '对外公开总数量≤上年总数量＋本年新公开',
    message: '对外公开总数量比上年总数量加本年新公开还多。',
    fix: '核对文件目录，改正总数量或本年新公开数量。',
    find: documents,
    passing: {
      previous: { form: '2019', year: 2019, cells: { 'disclosure.normative_documents': [5, 5, 80] } },
      report: { form: '2019', cells: { 'disclosure.normative_documents': [7, 9, 89] } },
    },
    failing: {
      previous: { form: '2019', year: 2019, cells: { 'disclosure.normative_documents': [5, 5, 80] } },
      report: { form: '2019', cells: { 'disclosure.normative_documents': [7, 9, 95] } },
    },
  },
  {
    id: 'stock-flow.cumulative',
    title: '历年累计衔接',
    scope: 'years',
    severity: 'warning',
    source: '历年累计＝上年累计＋本年',
    message: '历年累计与上年累计加本年数不一致。',
    fix: '核对历年累计，改正有误的一格。',
    find: cumulative,
    passing: {
      previous: { form: 'pre2019', year: 2017, statistics: [['published', 100, 900]] },
      report: { form: 'pre2019', statistics: [['published', 50, 950]] },
    },
    failing: {
      previous: { form: 'pre2019', year: 2017, statistics: [['published', 100, 900]] },
      report: { form: 'pre2019', statistics: [['published', 50, 880]] },
    },
  },
  {
    id: 'stock-flow.copied',
    title: '照抄上年数据',
    scope: 'years',
    severity: 'warning',
    source: '国办公开办函〔2021〕30号：数据应准确，内容雷同的追责',
    message: '本年各项数据与上年度报告完全相同，像是照抄。',
    fix: '按本年度台账重新统计。',
    find: copied,
    passing: {
      previous: {
        form: '2021',
        year: 2021,
        cells: {
          'disclosure.licensing.decisions': 120,
          'disclosure.penalties.decisions': 30,
          'disclosure.fees.amount_wan': 5.5,
          'disclosure.coercion.decisions': 4,
        },
      },
      report: {
        form: '2021',
        cells: {
          'disclosure.licensing.decisions': 131,
          'disclosure.penalties.decisions': 30,
          'disclosure.fees.amount_wan': 5.5,
          'disclosure.coercion.decisions': 4,
        },
      },
    },
    failing: {
      previous: {
        form: '2021',
        year: 2021,
        cells: {
          'disclosure.licensing.decisions': 120,
          'disclosure.penalties.decisions': 30,
          'disclosure.fees.amount_wan': 5.5,
          'disclosure.coercion.decisions': 4,
        },
      },
      report: {
        form: '2021',
        cells: {
          'disclosure.licensing.decisions': 120,
          'disclosure.penalties.decisions': 30,
          'disclosure.fees.amount_wan': 5.5,
          'disclosure.coercion.decisions': 4,
        },
      },
    },
  },
];

/** Only the year directly before says anything. */
function yearBefore({ report, previous }: Subject): ReadReport | null {
  return previous && report.year !== null && previous.year === report.year - 1 ? previous : null;
}

function carriedIn(subject: Subject): Draft[] {
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

function inForce(subject: Subject): Draft[] {
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

function stock({ report }: Subject): Draft[] {
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

function items(subject: Subject): Draft[] {
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

function documents(subject: Subject): Draft[] {
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

function cumulative(subject: Subject): Draft[] {
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
function copied(subject: Subject): Draft[] {
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
