import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, parsePlainDate } from '../time/plain-date.ts';
import { statutoryCalendar } from '../time/statutory-calendar.ts';
import {
  type RemedyAct,
  type RemedyActName,
  type RemedyHistory,
  type RemedyKind,
  actsInStage,
  faultsOfRemedyAct,
  foldRemedy,
  nextStage,
} from './remedy-course.ts';

const calendar = statutoryCalendar('410327');
const day = parsePlainDate;
const served: RemedyHistory[0] = { act: 'served', on: day('2026-03-02'), procedure: 'ordinary' };
const corrected: RemedyAct = {
  act: 'decided',
  on: day('2026-05-06'),
  result: 'ordered_to_decide_anew',
  number: '泾政复决〔2026〕2号',
  lesson: '没有区分处理',
};

describe('a remedy folded out of its acts', () => {
  it('owes its reply in working days, fewer in the simple procedure', () => {
    expect(foldRemedy('reconsideration', [served], calendar).due?.due).toBe('2026-03-16');
    const changed: RemedyAct = { act: 'procedure_changed', on: day('2026-03-04'), procedure: 'simple' };
    expect(foldRemedy('reconsideration', [served, changed], calendar).due?.due).toBe('2026-03-09');
    expect(foldRemedy('litigation', [served], calendar).due?.due).toBe('2026-03-17');
  });

  it('is concluded by its result and opened again by an appeal', () => {
    const answered: RemedyAct = { act: 'answered', on: day('2026-03-10'), proof: '回执' };
    const done = foldRemedy('litigation', [served, answered, corrected], calendar);
    expect(done).toMatchObject({
      stage: 'decided',
      result: 'ordered_to_decide_anew',
      concludedOn: '2026-05-06',
      due: null,
    });
    const appealed: RemedyAct = { act: 'appealed', on: day('2026-05-12'), by: 'respondent' };
    expect(foldRemedy('litigation', [served, answered, corrected, appealed], calendar)).toMatchObject({
      stage: 'answered',
      result: null,
      concludedOn: null,
    });
    expect(() => foldRemedy('reconsideration', [served, corrected, appealed], calendar)).toThrow(
      'not allowed',
    );
  });
});

describe('what speaks against an act', () => {
  const course = foldRemedy('litigation', [served], calendar);
  const days = { last: day('2026-03-02'), today: day('2026-06-01') };
  const cases: readonly [string, RemedyAct, string][] = [
    ['a result of the other way', { ...corrected, result: 'upheld' } as RemedyAct, '“维持”是行政复议的结果'],
    ['a correction without what was learnt', { ...corrected, lesson: ' ' } as RemedyAct, '改进措施'],
    ['a day to come', { ...corrected, on: day('2026-07-01') } as RemedyAct, '还没有到'],
    ['a day before the last act', { act: 'answered', on: day('2026-03-01'), proof: '' }, '早于上一步'],
    ['an appeal before a result', { act: 'appealed', on: day('2026-03-05'), by: 'applicant' }, '不能上诉'],
  ];
  it.each(cases)('%s', (_name, act, words) => {
    expect(faultsOfRemedyAct('litigation', act, course, days).join('')).toContain(words);
  });
});

describe('random courses', () => {
  it('have a result exactly when they are decided', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<RemedyKind>('reconsideration', 'litigation'),
        fc.array(fc.nat(100), { maxLength: 12 }),
        (kind, picks) => {
          let stage: 'served' | 'answered' | 'decided' = 'served';
          const acts: RemedyAct[] = [];
          for (const [index, pick] of picks.entries()) {
            const allowed = actsInStage(kind, stage);
            const name: RemedyActName | undefined = allowed[pick % Math.max(allowed.length, 1)];
            if (name === undefined) break;
            const facts = {
              procedure: 'simple',
              proof: '',
              note: '',
              result: 'annulled',
              number: '',
              lesson: '有',
              by: 'applicant',
            };
            acts.push({ act: name, on: addDays(served.on, index), ...facts } as RemedyAct);
            stage = nextStage(kind, stage, name) ?? stage;
          }
          const course = foldRemedy(kind, [served, ...acts], calendar);
          expect(course.result !== null).toBe(course.stage === 'decided');
          expect(course.concludedOn !== null).toBe(course.stage === 'decided');
          expect(course.due !== null).toBe(course.stage === 'served');
        },
      ),
    );
  });
});
