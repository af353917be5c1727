import { describe, expect, it } from 'vitest';
import { isAddressBlocked, isLocked, LOCK_OUT, lockedUntil } from './lock-out.ts';
import { mustUseSecondFactor } from './second-factor-duty.ts';
import { isSessionAlive, SESSION_LIFE, sessionExpiry } from './session-life.ts';
import { stepOf, type SignInState } from './session-step.ts';

const MINUTE = 60_000;

describe('lockedUntil', () => {
  it.each([
    [1, null],
    [4, null],
    [5, 10],
    [6, null],
    [10, 20],
    [15, 40],
    [100, 24 * 60],
  ])('after %i failures in a row: %s minutes', (failures, minutes) =>
    expect(lockedUntil(failures, 0)).toBe(minutes === null ? null : minutes * MINUTE),
  );

  it('ends at its moment', () => {
    expect(isLocked(1000, 999)).toBe(true);
    expect(isLocked(1000, 1000)).toBe(false);
    expect(isLocked(null, 0)).toBe(false);
  });
});

describe('isAddressBlocked', () => {
  it('lets the last failure before the limit pass', () => {
    expect(isAddressBlocked(LOCK_OUT.addressFailures - 1)).toBe(false);
    expect(isAddressBlocked(LOCK_OUT.addressFailures)).toBe(true);
  });
});

describe('isSessionAlive', () => {
  const idle = SESSION_LIFE.idleMinutes * MINUTE;
  it('ends when idle', () => {
    expect(isSessionAlive({ lastSeen: 0, expires: Infinity }, idle - 1)).toBe(true);
    expect(isSessionAlive({ lastSeen: 0, expires: Infinity }, idle)).toBe(false);
  });
  it('ends at its expiry, however busy', () => {
    const expires = sessionExpiry(0);
    expect(isSessionAlive({ lastSeen: expires - 1, expires }, expires - 1)).toBe(true);
    expect(isSessionAlive({ lastSeen: expires, expires }, expires)).toBe(false);
  });
});

describe('mustUseSecondFactor', () => {
  it.each([
    ['system_admin', true],
    ['security_admin', true],
    ['audit_admin', true],
    ['approver', true],
    ['clerk', false],
    ['disclosure_office', false],
  ] as const)('%s: %s', (role, expected) => {
    expect(mustUseSecondFactor([role], false)).toBe(expected);
    expect(mustUseSecondFactor([role], true)).toBe(false);
  });
});

describe('stepOf', () => {
  const done: SignInState = {
    secondFactorEnrolled: true,
    secondFactorPassed: true,
    mustChangePassword: false,
    secondFactorRequired: true,
  };
  it.each([
    ['all done', done, 'ready'],
    [
      'code not given: before anything else',
      { ...done, secondFactorPassed: false, mustChangePassword: true },
      'second_factor',
    ],
    ['one-time password', { ...done, mustChangePassword: true }, 'change_password'],
    [
      'required but not enrolled',
      { ...done, secondFactorEnrolled: false, secondFactorPassed: false },
      'enrol_second_factor',
    ],
    [
      'not required, not enrolled',
      { ...done, secondFactorEnrolled: false, secondFactorRequired: false, secondFactorPassed: false },
      'ready',
    ],
  ] as const)('%s', (_, state, step) => expect(stepOf(state)).toBe(step));
});
