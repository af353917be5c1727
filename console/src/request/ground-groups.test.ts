import { REPLY_GROUNDS } from '#domain/law/reply-ground.ts';
import { describe, expect, it } from 'vitest';
import { articlesOf, groundGroups, toldBy } from './ground-groups.ts';

describe('groundGroups', () => {
  it('asks every question once, but for those with an act of their own', () => {
    const asked = groundGroups().flatMap(({ grounds }) => grounds);
    expect(new Set(asked).size).toBe(asked.length);
    expect(Object.keys(REPLY_GROUNDS).filter((id) => !asked.some((other) => other === id))).toEqual([
      'correction_overdue',
      'fee_overdue',
      'withdrawn',
    ]);
  });
});

describe('articlesOf', () => {
  it('names each article once', () => {
    expect(articlesOf(['state_secret', 'third_party_rights'])).toEqual([
      '条例第十四条',
      '条例第三十六条第三项',
      '条例第十五条',
    ]);
  });
});

describe('toldBy', () => {
  it('joins what the grounds have to tell', () => {
    expect([...toldBy(['granted', 'other_agency'])]).toEqual(['way', 'reason', 'responsible_agency']);
  });
});
