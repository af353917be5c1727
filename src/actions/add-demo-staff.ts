import { parseRegionCode } from '#domain/agency/region.ts';
import { placeOfRole } from '#domain/identity/grantable.ts';
import { ROLE_TEXT } from '#domain/identity/role.ts';
import type { Role } from '#domain/identity/role.ts';
import type { Clock } from '#platform/clock.ts';
import type { Secrets } from '#platform/secrets.ts';
import { hashPassword } from '#platform/password-hash.ts';
import { newOneTimePassword } from '#platform/token.ts';
import { platformTenant, recordAudit } from '#store/audit.ts';
import type { Actor } from '#store/audit.ts';
import { findCredential, putCredential } from '#store/credential.ts';
import type { Db, Tx } from '#store/database.ts';
import { findStaff } from '#store/staff.ts';
import type { Staff } from '#store/staff.ts';
import { registerUser } from './user/register-user.ts';

/** A demonstration account with the password it is handed over with; the password is known here and nowhere else. */
export interface DemoAccount {
  /** Name of the county, or of the region for staff who supervise it. */
  readonly place: string;
  readonly role: Role;
  readonly username: string;
  readonly displayName: string;
  readonly oneTimePassword: string;
}

/** Where a demonstration account works. `tenantId` and `agencyId` are null for staff of the province. */
export interface DemoPost {
  readonly place: string;
  /** First part of the user name: `ningxian` in `ningxian.clerk`. */
  readonly prefix: string;
  readonly role: Role;
  readonly tenantId: string | null;
  readonly agencyId: string | null;
  readonly region: string;
}

/**
 * Makes the account of a post with a one-time password. An account that nobody has taken up gets a new one, because the
 * first may never have been seen: `null` when somebody has chosen a password of their own.
 */
export async function addDemoStaff(
  services: { db: Db; clock: Clock; secrets: Secrets },
  post: DemoPost,
  actor: Actor,
): Promise<DemoAccount | null> {
  const { place, role, tenantId, agencyId } = post;
  const username = `${post.prefix}.${role.replaceAll('_', '-')}`;
  const displayName = `演示·${ROLE_TEXT[role].name}`;
  const reach = placeOfRole(role);
  const grant = {
    role,
    tenantId: reach === 'region' ? null : tenantId,
    agencyId: reach === 'agency' ? agencyId : null,
    region: reach === 'region' ? parseRegionCode(post.region) : null,
  };
  const user = { tenantId, agencyId, username, name: displayName, grants: [grant], isDemo: true };
  return services.db.transaction().execute(async (tx) => {
    const known = await findStaff(tx, { username });
    const oneTimePassword =
      known === null
        ? (await registerUser(tx, services, { ...user, actor, requestId: null })).password
        : await renewPassword(tx, known, actor);
    return oneTimePassword === null ? null : { place, role, username, displayName, oneTimePassword };
  });
}

async function renewPassword(tx: Tx, staff: Staff, actor: Actor): Promise<string | null> {
  const credential = await findCredential(tx, staff.id);
  if (!staff.isDemo || credential?.oneTime !== true) return null;
  const password = newOneTimePassword();
  const passwordHash = await hashPassword(password);
  await putCredential(tx, staff.id, { passwordHash, oneTime: true, expiresAt: null });
  await recordAudit(tx, {
    tenantId: staff.tenantId ?? platformTenant,
    actor,
    agencyId: staff.agencyId,
    act: 'user.reset_password',
    object: { kind: 'user', id: staff.id },
  });
  return password;
}
