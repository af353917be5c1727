import type { ReadReport } from '../report.ts';
import { figureAt } from './cell-lookup.ts';
import type { Draft, Rule, Subject } from './rule.ts';
import { cannotMakeRegulations } from './rulemaking.ts';

/** Facts of section two that can't be, or that show a figure in the wrong column. */
export const DISCLOSURE_RULES: readonly Rule[] = [
  {
    id: 'disclosure.decisions-equal-items',
    title: '处理决定数量误填为项目数',
    scope: 'cells',
    severity: 'warning',
    source: '国办公开办函〔2019〕60号：处理决定数量是本年度作出决定的件数，与项目数没有加减关系',
    message: '“处理决定数量”恰等于上一年项目数量加本年增减，像是填成了本年项目数。',
    fix: '“处理决定数量”填本年度作出的许可、处罚、强制等决定的件数。',
    find: decisionsEqualItems,
    passing: {
      report: {
        form: '2019',
        cells: { 'disclosure.licensing': [243, '+43', 3623], 'disclosure.penalties': [308, '-8', 300] },
      },
    },
    failing: {
      report: {
        form: '2019',
        cells: { 'disclosure.licensing': [1400, '-800', 600], 'disclosure.penalties': [250, '-10', 240] },
      },
    },
  },
  {
    id: 'disclosure.regulations',
    title: '没有规章制定权',
    scope: 'cells',
    severity: 'warning',
    source: '《中华人民共和国立法法》规章一章：县级、乡级政府及其部门没有规章制定权',
    message: '本机关没有规章制定权，“规章”一行却不是0。',
    fix: '“规章”一行填0；所填的若是规范性文件，移到下一行。',
    find: regulationsOfCounty,
    passing: {
      report: { form: '2021', agency: '云海市人民政府', cells: { 'disclosure.regulations': [1, 0, 12] } },
    },
    failing: {
      report: {
        form: '2021',
        agency: '青山县石桥镇人民政府',
        cells: { 'disclosure.regulations': [2, 0, 2] },
      },
    },
  },
  {
    id: 'disclosure.published-over-total',
    title: '本年公开大于公开总数',
    scope: 'cells',
    severity: 'warning',
    source: '国办公开办函〔2019〕60号：对外公开总数量包含本年新公开数量',
    message: '“本年新公开数量”大于“对外公开总数量”。',
    fix: '对外公开总数量填历年公开、现仍公开的总数，应不小于本年新公开数量。',
    find: publishedOverTotal,
    passing: { report: { form: '2019', cells: { 'disclosure.normative_documents': [5, 9, 48] } } },
    failing: { report: { form: '2019', cells: { 'disclosure.normative_documents': [5, 9, 5] } } },
  },
];

const ROWS_2019 = [
  ['licensing', '行政许可'],
  ['other_services', '其他对外管理服务事项'],
  ['penalties', '行政处罚'],
  ['coercion', '行政强制'],
] as const;

/** One row may be so by chance; two at once are not. */
function decisionsEqualItems({ report }: Subject): Draft[] {
  if (report.form !== '2019') return [];
  const equal = ROWS_2019.flatMap(([row, label]) => {
    const last = figureAt(report, `disclosure.${row}.items_last_year`);
    const change = figureAt(report, `disclosure.${row}.change`);
    const path = `disclosure.${row}.decisions`;
    const decisions = figureAt(report, path);
    if (typeof last !== 'number' || typeof change !== 'number' || typeof decisions !== 'number') return [];
    return decisions > 0 && last + change === decisions ? [{ label, last, change, decisions, path }] : [];
  });
  if (equal.length < 2) return [];
  return equal.map(({ label, last, change, decisions, path }) => ({
    detail: `“${label}”${last}${change < 0 ? '－' : '＋'}${Math.abs(change)}＝${decisions}，共有${equal.length}行如此。`,
    cells: [path],
    expected: '本年度处理决定件数',
    actual: decisions,
    ...lineOf(report, path),
  }));
}

function lineOf(report: ReadReport, path: string): { line: number } | object {
  const line = report.cells[path]?.line;
  return line === undefined ? {} : { line };
}

function regulationsOfCounty({ report }: Subject): Draft[] {
  if (!cannotMakeRegulations(report.agency)) return [];
  const columns = report.form === '2021' ? ['made', 'repealed', 'in_force'] : ['made', 'published', 'total'];
  const cells = columns.map((column) => `disclosure.regulations.${column}`);
  const wrong = cells.filter((path) => (figureAt(report, path) ?? 0) !== 0);
  const [first] = wrong;
  if (first === undefined) return [];
  return [
    {
      detail: `“${report.agency ?? ''}”的“规章”填了${wrong.map((path) => figureAt(report, path)).join('、')}。`,
      cells: wrong,
      expected: 0,
      actual: figureAt(report, first) ?? null,
      ...lineOf(report, first),
    },
  ];
}

function publishedOverTotal({ report }: Subject): Draft[] {
  if (report.form !== '2019') return [];
  return ['regulations', 'normative_documents'].flatMap((row) => {
    const path = `disclosure.${row}.published`;
    const published = figureAt(report, path);
    const total = figureAt(report, `disclosure.${row}.total`);
    if (typeof published !== 'number' || typeof total !== 'number' || published <= total) return [];
    return [
      {
        detail: `“${row === 'regulations' ? '规章' : '规范性文件'}”本年新公开${published}，对外公开总数量${total}。`,
        cells: [path, `disclosure.${row}.total`],
        expected: `不小于${published}`,
        actual: total,
        ...lineOf(report, path),
      },
    ];
  });
}
