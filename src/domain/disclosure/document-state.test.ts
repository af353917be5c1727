import { describe, expect, it } from 'vitest';
import { actsAllowed, afterAct, type DocumentAct, type DocumentState } from './document-state.ts';

const draft: DocumentState = { standing: 'unreleased', work: 'draft' };

function after(acts: readonly DocumentAct[], from: DocumentState = draft): DocumentState | null {
  return acts.reduce<DocumentState | null>(
    (state, act) => (state === null ? null : afterAct(state, act)),
    from,
  );
}

describe('the state of a document', () => {
  it('goes from draft through review to the public', () => {
    expect(after(['save', 'submit', 'return', 'submit', 'approve', 'release'])).toEqual({
      standing: 'released',
      work: 'none',
    });
  });
  it('is not released without sign-off', () => {
    expect(after(['release'])).toBeNull();
    expect(after(['submit', 'release'])).toBeNull();
  });
  it('keeps the released edition before the public while a correction is prepared', () => {
    expect(after(['submit', 'approve', 'release', 'correct'])).toEqual({
      standing: 'released',
      work: 'draft',
    });
    expect(after(['submit', 'approve', 'release', 'correct', 'discard'])).toEqual({
      standing: 'released',
      work: 'none',
    });
  });
  it('comes back from a withdrawal through review alone', () => {
    expect(after(['submit', 'approve', 'release', 'withdraw', 'release'])).toBeNull();
    expect(
      after(['submit', 'approve', 'release', 'withdraw', 'correct', 'submit', 'approve', 'release']),
    ).toEqual({
      standing: 'released',
      work: 'none',
    });
  });
  it('lays a draft aside that was never released, and takes it up again', () => {
    expect(after(['discard'])).toEqual({ standing: 'unreleased', work: 'none' });
    expect(after(['discard', 'save'])).toBeNull();
    expect(after(['discard', 'correct'])).toEqual(draft);
    expect(after(['submit', 'discard'])).toBeNull();
  });
  it('offers what is allowed and nothing else', () => {
    expect(actsAllowed({ standing: 'released', work: 'none' })).toEqual([
      'correct',
      'mark_validity',
      'withdraw',
    ]);
    expect(actsAllowed({ standing: 'unreleased', work: 'in_review' })).toEqual(['return', 'approve']);
  });
});
