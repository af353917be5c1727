import { classOf, OUTCOME_BOXES, type OutcomeBox, type OutcomeClass } from '#domain/law/outcome.ts';
import type { RequestCount } from '#store/request-count.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { County } from '../site.ts';
import { REQUEST_TAGS, trailOfRequests } from './request-tags.ts';

/** The cells of section three of one year, over all applicants and agencies. */
export interface YearCounts {
  readonly year: number;
  readonly counts: readonly RequestCount[];
}

const FLOWS = { new: '新收', carried_in: '上年结转' } as const;
const CLASSES = {
  granted: '予以公开',
  partial: '部分公开',
  refused: '不予公开',
  unavailable: '无法提供',
  not_processed: '不予处理',
  other: '其他处理',
} as const satisfies Readonly<Record<OutcomeClass, string>>;

/** How many requests came in and what became of them, as section three of the annual report counts them. */
export function statisticsPage(county: County, years: readonly YearCounts[], thisYear: number): Page {
  return {
    title: '依申请公开办理情况统计',
    county,
    column: REQUEST_TAGS,
    trail: trailOfRequests(county.region),
    body: html`<h1>依申请公开办理情况统计</h1>
      <p class="prose">
        ${county.name}各单位收到和处理的政府信息公开申请，口径与年度报告第三部分相同：一件申请办结后只计入一类结果。只有件数，没有申请人的信息。今年的数字随办理变化；以往各年以公布的年度报告为准。
      </p>
      ${
        years.length === 0
          ? html`<p>还没有登记过申请。</p>`
          : html`${overYears(years, thisYear)}${years.slice(0, 2).map((one) => outcomes(one, thisYear))}`
      }`,
  };
}

function overYears(years: readonly YearCounts[], thisYear: number): Html {
  return html`<div class="table-scroll" role="region" aria-label="各年办理情况" tabindex="0">
    <table class="list">
      <caption>
        各年收到和处理申请的件数
      </caption>
      <thead>
        <tr>
          <th scope="col">年度</th>
          ${[...Object.values(FLOWS), ...Object.values(CLASSES), '结转下年'].map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${years.map(
          ({ year, counts }) =>
            html`<tr>
              <th scope="row">${nameOf(year, thisYear)}</th>
              ${Object.keys(FLOWS).map((flow) => figure(sumOf(counts, (row) => row === flow)))}
              ${Object.keys(CLASSES).map((name) => figure(sumOf(counts, (row) => isOutcome(row) && classOf(row) === name)))}
              ${figure(sumOf(counts, (row) => row === 'carried_out'))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The rows of section three that occurred in a year. */
function outcomes({ year, counts }: YearCounts, thisYear: number): Html {
  const boxes = (Object.keys(OUTCOME_BOXES) as OutcomeBox[])
    .map((box) => ({ box, cases: sumOf(counts, (row) => row === box) }))
    .filter(({ cases }) => cases > 0);
  if (boxes.length === 0) return html``;
  return html`<div class="table-scroll" role="region" aria-label="${year}年办理结果" tabindex="0">
    <table class="list">
      <caption>
        ${nameOf(year, thisYear)}办结的申请，按结果
      </caption>
      <thead>
        <tr>
          <th scope="col" class="wide">结果</th>
          <th scope="col">件数</th>
        </tr>
      </thead>
      <tbody>
        ${boxes.map(
          ({ box, cases }) =>
            html`<tr>
              <th scope="row">${OUTCOME_BOXES[box]}</th>
              ${figure(cases)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function nameOf(year: number, thisYear: number): string {
  return year === thisYear ? `${year}年（到今天）` : `${year}年`;
}

function figure(cases: number): Html {
  return html`<td class="figure">${cases}</td>`;
}

function sumOf(counts: readonly RequestCount[], isMeant: (row: RequestCount['row']) => boolean): number {
  return counts.filter(({ row }) => isMeant(row)).reduce((sum, { cases }) => sum + cases, 0);
}

function isOutcome(row: RequestCount['row']): row is OutcomeBox {
  return Object.hasOwn(OUTCOME_BOXES, row);
}
