import type { RequestStatistics } from '#contract/request-statistics.ts';
import { classOf, OUTCOME_BOXES, type OutcomeBox } from '#domain/law/outcome.ts';
import type { ApplicantKind } from '#domain/request/application.ts';

type Cell = RequestStatistics['cells'][number];
export type StatisticsRowId = Cell['row'];

/** A row of the official table: a figure of its own, the sum of several, or a heading without any. */
export interface StatisticsRow {
  readonly head: string;
  /** 0 to 2: how deep the head is set in. */
  readonly depth: number;
  readonly rows: readonly StatisticsRowId[];
}

const BOXES = Object.keys(OUTCOME_BOXES) as OutcomeBox[];

const CLASSES = [
  ['refused', '（三）不予公开'],
  ['unavailable', '（四）无法提供'],
  ['not_processed', '（五）不予处理'],
  ['other', '（六）其他处理'],
] as const;

/** The rows of section three in the order of the form (国办公开办函〔2021〕30号). */
export const STATISTICS_ROWS: readonly StatisticsRow[] = [
  { head: '一、本年新收政府信息公开申请数量', depth: 0, rows: ['new'] },
  { head: '二、上年结转政府信息公开申请数量', depth: 0, rows: ['carried_in'] },
  { head: '三、本年度办理结果', depth: 0, rows: [] },
  { head: '（一）予以公开', depth: 1, rows: ['granted'] },
  { head: '（二）部分公开（区分处理的，只计这一情形）', depth: 1, rows: ['partial'] },
  ...CLASSES.flatMap(([name, head]) => {
    const boxes = BOXES.filter((box) => classOf(box) === name);
    return [
      { head, depth: 1, rows: boxes },
      ...boxes.map((box, place) => ({
        head: `${place + 1}. ${OUTCOME_BOXES[box].split('：')[1] ?? ''}`,
        depth: 2,
        rows: [box],
      })),
    ];
  }),
  { head: '（七）总计', depth: 1, rows: BOXES },
  { head: '四、结转下年度继续办理', depth: 0, rows: ['carried_out'] },
];

/** The figure of some rows and one column; null is the column of totals. */
export function figureOf(
  cells: readonly Cell[],
  rows: readonly StatisticsRowId[],
  applicant: ApplicantKind | null,
): number {
  return cells
    .filter((cell) => rows.includes(cell.row) && (applicant === null || cell.applicant === applicant))
    .reduce((sum, { cases }) => sum + cases, 0);
}
