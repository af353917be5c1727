import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeSafely } from '../write-safely.ts';

/** What we must remember of our own PostgreSQL between starts; kept in the data directory, for its owner's eyes only. */
export interface ClusterRecord {
  /** Folder of the cluster: under the data directory, or under /var/lib/gongkai when the database account can't reach that. */
  cluster: string;
  port: number;
  /** Roles, database and passwords have been set up. */
  provisioned: boolean;
  passwords: { superuser: string; owner: string; server: string };
}

export const databaseName = 'gongkai';
export const roles = {
  superuser: 'gongkai_super',
  owner: 'gongkai_owner',
  server: 'gongkai_server',
} as const;

function recordFile(dataDirectory: string): string {
  return path.join(dataDirectory, 'database.json');
}

/** null when the data directory has no embedded database yet. */
export async function readRecord(dataDirectory: string): Promise<ClusterRecord | null> {
  const text = await readFile(recordFile(dataDirectory), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const record = JSON.parse(text) as ClusterRecord;
  return { ...record, cluster: path.resolve(dataDirectory, record.cluster) };
}

export async function writeRecord(dataDirectory: string, record: ClusterRecord): Promise<void> {
  // Relative where it can be: the data directory may be moved as a whole.
  const inside = record.cluster.startsWith(`${dataDirectory}${path.sep}`);
  const cluster = inside ? path.relative(dataDirectory, record.cluster) : record.cluster;
  await writeSafely(recordFile(dataDirectory), `${JSON.stringify({ ...record, cluster }, null, 2)}\n`, 0o600);
}

export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** The address of the database for one of the roles. */
export function databaseUrl(
  record: ClusterRecord,
  role: keyof typeof roles,
  database = databaseName,
): string {
  return `postgres://${roles[role]}:${record.passwords[role]}@127.0.0.1:${record.port}/${database}`;
}
