import { cellPath } from '../form.ts';
import type { Form, FormTable } from '../form.ts';
import { figureAt } from './cell-lookup.ts';
import type { Draft, Rule, Subject } from './rule.ts';

/** A county's report against those of its agencies. */
export const AGENCY_RULES: readonly Rule[] = [
  {
    id: 'stock-flow.roll-up',
    title: '汇总与各单位之和',
    scope: 'agencies',
    severity: 'warning',
    source: '《政府信息公开条例》第四十九条：县级政府汇总本级各部门和下级政府的年度报告',
    message: '汇总数与各单位报告之和不一致。',
    fix: '核对是否有单位漏报、重报；政府本级自己的件数也要列入。',
    find: rollUp,
    passing: {
      report: { form: '2021', cells: { 'disclosure.licensing.decisions': 30 } },
      parts: [
        { form: '2021', agency: '青山县财政局', cells: { 'disclosure.licensing.decisions': 10 } },
        { form: '2021', agency: '青山县石桥镇人民政府', cells: { 'disclosure.licensing.decisions': 20 } },
      ],
    },
    failing: {
      report: { form: '2021', cells: { 'disclosure.licensing.decisions': 25 } },
      parts: [
        { form: '2021', agency: '青山县财政局', cells: { 'disclosure.licensing.decisions': 10 } },
        { form: '2021', agency: '青山县石桥镇人民政府', cells: { 'disclosure.licensing.decisions': 20 } },
      ],
    },
  },
];

function rollUp({ report, form, parts }: Subject): Draft[] {
  if (!form || parts.length === 0 || parts.some((part) => part.form !== report.form)) return [];
  const rows = form.tables.flatMap((table) => rowsOff(table, form, { report, parts }));
  const [first] = rows;
  if (!first || rows.length <= MANY_ROWS) return rows;
  // Nearly everything differs: a report is missing or counted twice, and one word on it is enough.
  return [
    {
      ...first,
      detail: `共有${rows.length}行不一致，可能有单位漏报或重报；例如${first.detail}`,
      cells: rows.flatMap((row) => row.cells ?? []),
    },
  ];
}

const MANY_ROWS = 8;

/** One finding a row: the cells of a row that differ from the sum of the parts. */
function rowsOff(
  table: FormTable,
  form: Form,
  { report, parts }: Pick<Subject, 'report' | 'parts'>,
): Draft[] {
  const drafts: Draft[] = [];
  for (const band of table.bands)
    for (const row of band.rows) {
      const off = band.columns.flatMap((column, index) => {
        if (column.kind === 'text') return [];
        const path = cellPath(table, band, row, index);
        const total = figureAt(report, path);
        const values = parts.map((part) => figureAt(part, path));
        if (typeof total !== 'number' || values.includes(undefined)) return [];
        const sum = Math.round(values.reduce<number>((all, value) => all + (value ?? 0), 0) * 1e6) / 1e6;
        return sum === total ? [] : [{ path, label: column.label, sum, total }];
      });
      const last = off.at(-1);
      if (!last) continue;
      const line = report.cells[last.path]?.line;
      drafts.push({
        detail: `“${row.label}”行${off.map((one) => `“${one.label}”汇总${one.total}、各单位合计${one.sum}`).join('，')}（${parts.length}个单位，${form.name}）。`,
        cells: off.map((one) => one.path),
        expected: last.sum,
        actual: last.total,
        ...(line === undefined ? {} : { line }),
      });
    }
  return drafts;
}
