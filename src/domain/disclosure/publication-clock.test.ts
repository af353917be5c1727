import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../time/plain-date.ts';
import { statutoryCalendar } from '../time/statutory-calendar.ts';
import { clockStart, publicationClock, type ClockFacts, type PublicationLimit } from './publication-clock.ts';

const day = parsePlainDate;
const calendar = statutoryCalendar('410327');
const own: PublicationLimit = { number: 7, unit: 'working_day', basis: '本单位承诺' };

describe('the publication clock', () => {
  it('gives the law’s 20 working days and names the holidays on the way', () => {
    const clock = publicationClock(calendar, day('2024-04-01'), [], day('2024-04-02'));
    expect(clock).toMatchObject({ due: '2024-04-29', state: 'running', daysLeft: 19, provisional: false });
    expect(clock.explanation).toContain('清明节放假');
    expect(clock.explanation).toContain('第二十六条');
  });
  it('keeps a shorter promise', () => {
    expect(publicationClock(calendar, day('2024-03-04'), [own], day('2024-03-04')).due).toBe('2024-03-13');
  });
  it('takes the strictest of several', () => {
    const item: PublicationLimit = { number: 3, unit: 'day', basis: '目录事项' };
    const clock = publicationClock(calendar, day('2024-03-06'), [own, item], day('2024-03-06'));
    // The third day is a Saturday, so Monday.
    expect(clock).toMatchObject({ due: '2024-03-11', limit: item });
  });
  it('turns yellow, then red', () => {
    const on = (today: string) => publicationClock(calendar, day('2024-03-04'), [own], day(today));
    expect(on('2024-03-05')).toMatchObject({ state: 'running', daysLeft: 6 });
    expect(on('2024-03-06')).toMatchObject({ state: 'soon', daysLeft: 5 });
    expect(on('2024-03-13')).toMatchObject({ state: 'soon', daysLeft: 0 });
    expect(on('2024-03-14')).toMatchObject({ state: 'overdue', daysLeft: -1 });
    expect(on('2024-03-18')).toMatchObject({ state: 'overdue', daysLeft: -3 });
  });
  it('is late on a Saturday too', () => {
    expect(publicationClock(calendar, day('2024-03-06'), [own], day('2024-03-16'))).toMatchObject({
      due: '2024-03-15',
      state: 'overdue',
      daysLeft: -1,
    });
  });
});

describe('the beginning of the term', () => {
  const facts: ClockFacts = {
    madeOn: day('2024-03-01'),
    changedOn: null,
    opennessLabel: 'open',
    isReleased: false,
    releasedChangedOn: null,
  };
  it('is the day it was made', () => expect(clockStart(facts)).toBe('2024-03-01'));
  it('is the day it was changed', () =>
    expect(clockStart({ ...facts, changedOn: day('2024-03-05') })).toBe('2024-03-05'));
  it('waits for a date', () => expect(clockStart({ ...facts, madeOn: null })).toBeNull());
  it('does not run for what is not for the public', () =>
    expect(clockStart({ ...facts, opennessLabel: 'withheld' })).toBeNull());
  it('does not run for a mere correction', () =>
    expect(clockStart({ ...facts, isReleased: true })).toBeNull());
  it('runs again when the information changed', () =>
    expect(clockStart({ ...facts, isReleased: true, changedOn: day('2024-05-06') })).toBe('2024-05-06'));
});
