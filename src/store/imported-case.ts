import type { Application } from '#domain/request/application.ts';
import type { RegisterHistory } from '#domain/request/register/register-history.ts';
import type { Secrets } from '#platform/secrets.ts';
import type { Actor } from './audit.ts';
import type { Db, Tx } from './database.ts';
import { insertRequest } from './request.ts';
import { appendAct, insertCase, projectCase } from './request-case.ts';

/** Under this key a register's own number is known: imported twice, it is one request. */
export function registerKey(agencyId: string, number: string): string {
  return `${agencyId}/${number}`;
}

/** Which of these numbers the county has given already, and which of them came by an import of this agency's register. */
export async function knownNumbers(
  db: Db,
  about: { tenantId: string; agencyId: string; numbers: readonly string[] },
): Promise<{ taken: ReadonlySet<string>; imported: ReadonlySet<string> }> {
  const { tenantId, agencyId, numbers } = about;
  if (numbers.length === 0) return { taken: new Set(), imported: new Set() };
  const taken = await db
    .selectFrom('request_case')
    .select('number')
    .where('tenant_id', '=', tenantId)
    .where('number', 'in', numbers)
    .execute();
  const imported = await db
    .selectFrom('disclosure_request')
    .select('external_id')
    .where('tenant_id', '=', tenantId)
    .where('source', '=', 'import')
    .where(
      'external_id',
      'in',
      numbers.map((number) => registerKey(agencyId, number)),
    )
    .execute();
  const prefix = registerKey(agencyId, '').length;
  return {
    taken: new Set(taken.flatMap(({ number }) => number ?? [])),
    imported: new Set(imported.map(({ external_id }) => (external_id ?? '').slice(prefix))),
  };
}

/** Keeps a case of the past with its acts, its fold and its flags. Returns its id. */
export async function insertImportedCase(
  tx: Tx,
  secrets: Secrets,
  about: {
    tenantId: string;
    agencyId: string;
    number: string;
    application: Application;
    actor: Actor;
    at: Date;
    isDemo: boolean;
  },
  { history, standing, clock, flags }: RegisterHistory,
): Promise<string> {
  const { tenantId, agencyId, actor, at, isDemo, application } = about;
  const [received] = history;
  const requestId = await insertRequest(tx, secrets, {
    tenantId,
    agencyId,
    application,
    arrivedOn: received.on,
    source: 'import',
    externalId: registerKey(agencyId, about.number),
    isDemo,
    createdBy: actor.id,
  });
  const { content } = application;
  const caseId = await insertCase(
    tx,
    { tenantId, requestId, agencyId, content, isDemo, at },
    standing,
    clock,
  );
  for (const [index, act] of history.entries())
    await appendAct(tx, { tenantId, caseId, position: index + 1, actKey: null, actor, at }, act);
  await projectCase(tx, { tenantId, caseId, acts: history.length, at, orderedDue: null }, standing, clock);
  if (flags.length > 0)
    await tx
      .updateTable('request_case')
      .set({ flags: JSON.stringify(flags) })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', caseId)
      .execute();
  return caseId;
}
