import type { PersonalDigest } from '#platform/secrets.ts';
import { newId } from '#platform/id.ts';
import type { Tx } from './database.ts';

/** Records that belong to no tenant: provincial staff, the installation itself. */
export const platformTenant = 'platform';

/** Fields that say who a person is: in the log only as `secrets.personal(field, value)`. */
const personalFields = [
  'displayName',
  'personName',
  'username',
  'phone',
  'mobile',
  'email',
  'idNumber',
  'homeAddress',
  'ipAddress',
] as const;
type PersonalField = (typeof personalFields)[number];

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
/** State of an object before or after an act; personal fields by their keyed digest only. */
export type AuditState = { readonly [key: string]: Value } & {
  readonly [Field in PersonalField]?: PersonalDigest | null;
};

export interface Actor {
  /** null for the system itself and for visitors. */
  id: string | null;
  /** Account name or 系统, 公众: what the log shows. */
  name: string;
}

export interface AuditEvent {
  /** A tenant, or `platformTenant`. */
  tenantId: string;
  actor: Actor;
  agencyId?: string | null;
  /** What was done, noun first: report.publish, session.sign_in. */
  act: string;
  object: { kind: string; id: string };
  before?: AuditState | null;
  after?: AuditState | null;
  requestId?: string | null;
}

/**
 * Records an act in the transaction of the act: both happen or neither does.
 * @throws Error when a personal field is given in the clear
 */
export async function recordAudit(tx: Tx, event: AuditEvent): Promise<void> {
  const row = auditRow(event);
  await tx.insertInto('audit_event').values(row).execute();
  await tx.insertInto('audit_unsealed').values({ tenant_id: row.tenant_id, event_id: row.id }).execute();
}

/**
 * The row of an act, for a statement that writes it together with the act; its id belongs into `audit_unsealed` as well.
 * @throws Error when a personal field is given in the clear
 */
export function auditRow(event: AuditEvent) {
  return {
    tenant_id: event.tenantId,
    id: newId(),
    actor_id: event.actor.id,
    actor_name: event.actor.name,
    agency_id: event.agencyId ?? null,
    act: event.act,
    object_kind: event.object.kind,
    object_id: event.object.id,
    before_state: stateText(event.before),
    after_state: stateText(event.after),
    request_id: event.requestId ?? null,
  };
}

function stateText(state: AuditState | null | undefined): string | null {
  if (!state) return null;
  for (const field of personalFields) {
    const value: unknown = state[field];
    const isDigest = typeof value === 'object' && value !== null && 'digest' in value;
    if (value !== undefined && value !== null && !isDigest)
      throw new Error(`Audit state holds personal field "${field}" in the clear: give secrets.personal(…)`);
  }
  return JSON.stringify(state);
}
