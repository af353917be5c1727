import type { CellPath } from './cell.ts';
import { form2019 } from './forms/form-2019.ts';
import { form2021 } from './forms/form-2021.ts';
import type { Form } from './form.ts';

/** A figure that reports are compared by, with the cells that make it up in each form that has it. */
export interface Measure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly group: MeasureGroup;
  /** By form id; a form that is absent has no such figure and none is made up for it. */
  readonly cells: Readonly<Partial<Record<string, readonly CellPath[]>>>;
}

export type MeasureGroup = 'requests' | 'outcomes' | 'remedies' | 'documents' | 'decisions';

export const measureGroupNames: Readonly<Record<MeasureGroup, string>> = {
  requests: '政府信息公开申请',
  outcomes: '申请办理结果',
  remedies: '行政复议、行政诉讼',
  documents: '规章和规范性文件',
  decisions: '行政处理决定',
};

const TOTAL = 6;

/**
 * What the public sees in charts and side by side. The rows of the table up to 2018 are used only where their meaning
 * is the same: its kinds of answers (属于已主动公开范围, 不属于本行政机关 …) have no counterpart and are not converted.
 */
export const MEASURES: readonly Measure[] = [
  requestRow('new', '新收申请', 'received'),
  requestRow('carried_in', '上年结转', null),
  requestRow('total', '办结申请', 'closed'),
  requestRow('carried_out', '结转下年', null),
  outcome('granted', '予以公开'),
  outcome('partial', '部分公开'),
  outcome('refused', '不予公开'),
  outcome('unavailable', '无法提供'),
  outcome('not_processed', '不予处理'),
  outcome('other', '其他处理'),
  remedy('reconsideration', '行政复议', ['reconsideration']),
  remedy('litigation', '行政诉讼', ['litigation_direct', 'litigation_after_reconsideration']),
  inBothForms(
    'documents',
    'documents.made',
    '制发规范性文件',
    'disclosure.normative_documents.made',
    'normative_made',
  ),
  {
    id: 'documents.in_force',
    label: '现行有效规范性文件',
    unit: '件',
    group: 'documents',
    cells: { '2021': ['disclosure.normative_documents.in_force'] },
  },
  inBothForms('decisions', 'decisions.licensing', '行政许可决定', 'disclosure.licensing.decisions', null),
  inBothForms('decisions', 'decisions.penalties', '行政处罚决定', 'disclosure.penalties.decisions', null),
  inBothForms('decisions', 'decisions.coercion', '行政强制决定', 'disclosure.coercion.decisions', null),
];

export function findMeasure(id: string): Measure | null {
  return MEASURES.find((measure) => measure.id === id) ?? null;
}

function requestRow(row: string, label: string, statistic: string | null): Measure {
  return inBothForms('requests', `requests.${row}`, label, `requests.${row}[${TOTAL}]`, statistic);
}

function outcome(group: string, label: string): Measure {
  return {
    id: `outcomes.${group}`,
    label,
    unit: '件',
    group: 'outcomes',
    cells: { '2021': outcomeCells(form2021, group), '2019': outcomeCells(form2019, group) },
  };
}

function outcomeCells(form: Form, group: string): CellPath[] {
  const rows = form.tables.find((table) => table.id === 'requests')?.bands.flatMap((band) => band.rows) ?? [];
  return rows
    .filter((row) => row.id === group || row.id.startsWith(`${group}.`))
    .map((row) => `requests.${row.id}[${TOTAL}]`);
}

function remedy(id: string, label: string, rows: readonly string[]): Measure {
  const cells = rows.map((row) => `remedies.${row}.total`);
  return {
    id: `remedies.${id}`,
    label,
    unit: '件',
    group: 'remedies',
    cells: { '2021': cells, '2019': cells, pre2019: [`statistics.${id}`] },
  };
}

/** A figure that the forms of 2019 and 2021 print in the same cell, and the table up to 2018 perhaps in a row. */
function inBothForms(
  group: MeasureGroup,
  id: string,
  label: string,
  cell: CellPath,
  statistic: string | null,
): Measure {
  const cells = { '2021': [cell], '2019': [cell] };
  const all = statistic === null ? cells : { ...cells, pre2019: [`statistics.${statistic}`] };
  return { id, label, unit: '件', group, cells: all };
}
