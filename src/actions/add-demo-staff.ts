import { placeOfRole } from '#domain/identity/grantable.ts';
import { ROLE_TEXT } from '#domain/identity/role.ts';
import type { Role } from '#domain/identity/role.ts';
import { parseRegionCode } from '#domain/agency/region.ts';
import { hashPassword } from '#platform/password-hash.ts';
import { newOneTimePassword } from '#platform/token.ts';
import { platformTenant, recordAudit } from '#store/audit.ts';
import type { Actor } from '#store/audit.ts';
import { putCredential } from '#store/credential.ts';
import type { Db } from '#store/database.ts';
import { insertGrant } from '#store/role-grant.ts';
import { insertUser, isUsernameTaken } from '#store/user.ts';

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

/** Makes the account of a post with a one-time password; `null` when it is there already. */
export async function addDemoStaff(
  db: Db,
  post: DemoPost,
  about: { actor: Actor; at: Date },
): Promise<DemoAccount | null> {
  const { place, role, tenantId, agencyId } = post;
  const username = `${post.prefix}.${role.replaceAll('_', '-')}`;
  if (await isUsernameTaken(db, username)) return null;
  const displayName = `演示·${ROLE_TEXT[role].name}`;
  const oneTimePassword = newOneTimePassword();
  const passwordHash = await hashPassword(oneTimePassword);
  await db.transaction().execute(async (tx) => {
    const userId = await insertUser(tx, { tenantId, agencyId, username, name: displayName, isDemo: true });
    await putCredential(tx, userId, { passwordHash, oneTime: true, expiresAt: null });
    const reach = placeOfRole(role);
    await insertGrant(tx, {
      userId,
      role,
      tenantId: reach === 'region' ? null : tenantId,
      agencyId: reach === 'agency' ? agencyId : null,
      region: reach === 'region' ? parseRegionCode(post.region) : null,
      grantedBy: about.actor.id,
      grantedAt: about.at,
    });
    await recordAudit(tx, {
      tenantId: tenantId ?? platformTenant,
      actor: about.actor,
      agencyId,
      act: 'user.create',
      object: { kind: 'user', id: userId },
      after: { role, isDemo: true },
    });
  });
  return { place, role, username, displayName, oneTimePassword };
}
