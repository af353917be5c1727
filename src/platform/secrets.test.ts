import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSecrets } from './secrets.ts';

describe('openSecrets', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'gongkai-secrets-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('makes the key file once, for its owner only, and closes one that stood open', async () => {
    const first = await openSecrets(folder);
    expect(first.isNew).toBe(true);
    await chmod(first.file, 0o644);
    const second = await openSecrets(folder);
    expect(second.isNew).toBe(false);
    expect((await stat(second.file)).mode & 0o777).toBe(0o600);
    expect(second.unseal(first.seal('动态码密钥'))).toBe('动态码密钥');
  });

  it('notices a changed text in every part', async () => {
    const secrets = await openSecrets(folder);
    const parts = secrets.seal('原文').split('.');
    for (const index of [1, 2, 3]) {
      const changed = parts
        .with(
          index,
          (parts[index] ?? '').replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')),
        )
        .join('.');
      expect(() => secrets.unseal(changed)).toThrow('被改动过');
    }
    expect(() => secrets.unseal(parts.with(0, '00000000').join('.'))).toThrow('没有编号为 00000000 的密钥');
  });

  it('seals the bytes of a file, and notices a changed one anywhere', async () => {
    const secrets = await openSecrets(folder);
    const plain = Buffer.from('身份证影像');
    const sealed = secrets.sealBytes(plain);
    expect(Buffer.from(sealed).includes(plain)).toBe(false);
    expect(Buffer.from(secrets.unsealBytes(sealed)).equals(plain)).toBe(true);
    for (const place of [9, 30, sealed.length - 1]) {
      const changed = Uint8Array.from(sealed, (byte, index) => (index === place ? byte ^ 1 : byte));
      expect(() => secrets.unsealBytes(changed)).toThrow('被改动过');
    }
    expect(() => secrets.unsealBytes(new Uint8Array(3))).toThrow('没有编号为');
  });

  it('digests one value alike, and apart in another field or under another key', async () => {
    const secrets = await openSecrets(folder);
    const other = await mkdtemp(path.join(tmpdir(), 'gongkai-secrets-'));
    expect(secrets.personal('phone', '13800000000')).toEqual(secrets.personal('phone', '13800000000'));
    expect(secrets.personal('phone', '13800000000')).not.toEqual(secrets.personal('fax', '13800000000'));
    expect(secrets.personal('phone', '13800000000')).not.toEqual(
      (await openSecrets(other)).personal('phone', '13800000000'),
    );
    expect(secrets.personal('phone', null)).toBeNull();
    await rm(other, { recursive: true });
  });

  it('says that the key file is damaged', async () => {
    const damaged = await mkdtemp(path.join(tmpdir(), 'gongkai-secrets-'));
    await writeFile(path.join(damaged, 'secret.key'), '{"keys":[]}');
    await expect(openSecrets(damaged)).rejects.toThrow('已损坏');
    await rm(damaged, { recursive: true });
  });
});
