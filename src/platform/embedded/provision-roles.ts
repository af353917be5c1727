import pg from 'pg';
import { type ClusterRecord, databaseName, databaseUrl, roles } from './cluster-record.ts';

/**
 * Makes the two roles and the database: the owner of the tables, who migrates, and the server's role, which owns nothing.
 * May be run again after a crash half-way.
 */
export async function provisionRoles(record: ClusterRecord): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(record, 'superuser', 'postgres') });
  await client.connect();
  try {
    for (const role of ['owner', 'server'] as const) {
      const name = pg.escapeIdentifier(roles[role]);
      const known = await client.query('select 1 from pg_roles where rolname = $1', [roles[role]]);
      if (known.rowCount === 0)
        await client.query(`create role ${name} login nosuperuser nocreatedb nocreaterole`);
      await client.query(`alter role ${name} password ${pg.escapeLiteral(record.passwords[role])}`);
    }
    const database = pg.escapeIdentifier(databaseName);
    const known = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (known.rowCount === 0)
      await client.query(`create database ${database} owner ${pg.escapeIdentifier(roles.owner)}`);
    await client.query(`revoke all on database ${database} from public`);
    await client.query(
      `grant connect, temporary on database ${database} to ${pg.escapeIdentifier(roles.server)}`,
    );
  } finally {
    await client.end();
  }
}
