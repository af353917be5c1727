import { describe, expect, it } from 'vitest';
import { turnstile } from './turnstile.ts';

describe('turnstile', () => {
  it('lets in as many as it may, then one for each that leaves, and sends the rest away', async () => {
    const gate = turnstile(1, 1);
    const first = await gate.enter();
    const second = gate.enter();
    expect(await gate.enter()).toBeNull();
    let entered = false;
    void second.then(() => (entered = true));
    await Promise.resolve();
    expect(entered).toBe(false);
    first?.();
    const leaveSecond = await second;
    expect(leaveSecond).not.toBeNull();
    leaveSecond?.();
    expect(await gate.enter()).not.toBeNull();
  });
  it('counts a visitor who leaves twice only once', async () => {
    const gate = turnstile(1, 0);
    const leave = await gate.enter();
    leave?.();
    leave?.();
    expect(await gate.enter()).not.toBeNull();
    expect(await gate.enter()).toBeNull();
  });
});
