import { describe, expect, it } from 'vitest';
import {
  articleOf,
  markFaults,
  MOST_MARKS,
  reasonLines,
  REDACTION_REASONS,
  type RedactionMark,
  type RedactionReasonId,
  withoutCovered,
} from './redaction.ts';

function mark(change: Partial<RedactionMark> = {}): RedactionMark {
  return { page: 1, left: 0.1, top: 0.1, width: 0.2, height: 0.05, reason: 'personal_privacy', ...change };
}

describe('marks', () => {
  it('lie inside a page that exists and have a size', () => {
    expect(markFaults([mark(), mark({ left: 0, top: 0, width: 1, height: 1 })], 1)).toEqual([]);
    expect(markFaults([mark({ page: 3 })], 2)[0]).toContain('没有第 3 页');
    expect(markFaults([mark({ page: 0 })], 2)[0]).toContain('没有第 0 页');
    expect(markFaults([mark({ page: 1.5 })], 2)[0]).toContain('没有第 1.5 页');
    expect(markFaults([mark(), mark({ width: 0 })], 1)).toEqual(['第 2 处：框没有大小，请重新画或者删去。']);
    expect(markFaults([mark({ height: Number.NaN })], 1)[0]).toContain('没有大小');
    expect(markFaults([mark({ left: 0.9 })], 1)[0]).toContain('超出');
    expect(markFaults([mark({ top: -0.01 })], 1)[0]).toContain('超出');
    expect(
      markFaults(
        Array.from({ length: MOST_MARKS + 1 }, () => mark()),
        1,
      )[0],
    ).toContain('最多');
  });

  it('are kept once where one covers the other for the same reason', () => {
    const wide = mark({ left: 0.05, width: 0.5 });
    const other = mark({ reason: 'trade_secret' });
    expect(withoutCovered([mark(), wide, mark({ page: 2 }), other])).toEqual([
      wide,
      mark({ page: 2 }),
      other,
    ]);
    expect(withoutCovered([mark(), mark(), mark()])).toEqual([mark()]);
    const crossing = [mark(), mark({ left: 0.2 })];
    expect(withoutCovered(crossing)).toEqual(crossing);
  });

  it('are explained by page and reason, each with its article', () => {
    const lines = reasonLines([
      mark({ page: 2 }),
      mark({ page: 2 }),
      mark({ reason: 'process_information' }),
    ]);
    expect(lines).toEqual([
      '第 1 页 1 处：属于过程性信息（条例第十六条第二款）',
      '第 2 页 2 处：涉及个人隐私（条例第十五条）',
    ]);
    for (const reason of Object.keys(REDACTION_REASONS) as RedactionReasonId[])
      expect(articleOf(reason)).toMatch(/^条例第十[四五六]条/);
  });
});
