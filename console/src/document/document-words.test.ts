import { describe, expect, it } from 'vitest';
import type { DocumentRow, PublicationClock } from '#contract/document.ts';
import { clockWords, stateWords } from './document-words.tsx';

function words(standing: DocumentRow['standing'], work: DocumentRow['work'], isReturned = false): string {
  return stateWords({ standing, work, isReturned } as DocumentRow).join('、');
}

describe('the state of a document in words', () => {
  it.each([
    ['起草中', 'unreleased', 'draft', false],
    ['被退回', 'unreleased', 'draft', true],
    ['审核中', 'unreleased', 'in_review', false],
    ['待发布', 'unreleased', 'approved', false],
    ['已放弃', 'unreleased', 'none', false],
    ['已发布', 'released', 'none', false],
    ['已发布、更正稿起草中', 'released', 'draft', false],
    ['已发布、更正稿被退回', 'released', 'draft', true],
    ['已撤回、更正稿审核中', 'withdrawn', 'in_review', false],
  ] as const)('%s', (expected, standing, work, isReturned) =>
    expect(words(standing, work, isReturned)).toBe(expected),
  );
});

describe('the clock in words', () => {
  it.each([
    ['还剩 6 个工作日', 6, 'running'],
    ['今天到期', 0, 'soon'],
    ['超期 3 个工作日', -3, 'overdue'],
  ] as const)('%s', (expected, daysLeft, state) =>
    expect(clockWords({ daysLeft, state } as PublicationClock)).toBe(expected),
  );
});
