import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeSafely } from './write-safely.ts';
import { OperatorError } from './operator-error.ts';

/** A personal value as the audit log may keep it: nobody can read it, but two records of one value can be told to agree. */
export type PersonalDigest = { digest: string };

export interface Secrets {
  /** True when the key file was made just now: say that it must be backed up. */
  isNew: boolean;
  file: string;
  /** Digest of a personal value; `field` separates the same value in different fields. */
  personal(field: string, value: string | null): PersonalDigest | null;
  /** SM4-CTR, then HMAC-SM3 over all of it, with the id of the key: `kid.iv.text.mac` in base64url. */
  seal(plain: string): string;
  /** @throws Error when the text was changed or its key is not in the key file */
  unseal(sealed: string): string;
  /** The same for the bytes of a file. */
  sealBytes(plain: Uint8Array): Uint8Array;
  /** @throws Error when the bytes were changed or their key is not in the key file */
  unsealBytes(sealed: Uint8Array): Uint8Array;
  /** A key of its own for another purpose, such as signing cookies; 32 bytes. */
  derive(purpose: string): Buffer;
}

interface KeyFile {
  /** The newest key stands last; older ones only open what they once closed. */
  keys: { id: string; secret: string }[];
}

/** Parts of a sealed file: the id of its key, the initial vector, the text, the code that guards all three. */
const ID_BYTES = 8;
const IV_BYTES = 16;
const MAC_BYTES = 32;

interface Key {
  id: string;
  secret: Buffer;
  /** Keys derived from it before, by purpose and length: deriving one takes longer than using it. */
  derived: Map<string, Buffer>;
}

/**
 * Opens the key file of the data directory, made at the first call, readable by its owner only.
 * @throws Error in Chinese when the file is damaged or open to others
 */
export async function openSecrets(dataDirectory: string): Promise<Secrets> {
  const file = path.join(dataDirectory, 'secret.key');
  await mkdir(dataDirectory, { recursive: true });
  const existing = await readKeys(file);
  const keys = existing ?? [keyOf(randomBytes(4).toString('hex'), randomBytes(32))];
  if (!existing) {
    const content: KeyFile = {
      keys: keys.map((key) => ({ id: key.id, secret: key.secret.toString('base64') })),
    };
    await writeSafely(file, `${JSON.stringify(content, null, 2)}\n`, 0o600);
  }
  await chmod(file, 0o600);
  return secretsOf(keys, file, !existing);
}

async function readKeys(file: string): Promise<Key[] | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  try {
    const keys = (JSON.parse(text) as KeyFile).keys.map((key) =>
      keyOf(key.id, Buffer.from(key.secret, 'base64')),
    );
    if (keys.length > 0 && keys.every((key) => /^[0-9a-f]{8}$/.test(key.id) && key.secret.length === 32))
      return keys;
  } catch {
    // Said below, with the place and the way out.
  }
  throw new OperatorError(`密钥文件 ${file} 已损坏。请从备份恢复；没有它，已加密的内容无法读出。`);
}

function secretsOf(keys: readonly Key[], file: string, isNew: boolean): Secrets {
  const newest = keys.at(-1);
  const oldest = keys[0];
  if (!newest || !oldest) throw new OperatorError(`密钥文件 ${file} 里没有密钥。`);
  return {
    isNew,
    file,
    personal(field, value) {
      if (value === null) return null;
      const hmac = createHmac('sm3', deriveKey(newest, 'personal-digest', 32));
      return { digest: `${newest.id}:${hmac.update(`${field}\0${value}`).digest('hex')}` };
    },
    seal(plain) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('sm4-ctr', deriveKey(newest, 'seal-cipher', 16), iv);
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      const parts = [newest.id, iv.toString('base64url'), text.toString('base64url')];
      return [...parts, macOf(newest, parts.join('.')).toString('base64url')].join('.');
    },
    unseal(sealed) {
      const [id = '', iv = '', text = '', mac = ''] = sealed.split('.');
      const key = keys.find((candidate) => candidate.id === id);
      if (!key) throw new OperatorError(`密钥文件 ${file} 里没有编号为 ${id} 的密钥，这项内容无法解密。`);
      const expected = macOf(key, `${id}.${iv}.${text}`);
      const given = Buffer.from(mac, 'base64url');
      if (given.length !== expected.length || !timingSafeEqual(given, expected))
        throw new OperatorError('加密的内容被改动过，无法解密。');
      const decipher = createDecipheriv(
        'sm4-ctr',
        deriveKey(key, 'seal-cipher', 16),
        Buffer.from(iv, 'base64url'),
      );
      return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString(
        'utf8',
      );
    },
    sealBytes(plain) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('sm4-ctr', deriveKey(newest, 'seal-cipher', 16), iv);
      const sealed = Buffer.concat([
        Buffer.from(newest.id, 'ascii'),
        iv,
        cipher.update(plain),
        cipher.final(),
      ]);
      return Buffer.concat([sealed, macOf(newest, sealed)]);
    },
    unsealBytes(sealed) {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      const id = bytes.subarray(0, ID_BYTES).toString('latin1');
      const key = keys.find((candidate) => candidate.id === id);
      if (!key) throw new OperatorError(`密钥文件 ${file} 里没有编号为 ${id} 的密钥，这个文件无法解密。`);
      const content = bytes.subarray(0, -MAC_BYTES);
      const given = bytes.subarray(-MAC_BYTES);
      if (given.length !== MAC_BYTES || !timingSafeEqual(given, macOf(key, content)))
        throw new OperatorError('加密的文件被改动过，无法解密。');
      const iv = content.subarray(ID_BYTES, ID_BYTES + IV_BYTES);
      const decipher = createDecipheriv('sm4-ctr', deriveKey(key, 'seal-cipher', 16), iv);
      return Buffer.concat([decipher.update(content.subarray(ID_BYTES + IV_BYTES)), decipher.final()]);
    },
    // From the oldest key: signatures given out stay good when a newer key is added.
    derive: (purpose) => deriveKey(oldest, purpose, 32),
  };
}

function macOf(key: Key, text: string | Uint8Array): Buffer {
  return createHmac('sm3', deriveKey(key, 'seal-mac', 32))
    .update(text)
    .digest();
}

function keyOf(id: string, secret: Buffer): Key {
  return { id, secret, derived: new Map() };
}

/** A copy for each caller: what one does with its bytes is nobody else's affair. */
function deriveKey(key: Key, purpose: string, length: number): Buffer {
  const name = `${purpose}/${length}`;
  const known = key.derived.get(name);
  if (known !== undefined) return Buffer.from(known);
  const made = Buffer.from(hkdfSync('sm3', key.secret, '', `gongkai/${purpose}`, length));
  key.derived.set(name, made);
  return Buffer.from(made);
}
