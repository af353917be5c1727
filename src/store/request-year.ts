import type { Db } from './database.ts';

/** The years in which cases of a tenant were received, latest first. */
export async function listRequestYears(db: Db, tenantId: string, most: number): Promise<number[]> {
  const { first, last } = await db
    .selectFrom('request_case')
    .select((select) => [
      select.fn.min<string | null>('received_on').as('first'),
      select.fn.max<string | null>('received_on').as('last'),
    ])
    .where('tenant_id', '=', tenantId)
    .where('origin', '=', 'request')
    .executeTakeFirstOrThrow();
  if (first === null || last === null) return [];
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: Math.min(to - from + 1, most) }, (_, index) => to - index);
}
