import { describe, expect, it } from 'vitest';
import { hashPassword, isPasswordOf } from './password-hash.ts';

describe('hashPassword', () => {
  it('knows its password and no other', async () => {
    const hash = await hashPassword('清水河边Abc27种树四百棵');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPasswordOf(hash, '清水河边Abc27种树四百棵')).toBe(true);
    expect(await isPasswordOf(hash, '清水河边Abc27种树四百')).toBe(false);
  });

  it('gives the same password another hash each time', async () => {
    expect(await hashPassword('same')).not.toBe(await hashPassword('same'));
  });

  it('takes composed and decomposed characters for the same', async () => {
    expect(await isPasswordOf(await hashPassword('caf\u00e9-Ａ'), 'cafe\u0301-A')).toBe(true);
  });

  it('reads hashes with other costs', async () => {
    // Made by the reference implementation: echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1
    const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await isPasswordOf(hash, 'password')).toBe(true);
    expect(await isPasswordOf(hash, 'Password')).toBe(false);
  });

  it('says no when there is no hash', async () => {
    expect(await isPasswordOf(undefined, '')).toBe(false);
  });
});
