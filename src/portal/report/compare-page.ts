import { isNumber } from '#domain/report/cell.ts';
import { compareReports, type ComparedReport, type ComparedSeries } from '#domain/report/compare.ts';
import { measureGroupNames, MEASURES, type MeasureGroup } from '#domain/report/measure.ts';
import type { ReportSummary } from '#store/report-list.ts';
import { COLUMNS } from '../columns.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import { href, type County, type Site } from '../site.ts';
import { chartView } from './chart-view.ts';
import { figureWords } from './chart.ts';
import { comparisonKey } from './report-list-page.ts';

/** Reports side by side: as many as a table can show. */
export const MOST_COMPARED = 8;

/** Several years and several agencies side by side; what a form has no figure for is said to be so, never zero. */
export function comparePage(
  site: Site,
  county: County,
  choices: readonly ReportSummary[],
  chosen: readonly string[],
  reports: readonly ComparedReport[],
): Page {
  const series = compareReports(reports, MEASURES);
  return {
    title: '年报比较',
    county,
    column: COLUMNS.reports,
    trail: [
      { name: '首页', path: `/${county.region}/` },
      { name: '政府信息公开年报', path: `/${county.region}/reports/` },
    ],
    body: html`<h1>年报比较</h1>
      ${chooser(site, county, choices, chosen)}
      ${reports.length === 1 && html`<p role="status">只选了一份，请再选一份来比较。</p>`}
      ${series.length > 0 && reports.length > 1 && html`${table(reports, series)}${charts(series)}`}`,
  };
}

function chooser(
  site: Site,
  county: County,
  choices: readonly ReportSummary[],
  chosen: readonly string[],
): Html {
  return html`<form action="${href(site, `/${county.region}/reports/compare`)}" method="get">
    <fieldset class="choices">
      <legend>选要比较的报告（最多${MOST_COMPARED}份）</legend>
      ${choices.map((report) => {
        const key = comparisonKey(report);
        return html`<label
          ><input type="checkbox" name="r" value="${key}" ${chosen.includes(key) && html` checked`} />
          ${report.agencyName}${report.year}年</label
        >`;
      })}
    </fieldset>
    <p><button>比较</button></p>
  </form>`;
}

function table(reports: readonly ComparedReport[], series: readonly ComparedSeries[]): Html {
  const groups = [...new Set(series.map(({ measure }) => measure.group))];
  return html`<div class="table-scroll" role="region" aria-label="比较表" tabindex="0">
      <table class="list compared">
        <caption>
          比较表
        </caption>
        <thead>
          <tr>
            <th scope="col">指标</th>
            ${reports.map(({ agency, year }) => html`<th scope="col">${agency}<br />${year}年</th>`)}
          </tr>
        </thead>
        ${groups.map((group) => groupRows(group, series, reports.length))}
      </table>
    </div>
    <p class="note">
      “—”表示该年度的报告格式没有这一项；“空白”表示有这一项而没有填。${
        series.some(({ formsDiffer }) => formsDiffer) && '标※的指标跨了不同的报告格式，口径可能有变化。'
      }
    </p>`;
}

function groupRows(group: MeasureGroup, series: readonly ComparedSeries[], width: number): Html {
  return html`<tbody>
    <tr>
      <th scope="rowgroup" colspan="${width + 1}">${measureGroupNames[group]}</th>
    </tr>
    ${series
      .filter(({ measure }) => measure.group === group)
      .map(
        ({ measure, points, formsDiffer }) =>
          html`<tr>
            <th scope="row">${measure.label}（${measure.unit}）${formsDiffer && '※'}</th>
            ${points.map(({ value }) => html`<td class="figure">${value === undefined ? '—' : figureWords(value)}</td>`)}
          </tr>`,
      )}
  </tbody>`;
}

/** Pictures of the figures that at least two reports have. */
function charts(series: readonly ComparedSeries[]): Html {
  const drawn = series.filter(
    ({ points }) =>
      points.filter(({ value }) => isNumber(value)).length > 1 &&
      points.some(({ value }) => isNumber(value) && value > 0),
  );
  if (drawn.length === 0) return html``;
  return html`<section class="charts" aria-labelledby="charts">
    <h2 id="charts">数据图</h2>
    <div class="chart-grid">
      ${drawn.map(({ measure, points }, index) =>
        chartView(`chart-${index + 1}`, {
          title: measure.label,
          unit: measure.unit,
          source: '各单位政府信息公开工作年度报告',
          bars: points.flatMap(({ agency, year, value }) =>
            value === undefined ? [] : [{ label: `${agency}${year}年`, value }],
          ),
        }),
      )}
    </div>
  </section>`;
}
