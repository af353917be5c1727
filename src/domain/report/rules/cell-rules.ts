import { isNumber } from '../cell.ts';
import type { Form } from '../form.ts';
import { eachCell } from '../form.ts';
import { blankCells } from './blank-cells.ts';
import { cellName } from './cell-names.ts';
import type { Draft, Rule, Subject } from './rule.ts';

/** What a cell may hold, whatever the form. */
export const CELL_RULES: readonly Rule[] = [
  {
    id: 'cell.blank',
    title: '空白单元格',
    scope: 'cells',
    severity: 'notice',
    source: '国办公开办函〔2021〕30号：各项数据应逐格填报，没有的填0',
    message: '表中有空白单元格。',
    fix: '确实没有的填0；有数的补上。',
    find: blankCells,
    passing: { report: { form: '2021', cells: { 'remedies.reconsideration': [0, 0, 0, 0, 0] } } },
    failing: {
      report: { form: '2021', cells: { 'remedies.reconsideration': [null, null, null, null, null] } },
    },
  },
  {
    id: 'cell.text-in-number',
    title: '数值格里写了文字',
    scope: 'cells',
    severity: 'warning',
    source: '国办公开办函〔2021〕30号、〔2019〕60号：表内填数字，单位见表头',
    message: '数值格里写了数字以外的文字。',
    fix: '只填数字，去掉单位、括注等文字；需要说明的写在正文里。',
    find: textInNumbers,
    passing: {
      report: {
        form: '2019',
        cells: {
          'disclosure.licensing': ['243', '+43', '3623'],
          'disclosure.procurement.amount_text': '20339.35 万元',
        },
      },
    },
    failing: { report: { form: '2019', cells: { 'disclosure.penalties': [2532, '-139 条', 3000] } } },
  },
  {
    id: 'cell.unreadable',
    title: '无法识别的单元格',
    scope: 'cells',
    severity: 'notice',
    source: '数字粘连或缺格时不猜测',
    message: '从这份文件的文字不能确定表中的数。',
    fix: '对照原表核对这些单元格；发布时保留表格结构，不要只留文字。',
    find: unreadableCells,
    passing: { report: { form: '2021', cells: { 'disclosure.normative_documents': [8, 5, 69] } } },
    failing: {
      report: {
        form: '2021',
        cells: { 'disclosure.normative_documents': ['无法识别', '无法识别', '无法识别'] },
      },
    },
  },
  {
    id: 'cell.row-missing',
    title: '表格缺行缺格',
    scope: 'cells',
    severity: 'notice',
    source: '国办公开办函〔2021〕30号、〔2019〕60号附件表格',
    message: '表格的行或格与规定格式不符。',
    fix: '按规定格式补齐行和栏，没有的填0。',
    find: rowsShort,
    passing: { report: { form: '2021' } },
    failing: {
      report: {
        form: '2021',
        remarks: [
          {
            kind: 'row-short',
            cells: ['requests.new[6]'],
            line: 9,
            quote: '4 0 0 0 0 4',
            note: '“本年新收”行只有6格',
          },
        ],
      },
    },
  },
  {
    id: 'cell.negative',
    title: '负数',
    scope: 'cells',
    severity: 'warning',
    source: '件数不会是负数',
    message: '件数填了负数。',
    fix: '改为实际件数；只有2019年格式的“本年增/减”可以带负号。',
    find: (subject) => shapes(subject, (value, kind) => value < 0 && kind !== 'signed', '负数'),
    passing: { report: { form: '2019', cells: { 'disclosure.licensing': [243, '-43', 3623] } } },
    failing: { report: { form: '2021', cells: { 'disclosure.penalties.decisions': -3 } } },
  },
  {
    id: 'cell.fraction',
    title: '小数件数',
    scope: 'cells',
    severity: 'warning',
    source: '件数是整数',
    message: '件数填了小数。',
    fix: '改为整数件数；金额只填在收费金额栏，单位万元。',
    find: (subject) =>
      shapes(subject, (value, kind) => kind !== 'amount' && !Number.isInteger(value), '小数'),
    passing: { report: { form: '2021', cells: { 'disclosure.fees.amount_wan': 9116.36 } } },
    failing: { report: { form: '2021', cells: { 'disclosure.licensing.decisions': 12.5 } } },
  },
];

function textInNumbers({ report, form }: Subject): Draft[] {
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  for (const remark of report.remarks) {
    if (remark.kind !== 'text-in-number' && remark.kind !== 'unit-converted') continue;
    const [path = ''] = remark.cells;
    seen.add(path);
    const value = report.cells[path]?.value ?? null;
    drafts.push({
      detail: `${remark.note}。`,
      cells: remark.cells,
      actual: remark.quote,
      ...(isNumber(value) ? { expected: value } : {}),
      line: remark.line,
      quote: remark.quote,
      // 43.788万元 under 单位：万元 says it twice and no harm is done.
      ...(/万元$/.test(remark.quote) ? { severity: 'notice' as const } : {}),
    });
  }
  for (const { path, column } of form ? eachCell(form) : []) {
    const reading = report.cells[path];
    // A figure without characters was worked out from the sums around it.
    if (!reading || reading.raw === '' || seen.has(path)) continue;
    const wrong =
      column.kind === 'text'
        ? doubtfulAmount(reading.raw)
        : isNumber(reading.value) && !/^[+\-＋－−–—]?[\d０-９][\d０-９,，.．\s]*$/.test(reading.raw);
    if (!wrong || !form) continue;
    drafts.push({
      detail: `${cellName(form, path)}写作“${reading.raw}”${column.kind === 'text' ? '，单位不完整' : ''}。`,
      cells: [path],
      actual: reading.raw,
      line: reading.line,
      quote: reading.raw,
      ...(column.kind === 'text'
        ? { severity: 'notice' as const, fix: '写明完整的单位，如“960万元”。' }
        : {}),
    });
  }
  return drafts;
}

/** An amount whose unit stops short: 960 万. */
function doubtfulAmount(raw: string): boolean {
  return /\d\s*[万亿千百]$/.test(raw.trim());
}

function unreadableCells({ report, form }: Subject): Draft[] {
  const byTable = new Map<string, { cells: string[]; line: number; title: string }>();
  for (const { table, path } of form ? eachCell(form) : []) {
    const reading = report.cells[path];
    if (reading?.value !== 'unreadable') continue;
    const known = byTable.get(table.id) ?? { cells: [], line: reading.line, title: table.title };
    known.cells.push(path);
    byTable.set(table.id, known);
  }
  for (const [index, row] of report.statistics.entries()) {
    if (row.value !== 'unreadable' && row.cumulative !== 'unreadable') continue;
    const known = byTable.get('statistics') ?? { cells: [], line: row.line, title: '政府信息公开情况统计表' };
    known.cells.push(`statistics[${index}]`);
    byTable.set('statistics', known);
  }
  return [...byTable.values()].map(({ cells, line, title }) => ({
    detail: `“${title}”有${cells.length}格数字粘连或残缺，不能唯一确定。`,
    cells,
    actual: 'unreadable',
    line,
  }));
}

function rowsShort({ report }: Subject): Draft[] {
  const odd = report.remarks.filter((remark) => /^row-/.test(remark.kind));
  const [first] = odd;
  if (!first) return [];
  const notes = odd.map((remark) => remark.note);
  const shown = notes.length > 4 ? `${notes.slice(0, 3).join('；')}等${notes.length}处` : notes.join('；');
  return [
    {
      detail: `${shown}。`,
      cells: odd.flatMap((remark) => remark.cells).slice(0, 40),
      line: first.line,
      quote: first.quote,
    },
  ];
}

function shapes(
  { report, form }: Subject,
  wrong: (value: number, kind: string) => boolean,
  word: string,
): Draft[] {
  return [...cellsOf(form)].flatMap(({ path, column }) => {
    const reading = report.cells[path];
    if (
      !form ||
      !reading ||
      column.kind === 'text' ||
      !isNumber(reading.value) ||
      !wrong(reading.value, column.kind)
    )
      return [];
    return [
      {
        detail: `${cellName(form, path)}为${reading.value}，是${word}。`,
        cells: [path],
        actual: reading.value,
        line: reading.line,
        quote: reading.raw,
      },
    ];
  });
}

function cellsOf(form: Form | null): ReturnType<typeof eachCell> | [] {
  return form ? eachCell(form) : [];
}
