import { describe, expect, it } from 'vitest';
import { passwordFaults } from '#domain/identity/password-rule.ts';
import {
  companionToken,
  isSameToken,
  newOneTimePassword,
  newRecoveryCodes,
  newToken,
  tokenDigest,
} from './token.ts';

describe('newToken', () => {
  it('is long and never the same; its digest does not hold it', () => {
    const token = newToken();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(newToken()).not.toBe(token);
    expect(tokenDigest(token)).not.toContain(token);
  });
});

describe('companionToken', () => {
  it('depends on the key and on what it is about', () => {
    const key = Buffer.alloc(32, 1);
    expect(isSameToken(companionToken(key, 'a'), companionToken(key, 'a'))).toBe(true);
    expect(isSameToken(companionToken(key, 'a'), companionToken(key, 'b'))).toBe(false);
    expect(isSameToken(companionToken(key, 'a'), companionToken(Buffer.alloc(32, 2), 'a'))).toBe(false);
    expect(isSameToken('a', 'ab')).toBe(false);
  });
});

describe('newOneTimePassword', () => {
  it('keeps the password rules', () => {
    expect(passwordFaults(newOneTimePassword(), { username: 'wang', name: '王丽' })).toEqual([]);
  });
});

describe('newRecoveryCodes', () => {
  it('are ten different ones', () => expect(new Set(newRecoveryCodes()).size).toBe(10));
});
