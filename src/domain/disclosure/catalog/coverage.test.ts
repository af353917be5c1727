import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../time/plain-date.ts';
import { statutoryCalendar } from '../../time/statutory-calendar.ts';
import type { Tick } from './catalog.ts';
import { countCoverage, coverageOf } from './coverage.ts';
import type { ItemRecord } from './coverage.ts';
import { dueAfterForming, nextDue } from './limit-due.ts';
import { parseTimeLimit } from './parse-time-limit.ts';

const calendar = statutoryCalendar(null);
const day = parsePlainDate;

function record(timeLimit: string, last: string | null, change: Partial<ItemRecord> = {}): ItemRecord {
  const ticks: readonly Tick[] = ['everyone', 'proactive', 'county'];
  return {
    item: { timeLimit, ticks },
    documents: last === null ? 0 : 1,
    lastPublishedOn: last === null ? null : day(last),
    cadenceDays: null,
    releases: [],
    ...change,
  };
}

describe('dueAfterForming', () => {
  it.each([
    // 国办发〔2018〕118号: the vectors of the National Day of 2026.
    ['作出决定之日起7个工作日内', '2026-09-18', '2026-09-29'],
    ['信息形成或者变更之日起20个工作日内', '2026-09-18', '2026-10-22'],
    ['批复后20日内', '2026-01-15', '2026-02-04'],
    ['信息形成后24小时内', '2026-01-15', '2026-01-16'],
    ['信息形成之日起1个月内', '2026-01-31', '2026-02-28'],
    ['实时公开', '2026-01-31', '2026-01-31'],
    ['及时公开', '2026-01-31', null],
  ])('%s from %s', (words, from, due) => {
    expect(dueAfterForming(parseTimeLimit(words), day(from), calendar)).toBe(due);
  });
});

describe('nextDue', () => {
  it.each([
    ['每季度', '2026-02-10', '2026-06-30'],
    ['每季度结束后10个工作日内', '2026-04-08', '2026-07-14'],
    ['每月公开', '2026-01-05', '2026-02-28'],
    ['每年公开', '2025-03-01', '2026-12-31'],
    ['每半年', '2026-03-01', '2026-12-31'],
    ['每周', '2026-11-18', '2026-11-29'],
    ['每旬', '2026-11-18', '2026-11-30'],
    ['每日', '2026-11-18', '2026-11-19'],
    ['每年3月31日前', '2026-03-20', '2027-03-31'],
    ['每月10日前', '2026-12-05', '2027-01-10'],
    ['信息形成之日起20个工作日内', '2026-03-20', null],
    ['长期公开', '2026-03-20', null],
  ])('%s after %s', (words, last, due) => {
    expect(nextDue(parseTimeLimit(words), day(last), calendar)).toBe(due);
  });
});

describe('coverageOf', () => {
  const on = (one: ItemRecord, today = '2026-11-20') => coverageOf(one, day(today), calendar);

  it('finds what has nothing published, and leaves out what is given on request only', () => {
    expect(on(record('每季度', null)).state).toBe('empty');
    const item = { timeLimit: '及时公开', ticks: ['groups', 'on_request'] as const };
    expect(on(record('', null, { item })).state).toBe('on_request');
  });

  it('finds what has not been published again, by the limit first and else by the cadence of the column', () => {
    expect(on(record('每季度', '2026-05-10'))).toMatchObject({ state: 'late', dueOn: '2026-09-30' });
    expect(on(record('每季度', '2026-07-01'))).toMatchObject({ state: 'current', dueOn: '2026-12-31' });
    expect(on(record('及时公开', '2026-05-10', { cadenceDays: 90 }))).toMatchObject({
      state: 'late',
      dueOn: '2026-08-08',
      why: '上次发布是2026-05-10，应在2026-08-08前再发布（所在栏目每90天更新）。',
    });
    expect(on(record('每年公开', '2026-05-10', { cadenceDays: 30 })).state).toBe('current');
  });

  it('says when nothing can be said', () => {
    expect(on(record('及时公开', '2020-05-10'))).toMatchObject({ state: 'unjudged', dueOn: null });
  });

  it('counts documents that were published after their term', () => {
    const release = (formed: string, published: string) => ({
      formedOn: day(formed),
      publishedOn: day(published),
    });
    const releases = [release('2026-09-18', '2026-10-22'), release('2026-09-18', '2026-10-23')];
    const found = on(record('信息形成或者变更之日起20个工作日内', '2026-10-23', { documents: 2, releases }));
    expect(found).toMatchObject({ state: 'current', lateReleases: 1 });
    expect(countCoverage([{ documents: 2, coverage: found }])).toMatchObject({
      items: 1,
      documents: 2,
      lateReleases: 1,
      states: { current: 1, empty: 0 },
    });
  });
});
