import { isNumber, UNREADABLE_TEXT, type Cell } from '#domain/report/cell.ts';
import { measureOf } from '#domain/report/compare.ts';
import type { Form } from '#domain/report/form.ts';
import { measureGroupNames, MEASURES, type MeasureGroup } from '#domain/report/measure.ts';
import type { ReadReport } from '#domain/report/report.ts';

/** A bar chart: a title that says what it shows, its unit, its source, and the figures behind it. */
export interface Chart {
  readonly title: string;
  readonly unit: string;
  readonly source: string;
  readonly bars: readonly { readonly label: string; readonly value: Cell }[];
}

const GROUPS: readonly MeasureGroup[] = ['requests', 'outcomes', 'decisions', 'documents', 'remedies'];

/** The charts of a report: one a group of measures, and who asked. Groups without a figure above zero have no picture. */
export function chartsOf(report: ReadReport, form: Form | null, source: string): Chart[] {
  const grouped = GROUPS.map((group): Chart => {
    const measures = MEASURES.filter((measure) => measure.group === group);
    return {
      title: measureGroupNames[group],
      unit: measures[0]?.unit ?? '',
      source,
      bars: measures.flatMap((measure) => {
        const value = measureOf(report, measure);
        return value === undefined ? [] : [{ label: measure.label, value }];
      }),
    };
  });
  return [...grouped.slice(0, 1), applicants(report, form, source), ...grouped.slice(1)].filter(({ bars }) =>
    bars.some(({ value }) => isNumber(value) && value > 0),
  );
}

/** 本年新收 by applicant, from the columns as the form declares them. */
function applicants(report: ReadReport, form: Form | null, source: string): Chart {
  const columns = form?.tables.find(({ id }) => id === 'requests')?.bands[0]?.columns ?? [];
  const bars = columns.slice(0, -1).map(({ label, heads }, index) => {
    const value = report.cells[`requests.new[${index}]`]?.value ?? null;
    return {
      label: label === '其他' && heads.length > 1 ? '其他法人或组织' : label,
      value: isNumber(value) || value === null ? value : ('unreadable' as const),
    };
  });
  return { title: '谁在申请（本年新收）', unit: '件', source, bars };
}

/** A figure in words: 空白 and 无法识别 are said, not drawn. */
export function figureWords(value: Cell): string {
  if (value === null) return '空白';
  return value === 'unreadable' ? UNREADABLE_TEXT : value.toLocaleString('zh-CN');
}
