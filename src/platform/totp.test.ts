import { describe, expect, it } from 'vitest';
import { findTotpCounter, newTotpSecret, totpAt, totpCounter, totpUri } from './totp.ts';

/** The secret "12345678901234567890" of RFC 6238 appendix B. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('totpAt', () => {
  // The RFC's eight digits, cut to the last six.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('gives at second %i the code of RFC 6238: %s', (second, code) =>
    expect(totpAt(SECRET, totpCounter(second * 1000))).toBe(code),
  );
});

describe('findTotpCounter', () => {
  const now = 1_111_111_109_000;
  const counter = totpCounter(now);

  it.each([
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ])('takes a code %i steps off: %s', (steps, taken) =>
    expect(findTotpCounter(SECRET, totpAt(SECRET, counter + steps), now, 0)).toBe(
      taken ? counter + steps : null,
    ),
  );

  it('takes a code once', () => {
    expect(findTotpCounter(SECRET, totpAt(SECRET, counter), now, counter)).toBeNull();
  });

  it.each(['', '12345', '1234567', '１２３４５６', 'abcdef'])('refuses "%s"', (code) =>
    expect(findTotpCounter(SECRET, code, now, 0)).toBeNull(),
  );
});

describe('newTotpSecret', () => {
  it('is 160 bits in Base32 and stands in the address for the app', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(totpUri(secret, '泾源县政务公开', 'wang')).toContain(`secret=${secret}`);
  });
});
