import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../time/plain-date.ts';
import { lastLookDueBy, nextExamination } from './examination.ts';
import { labelFault, mayBecomeDocument } from './official-paper.ts';
import { readPapers } from './read-papers.ts';

describe('labelFault', () => {
  it.each([
    [null, null, /没有标注/],
    ['withheld', null, /法定理由/],
    ['on_request', null, /法定理由/],
    ['withheld', 'limited_interest', /不能用于不公开/],
  ] as const)('%s with the reason %s', (label, legalReason, fault) => {
    expect(labelFault({ label, legalReason })).toMatch(fault);
  });

  it.each([
    ['open', null],
    ['redacted', null],
    ['withheld', 'state_secret'],
    ['on_request', 'limited_interest'],
  ] as const)('takes %s with the reason %s', (label, legalReason) => {
    expect(labelFault({ label, legalReason })).toBeNull();
  });
});

it('only an open or redacted paper that is registered becomes a document', () => {
  expect(mayBecomeDocument({ label: 'open', state: 'registered' })).toBe(true);
  expect(mayBecomeDocument({ label: 'redacted', state: 'registered' })).toBe(true);
  expect(mayBecomeDocument({ label: 'open', state: 'returned' })).toBe(false);
  expect(mayBecomeDocument({ label: 'withheld', state: 'registered' })).toBe(false);
});

it.each([
  ['2025-03-01', '2026-03-01'],
  ['2024-02-29', '2025-02-28'],
])('a paper last looked at on %s is due on %s', (last, due) => {
  expect(nextExamination(parsePlainDate(last))).toBe(due);
  expect(lastLookDueBy(parsePlainDate(due)) <= parsePlainDate(last)).toBe(true);
});

describe('readPapers', () => {
  const agencies = [{ id: 'a', name: '清水县水务局', shortName: '县水务局' }];

  it('finds the heads below a title, in any order, with columns between', () => {
    const rows = readPapers(
      [
        '2024年发文登记',
        '序号\t标题\t密级\t公开属性\t成文日期',
        '1\t关于甲的通知\t无\t主动公开\t2024.3.1',
        '\t\t',
        '2\t\t无\t公开\t2024/3/2',
      ],
      agencies,
      () => false,
    );
    expect(rows).toMatchObject([
      {
        line: 3,
        paper: { agencyId: 'a', fields: { title: '关于甲的通知', madeOn: '2024-03-01', label: 'open' } },
        fault: null,
      },
      { line: 5, paper: null, fault: '没有标题。' },
    ]);
  });

  it.each([
    ['不予公开', '国家秘密', 'withheld', 'state_secret'],
    ['不公开', '条例第十五条', 'withheld', 'third_party'],
    ['依申请公开', '过程性信息', 'on_request', 'process'],
    ['依申请公开', '说不清', 'on_request', null],
  ])('reads %s for the reason %s', (label, reason, readLabel, legalReason) => {
    const rows = readPapers(
      [
        '标题\t拟稿单位\t成文日期\t公开属性\t理由',
        `关于乙的请示\t县水务局\t2024年3月1日\t${label}\t${reason}`,
      ],
      agencies,
      () => false,
    );
    expect(rows).toMatchObject([
      { paper: { fields: { label: readLabel, legalReason } }, isReturned: legalReason === null },
    ]);
  });

  it('has nothing to say of a list without heads', () => {
    expect(readPapers(['甲\t乙', '丙\t丁'], agencies, () => false)).toBeNull();
  });
});
