import { describe, expect, it } from 'vitest';
import { chineseNumber } from './chinese-number.ts';
import { parseTimeLimit } from './parse-time-limit.ts';
import { describeTimeLimit, isComputable } from './time-limit.ts';

const workingDays = (number: number) => ({ number, unit: 'working_day' });
const days = (number: number) => ({ number, unit: 'day' });

describe('parseTimeLimit', () => {
  it.each([
    ['信息形成或者变更之日起20个工作日内', workingDays(20), '信息形成或者变更'],
    ['信息形成（变更）之日起20个工作日内公开', workingDays(20), '信息形成（变更）'],
    ['自信息形成或变更之日起20个工作日内予以公开', workingDays(20), '信息形成或变更'],
    ['信息形成之日起二十个工作日内', workingDays(20), '信息形成'],
    ['信息形成后20个工作日内', workingDays(20), '信息形成'],
    ['信息形成之日起２０个工作日内；法律法规另有规定的，从其规定', workingDays(20), '信息形成'],
    ['自收到申请之日起20个工作日内', workingDays(20), '收到申请'],
    ['自作出行政决定之日起7个工作日内', workingDays(7), '作出行政决定'],
    ['20个工作日内', workingDays(20), null],
    ['本级人大批准后20日内', days(20), '本级人大批准'],
    ['批复后20日内向社会公开', days(20), '批复'],
    ['自批准之日起十五日内', days(15), '批准'],
    ['信息形成之日起3个月内', { number: 3, unit: 'month' }, '信息形成'],
    ['信息形成后24小时内', { number: 24, unit: 'hour' }, '信息形成'],
    ['及时公开，最迟不超过7个工作日', workingDays(7), null],
    ['信息形成之日起2周内', { number: 2, unit: 'week' }, '信息形成'],
    ['10个法定工作日内', workingDays(10), null],
  ])('counts %s', (words, term, from) => {
    expect(parseTimeLimit(words)).toMatchObject({ kind: 'after', term, from, words });
  });

  it.each([
    ['每季度', 'quarter', null],
    ['每季度公开一次', 'quarter', null],
    ['按季度公开', 'quarter', null],
    ['每季度结束后10个工作日内', 'quarter', workingDays(10)],
    ['每月公开', 'month', null],
    ['每半年更新一次', 'half_year', null],
    ['每年公开', 'year', null],
    ['每年度终了后15日内', 'year', days(15)],
    ['每周更新', 'week', null],
    ['每日公布', 'day', null],
  ])('counts %s by its period', (words, period, after) => {
    expect(parseTimeLimit(words)).toMatchObject({ kind: 'periodic', period, after });
  });

  it.each([
    ['每年3月31日前', 3, 31, false],
    ['每年1月底前', 1, 31, false],
    ['次年1月31日前公开', 1, 31, true],
    ['每月10日前', null, 10, false],
  ])('counts %s by its day', (words, month, day, nextYear) => {
    expect(parseTimeLimit(words)).toMatchObject({ kind: 'fixed_day', month, day, nextYear });
  });

  it.each([
    ['实时公开', 'immediate'],
    ['即时', 'immediate'],
    ['当日公开', 'immediate'],
    ['及时公开', 'promptly'],
    ['尽快公开', 'promptly'],
    ['长期公开', 'long_term'],
    ['常年公开', 'long_term'],
    ['动态更新', 'long_term'],
    ['及时公开并长期公开', 'long_term'],
    ['按进展情况及时公开', 'by_event'],
    ['根据工作进展公开', 'by_event'],
    ['按照相关规定时限公开', 'by_event'],
    ['法律法规另有规定的，从其规定', 'by_event'],
    ['事前公开', 'by_event'],
    ['行政许可7个工作日内，其他20个工作日内', 'several'],
    ['同上', 'unclear'],
    ['', 'unclear'],
    ['待定', 'unclear'],
    ['2020年', 'unclear'],
  ])('leaves %s as %s', (words, kind) => {
    expect(parseTimeLimit(words).kind).toBe(kind);
  });

  it('keeps apart how long a notice stays up', () => {
    expect(parseTimeLimit('及时公开，公告期限为5个工作日')).toMatchObject({
      kind: 'promptly',
      shownFor: workingDays(5),
    });
    expect(parseTimeLimit('公示期不少于7日')).toMatchObject({ kind: 'unclear', shownFor: days(7) });
    expect(parseTimeLimit('信息形成之日起20个工作日内，公示不少于5个工作日')).toMatchObject({
      kind: 'after',
      term: workingDays(20),
      shownFor: workingDays(5),
    });
  });

  it('knows a term that runs backwards', () => {
    expect(parseTimeLimit('提前5个工作日公开')).toMatchObject({ kind: 'before', term: workingDays(5) });
    expect(parseTimeLimit('会议召开前3日')).toMatchObject({ kind: 'before', from: '会议召开' });
  });

  it('says of every limit how it was understood, and of those that can’t be counted that they can’t', () => {
    for (const words of ['及时公开', '长期公开', '按进展情况及时公开', '待定', '提前3日', '7日或15日内']) {
      const limit = parseTimeLimit(words);
      expect([isComputable(limit), words]).toEqual([false, words]);
      expect(describeTimeLimit(limit)).toMatch(/不能/);
    }
    expect(describeTimeLimit(parseTimeLimit('信息形成或者变更之日起20个工作日内'))).toBe(
      '信息形成或者变更之日起20个工作日内',
    );
    expect(describeTimeLimit(parseTimeLimit('批复后20日内'))).toBe('批复之日起20个自然日内');
    expect(describeTimeLimit(parseTimeLimit('每季度结束后10个工作日内'))).toBe(
      '每季度至少一次，期满后10个工作日内',
    );
    expect(describeTimeLimit(parseTimeLimit('次年1月31日前'))).toBe('次年1月31日前');
    expect(describeTimeLimit(parseTimeLimit(''))).toBe('没有写时限');
  });
});

describe('chineseNumber', () => {
  it.each([
    ['20', 20],
    ['２０', 20],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['三十一', 31],
    ['一百零五', 105],
    ['两', 2],
    ['若干', null],
    ['', null],
  ])('reads %s', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });
});
