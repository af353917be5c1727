/** What a number of a time limit counts. `day` is the natural day (预算法第十四条), not the working day. */
export type LimitUnit = 'hour' | 'working_day' | 'day' | 'week' | 'month' | 'year';
/** How often something is to be published again. */
export type Period = 'day' | 'week' | 'ten_days' | 'month' | 'quarter' | 'half_year' | 'year';

export interface Term {
  readonly number: number;
  readonly unit: LimitUnit;
}

/**
 * 公开时限 as far as it can be counted, beside its own words:
 * `after`: so long after an event; `immediate`: 实时, 即时, 当日; `periodic`: once a period, `after` its end where the
 * words say so; `fixed_day`: by a day of the year or month. The others can't be counted: `promptly` 及时, `long_term`
 * 长期, `by_event` 按进展, `before` (so long before an event), `several` (more than one term), `unclear`.
 */
export type TimeLimit = {
  /** 公开时限 in its own words. */
  readonly words: string;
  /** 公告期限: how long it has to stay up, where that is said as well. */
  readonly shownFor: Term | null;
} & (
  | { readonly kind: 'after'; readonly term: Term; readonly from: string | null }
  | { readonly kind: 'before'; readonly term: Term; readonly from: string | null }
  | { readonly kind: 'periodic'; readonly period: Period; readonly after: Term | null }
  | {
      readonly kind: 'fixed_day';
      readonly month: number | null;
      readonly day: number;
      readonly nextYear: boolean;
    }
  | { readonly kind: 'immediate' | 'promptly' | 'long_term' | 'by_event' | 'several' | 'unclear' }
);

export const UNIT_NAMES: Readonly<Record<LimitUnit, string>> = {
  hour: '小时',
  working_day: '个工作日',
  day: '日',
  week: '周',
  month: '个月',
  year: '年',
};

const PERIOD_NAMES: Readonly<Record<Period, string>> = {
  day: '每日',
  week: '每周',
  ten_days: '每旬',
  month: '每月',
  quarter: '每季度',
  half_year: '每半年',
  year: '每年',
};

/** True when the system can say by itself whether something published under this limit is late. */
export function isComputable({ kind }: TimeLimit): boolean {
  return kind === 'after' || kind === 'immediate' || kind === 'periodic' || kind === 'fixed_day';
}

/** How the system understood the words; of limits that it can't count, why not. */
export function describeTimeLimit(limit: TimeLimit): string {
  const shown = limit.shownFor === null ? '' : `；公告期不少于${termWords(limit.shownFor)}`;
  return `${mainWords(limit)}${shown}`;
}

export function termWords({ number, unit }: Term): string {
  return `${number}${unit === 'day' ? '个自然日' : UNIT_NAMES[unit]}`;
}

function mainWords(limit: TimeLimit): string {
  switch (limit.kind) {
    case 'after':
      return `${limit.from ?? '信息形成或者变更'}之日起${termWords(limit.term)}内`;
    case 'before':
      return `${limit.from ?? '事项发生'}前${termWords(limit.term)}，事项的日子不在目录里，不能计算`;
    case 'immediate':
      return '形成当日公开';
    case 'periodic':
      return `${PERIOD_NAMES[limit.period]}至少一次${limit.after === null ? '' : `，期满后${termWords(limit.after)}内`}`;
    case 'fixed_day':
      return `${limit.month === null ? '每月' : `${limit.nextYear ? '次年' : '每年'}${limit.month}月`}${limit.day}日前`;
    case 'promptly':
      return '只写“及时”，没有天数，不能计算';
    case 'long_term':
      return '长期公开，没有截止日，不能计算';
    case 'by_event':
      return '随事项进展公开，没有天数，不能计算';
    case 'several':
      return '写了不止一个期限，不能自动判断用哪一个';
    case 'unclear':
      return limit.words === '' ? '没有写时限' : '没有读懂，不能计算';
  }
}
