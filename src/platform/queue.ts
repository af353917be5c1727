import pg from 'pg';
import PgBoss from 'pg-boss';
import type { Log } from './log.ts';

const schema = 'queue';
/** pg-boss keeps its own queue for what is due by the clock. */
const clockQueue = '__pgboss__send-it';

export type JobData = Record<string, string | number | boolean | null>;

export interface QueueDeclaration {
  /** Tries after the first that failed. */
  retryLimit: number;
  /** Seconds before the first repetition; doubled each time. */
  retryDelay: number;
  /** Cron expression, by the clock of China, for work due by time. */
  schedule?: string;
}

/**
 * Makes the tables of the queues as the owner, so that the server's role needs no right to make tables.
 * May be repeated; makes queues that are new.
 */
export async function installQueues(
  ownerUrl: string,
  serverRole: string,
  queues: Readonly<Record<string, QueueDeclaration>>,
): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema, supervise: false, schedule: false, max: 1 });
  boss.on('error', () => undefined);
  await boss.start();
  for (const [name, { retryLimit, retryDelay }] of Object.entries(queues)) {
    await boss.createQueue(name, { name, retryLimit, retryDelay, retryBackoff: true });
  }
  await boss.createQueue(clockQueue);
  await boss.stop({ graceful: false });
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const role = pg.escapeIdentifier(serverRole);
  await owner.query(`grant usage on schema ${schema} to ${role}`);
  await owner.query(`grant select, insert, update, delete on all tables in schema ${schema} to ${role}`);
  await owner.query(`grant execute on all functions in schema ${schema} to ${role}`);
  await owner.end();
}

export interface Queue {
  send(name: string, data: JobData): Promise<void>;
  stop(): Promise<void>;
}

export type Handler = (data: JobData) => Promise<void>;

/** Opens the queues as the server's role and lets the handlers work on them. A handler that throws is tried again. */
export async function openQueue(
  serverUrl: string,
  queues: Readonly<Record<string, QueueDeclaration>>,
  handlers: Readonly<Record<string, Handler>>,
  log: Log,
): Promise<Queue> {
  const forget = hearUnawaited(log);
  let stopping = false;
  const boss = new PgBoss({ connectionString: serverUrl, schema, migrate: false, max: 3 });
  boss.on('error', (error) => {
    if (!stopping) log.warn({ err: error }, '任务队列与数据库的连接出错，将自动重试。');
  });
  await boss.start();
  for (const [name, { schedule }] of Object.entries(queues)) {
    if (schedule) await boss.schedule(name, schedule, {}, { tz: 'Asia/Shanghai' });
    const handler = handlers[name];
    if (!handler) continue;
    await boss.work<JobData>(name, async (jobs) => {
      for (const job of jobs) {
        try {
          await handler(job.data);
        } catch (error) {
          log.error({ err: error, queue: name, job: job.id }, '后台任务失败，将按次数重试。');
          throw error;
        }
      }
    });
  }
  return {
    send: async (name, data) => {
      await boss.send(name, data);
    },
    stop: async () => {
      stopping = true;
      await boss.stop({ graceful: true, timeout: 5000, wait: true });
      forget();
    },
  };
}

/**
 * pg-boss notes the end of a job without waiting for the answer: if the database is away at that moment, the refusal would
 * end the whole server. The job is simply not noted as done, and is done again. Any other refusal still ends the process.
 */
function hearUnawaited(log: Log): () => void {
  const hear = (reason: unknown): void => {
    if (!(reason instanceof Error && reason.stack?.includes('/pg-boss/'))) throw reason;
    log.warn({ err: reason }, '数据库暂时不可用，一项后台任务的结果没有记下，稍后会重做。');
  };
  process.on('unhandledRejection', hear);
  return () => process.off('unhandledRejection', hear);
}
