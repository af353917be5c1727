import { isNumber, printed, type CellReading } from '#domain/report/cell.ts';
import type { Form } from '#domain/report/form.ts';
import { statisticsGrid, tableGrid } from '#domain/report/layout.ts';
import type { ReadReport, StatisticsRow } from '#domain/report/report.ts';
import { html, type Html } from '../html.ts';
import { gridTable, type ShownCell } from '../report/grid-table.ts';
import { cellKey, statisticsIndex, type PlacedFinding } from '#domain/report/place-findings.ts';

/**
 * The tables as they were read, in the shape of the official form: doubtful cells marked, blank ones told apart from 0,
 * and the numbers of the findings in the cells they concern.
 */
export function tablesView(
  key: string,
  report: ReadReport,
  form: Form | null,
  placed: readonly PlacedFinding[],
): Html {
  const concerned = new Map<string, PlacedFinding[]>();
  for (const one of placed)
    for (const path of one.finding.cells)
      concerned.set(cellKey(path), [...(concerned.get(cellKey(path)) ?? []), one]);
  const show = (path: string): ShownCell => {
    const findings = concerned.get(cellKey(path)) ?? [];
    const state = stateOf(report, path);
    return {
      id: `${key}-cell-${cellKey(path)}`,
      marks: [state.marks, findings[0] ? `concerned ${findings[0].finding.severity}` : ''].join(' ').trim(),
      content: html`${state.content}${findings.map(
        ({ number, finding }) =>
          html` <a
            class="ref ${finding.severity}"
            href="#${key}-finding-${number}"
            aria-label="见问题${number}"
            >${number}</a
          >`,
      )}`,
    };
  };
  if (!form) return html`<p class="nothing">没有认出法定表格：原文里没有国家格式的表头，或者表格是图片。</p>`;
  if (report.statistics.length > 0)
    return gridTable(
      'statistics',
      form.tables[0]?.title ?? form.name,
      statisticsGrid(report.statistics),
      show,
    );
  return html`${form.tables.map((table) => gridTable(table.id, table.title, tableGrid(table), show))}`;
}

function stateOf(report: ReadReport, path: string): { marks: string; content: Html | string } {
  const index = statisticsIndex(path);
  if (index >= 0) return statisticsState(report.statistics[index], path);
  return readingState(report.cells[path]);
}

function readingState(reading: CellReading | undefined): { marks: string; content: Html | string } {
  if (!reading) return { marks: 'absent', content: html`<span class="aside">未见</span>` };
  if (reading.value === null) return { marks: 'blank', content: html`<span class="aside">空</span>` };
  if (reading.value === 'unreadable')
    return {
      marks: 'unreadable',
      content: html`${printed(reading)}${reading.raw !== '' && html`<br /><small>原文：${reading.raw}</small>`}`,
    };
  const adjusted = isNumber(reading.value) && reading.raw !== '' && reading.raw !== String(reading.value);
  return adjusted
    ? { marks: 'adjusted', content: html`${reading.value}<br /><small>原文：${reading.raw}</small>` }
    : { marks: '', content: printed(reading) };
}

function statisticsState(
  row: StatisticsRow | undefined,
  path: string,
): { marks: string; content: Html | string } {
  if (!row || row.unit === '') return { marks: '', content: '' };
  const value = path.endsWith('.cumulative') ? row.cumulative : row.value;
  return readingState({ value, raw: value === 'unreadable' ? row.raw : '', line: row.line });
}
