import { addDays, daysBetween, type PlainDate } from '../../time/plain-date.ts';
import type { ColumnKind } from './column.ts';

/**
 * Days within which a column should change, by kind (政府网站与政务新媒体检查指标, 国办秘函〔2019〕19号: news in two weeks,
 * notices, policies and interpretations in six months, statistics in three).
 */
export const STANDARD_CADENCE: Readonly<Record<ColumnKind, number | null>> = {
  list: null,
  page: null,
  guide: 365,
  catalog: 365,
  rules: null,
  annual_reports: 365,
  requests: null,
  normative: null,
  gazette: null,
  notices: 180,
  news: 14,
  interpretations: 180,
  statistics: 90,
  link: null,
};

/** How near a column is to being late; `due` is at 70 % of its days, `urgent` at 90 %, `late` when they are over. */
export type CadenceLevel = 'free' | 'fresh' | 'due' | 'urgent' | 'late';

export const CADENCE_WORDS: Readonly<Record<CadenceLevel, string>> = {
  free: '不要求定期更新',
  fresh: '更新及时',
  due: '快到期',
  urgent: '马上到期',
  late: '超期未更新',
};

export interface CadenceState {
  readonly level: CadenceLevel;
  /** The last day on which an update is in time; null where none is asked for. */
  readonly dueOn: PlainDate | null;
  /** Days since the last update; null where nothing was ever published. */
  readonly days: number | null;
}

/**
 * How a column stands on a day.
 * @param since the day of its last update, or of its opening where nothing stands in it yet
 */
export function cadenceOn(
  cadenceDays: number | null,
  since: { readonly updatedOn: PlainDate | null; readonly openedOn: PlainDate },
  today: PlainDate,
): CadenceState {
  const days = since.updatedOn === null ? null : daysBetween(since.updatedOn, today);
  if (cadenceDays === null) return { level: 'free', dueOn: null, days };
  const from = since.updatedOn ?? since.openedOn;
  const share = daysBetween(from, today) / cadenceDays;
  const level = share > 1 ? 'late' : share >= 0.9 ? 'urgent' : share >= 0.7 ? 'due' : 'fresh';
  return { level, dueOn: addDays(from, cadenceDays), days };
}
