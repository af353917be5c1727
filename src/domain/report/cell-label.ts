import { eachCell, type Form } from './form.ts';
import type { StatisticsRow } from './report.ts';

const labels = new WeakMap<Form, ReadonlyMap<string, string>>();

function labelsOf(form: Form): ReadonlyMap<string, string> {
  const known = labels.get(form);
  if (known) return known;
  const made = new Map<string, string>();
  for (const { row, column, path } of eachCell(form)) {
    const short = row.label.replace(/（.*$/, '');
    made.set(path, `${row.ordinal}${short} · ${column.label.replace(/（.*$/, '')}`);
  }
  labels.set(form, made);
  return made;
}

/** A cell in the words of the form: 一、本年新收政府信息公开申请数量 · 总计. The path itself where the form doesn't know it. */
export function cellLabel(form: Form | null, statistics: readonly StatisticsRow[], path: string): string {
  const listed = /^statistics\[(\d+)\](?:\.(\w+))?$/.exec(path);
  if (listed) {
    const label = statistics[Number(listed[1])]?.label;
    if (label !== undefined) return listed[2] === 'cumulative' ? `${label} · 历年累计` : label;
  }
  return (form && labelsOf(form).get(path)) ?? path;
}
