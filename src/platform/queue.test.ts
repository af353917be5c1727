import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { openLog } from './log.ts';
import { installQueues, openQueue } from './queue.ts';

const queues = {
  'test-work': { retryLimit: 2, retryDelay: 1 },
  'test-clock': { retryLimit: 0, retryDelay: 1, schedule: '0 3 * * *' },
};

describe('the queues', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
    await installQueues(database.ownerUrl, 'gongkai_server', queues);
  });
  afterAll(() => database.drop());

  it('are installed twice without harm', async () => {
    await installQueues(database.ownerUrl, 'gongkai_server', queues);
  });

  it('work under a role that may make no tables, and try again what failed', async () => {
    const server = new pg.Client({ connectionString: database.serverUrl });
    await server.connect();
    await expect(server.query('create table queue.mine (a integer)')).rejects.toThrow('permission denied');
    await server.end();

    let tries = 0;
    let finish = (_text: unknown): void => undefined;
    const finished = new Promise<unknown>((resolve) => {
      finish = resolve;
    });
    const work = async (data: { text?: unknown }): Promise<void> => {
      tries += 1;
      if (tries === 1) throw new Error('first try fails');
      finish(data.text);
    };
    const queue = await openQueue(database.serverUrl, queues, { 'test-work': work }, openLog('silent'));
    await queue.send('test-work', { text: '通知' });
    expect(await finished).toBe('通知');
    expect(tries).toBe(2);
    await queue.stop();
  });
});
