import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { startMark } from './embedded/process-state.ts';
import { writeSafely } from './write-safely.ts';

/** What a running server tells the commands: that it runs, and which database it uses. */
export interface ServerRecord {
  pid: number;
  /** Start of the process: with the pid it names one process for good. */
  mark: string;
  url: string;
  serverUrl: string;
  ownerUrl: string | null;
}

function recordFile(dataDirectory: string): string {
  return path.join(dataDirectory, 'server.json');
}

/** The server that runs on this data directory, or null. What a killed server left behind does not count. */
export async function findRunningServer(dataDirectory: string): Promise<ServerRecord | null> {
  const text = await readFile(recordFile(dataDirectory), 'utf8').catch(() => null);
  if (text === null) return null;
  const record = JSON.parse(text) as ServerRecord;
  return record.mark !== '' && (await startMark(record.pid)) === record.mark ? record : null;
}

export async function writeServerRecord(
  dataDirectory: string,
  record: Omit<ServerRecord, 'pid' | 'mark'>,
): Promise<void> {
  const full: ServerRecord = { pid: process.pid, mark: await startMark(process.pid), ...record };
  await writeSafely(recordFile(dataDirectory), `${JSON.stringify(full, null, 2)}\n`, 0o600);
}

export async function removeServerRecord(dataDirectory: string): Promise<void> {
  await rm(recordFile(dataDirectory), { force: true });
}
