import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

/** The database handle: always the first argument, never optional. */
export type Db = Kysely<Tables>;
/** A handle inside a transaction: what every writing function takes. */
export type Tx = Transaction<Tables>;

const dateOid = 1082;

/** pg returns bigint and numeric as text already; a date must stay text too, or a time zone would move it by a day. */
function parserFor(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === dateOid) return (value) => value;
  return pg.types.getTypeParser(oid, format === 'binary' ? 'text' : format) as (value: string) => unknown;
}

/**
 * Opens a pool on the database of the address. Nothing is connected before the first query.
 * @param options.onError told when an idle connection breaks (the pool replaces it by itself)
 */
export function openDatabase(
  url: string,
  options: { connections?: number; onError?: (error: Error) => void } = {},
): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    types: { getTypeParser: parserFor as typeof pg.types.getTypeParser },
  });
  const onError = options.onError ?? (() => undefined);
  pool.on('error', onError);
  // A connection that breaks between two statements of a transaction belongs to nobody: unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
