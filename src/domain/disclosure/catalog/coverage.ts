import { addDays, comparePlainDates } from '../../time/plain-date.ts';
import type { PlainDate } from '../../time/plain-date.ts';
import type { StatutoryCalendar } from '../../time/statutory-calendar.ts';
import type { CatalogItem } from './catalog.ts';
import { dueAfterForming, nextDue } from './limit-due.ts';
import { parseTimeLimit } from './parse-time-limit.ts';
import { describeTimeLimit } from './time-limit.ts';

/**
 * `empty`: nothing published; `late`: has to be published again and was not; `current`: in time; `unjudged`: published,
 * but the limit can't be counted and no cadence is set; `on_request`: the catalog asks for no publication.
 */
export const COVERAGE_STATES = {
  empty: '没有内容',
  late: '逾期未更新',
  current: '正常',
  unjudged: '有内容，时限不能计算',
  on_request: '依申请公开',
} as const;
export type CoverageState = keyof typeof COVERAGE_STATES;

/** What is published under an item. */
export interface ItemRecord {
  readonly item: Pick<CatalogItem, 'timeLimit' | 'ticks'>;
  /** Documents before the public now. */
  readonly documents: number;
  readonly lastPublishedOn: PlainDate | null;
  /** Days within which the column of the item has to change; null where no column says. */
  readonly cadenceDays: number | null;
  /** When each was formed (or changed) and published; for limits that run from there. */
  readonly releases: readonly { readonly formedOn: PlainDate; readonly publishedOn: PlainDate }[];
}

export interface ItemCoverage {
  readonly state: CoverageState;
  /** By when it has to be published again; null where nothing says. */
  readonly dueOn: PlainDate | null;
  /** Documents that were published after their term. */
  readonly lateReleases: number;
  /** Why, in a sentence. */
  readonly why: string;
}

/** What the ledger of releases says about one item of a catalog on a day. */
export function coverageOf(
  { item, documents, lastPublishedOn, cadenceDays, releases }: ItemRecord,
  today: PlainDate,
  calendar: StatutoryCalendar,
): ItemCoverage {
  const limit = parseTimeLimit(item.timeLimit);
  const lateReleases = releases.filter(({ formedOn, publishedOn }) => {
    const due = dueAfterForming(limit, formedOn, calendar);
    return due !== null && comparePlainDates(publishedOn, due) > 0;
  }).length;
  if (documents === 0 || lastPublishedOn === null) {
    if (item.ticks.includes('on_request') && !item.ticks.includes('proactive'))
      return { state: 'on_request', dueOn: null, lateReleases, why: '目录规定依申请公开，不要求主动发布。' };
    return { state: 'empty', dueOn: null, lateReleases, why: '没有一件已公开的信息挂在这一事项下。' };
  }
  const byLimit = nextDue(limit, lastPublishedOn, calendar);
  const byCadence = cadenceDays === null ? null : addDays(lastPublishedOn, cadenceDays);
  // What the catalog says goes before what the column says.
  const dueOn = byLimit ?? byCadence;
  const basis = byLimit === null ? `所在栏目每${cadenceDays ?? 0}天更新` : describeTimeLimit(limit);
  if (dueOn !== null && comparePlainDates(today, dueOn) > 0)
    return {
      state: 'late',
      dueOn,
      lateReleases,
      why: `上次发布是${lastPublishedOn}，应在${dueOn}前再发布（${basis}）。`,
    };
  if (dueOn !== null)
    return { state: 'current', dueOn, lateReleases, why: `上次发布是${lastPublishedOn}，${basis}。` };
  if (limit.kind === 'after' || limit.kind === 'immediate')
    return { state: 'current', dueOn, lateReleases, why: `${describeTimeLimit(limit)}，逐件计算。` };
  return { state: 'unjudged', dueOn, lateReleases, why: `${describeTimeLimit(limit)}。` };
}

export interface CoverageCounts {
  readonly items: number;
  readonly states: Readonly<Record<CoverageState, number>>;
  readonly documents: number;
  readonly lateReleases: number;
}

/** Counts over items: of a field, an agency, a county. A document under several items counts under each. */
export function countCoverage(
  items: readonly { readonly documents: number; readonly coverage: ItemCoverage }[],
): CoverageCounts {
  const states: Record<CoverageState, number> = { empty: 0, late: 0, current: 0, unjudged: 0, on_request: 0 };
  for (const { coverage } of items) states[coverage.state] += 1;
  return {
    items: items.length,
    states,
    documents: items.reduce((sum, { documents }) => sum + documents, 0),
    lateReleases: items.reduce((sum, { coverage }) => sum + coverage.lateReleases, 0),
  };
}
