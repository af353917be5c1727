import { whyNotGrantable } from '#domain/identity/grantable.ts';
import type { Grant } from '#domain/identity/person.ts';
import type { Role } from '#domain/identity/role.ts';
import { oneTimePasswordExpiry } from '#domain/identity/session-life.ts';
import type { Clock } from '#platform/clock.ts';
import { hashPassword } from '#platform/password-hash.ts';
import { Problem } from '#platform/problem.ts';
import type { Secrets } from '#platform/secrets.ts';
import { newOneTimePassword } from '#platform/token.ts';
import { type Actor, platformTenant, recordAudit } from '#store/audit.ts';
import { putCredential } from '#store/credential.ts';
import type { Tx } from '#store/database.ts';
import { insertGrant } from '#store/role-grant.ts';
import { insertUser } from '#store/user.ts';

export interface Registration {
  /** Null for staff of the province. */
  readonly tenantId: string | null;
  readonly agencyId: string | null;
  /** Lower case; unique in the whole installation. */
  readonly username: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly isDemo: boolean;
  readonly actor: Actor;
  readonly requestId: string | null;
}

/**
 * Makes an account with its first roles and a one-time password, and records it. Asks no permission: for the set-up of
 * an installation; staff use `createUser`. Only a demonstration's passwords do not expire.
 * @returns the password is nowhere else: show it once
 * @throws Problem role.not_grantable when the roles can't be one person's
 */
export async function registerUser(
  tx: Tx,
  { clock, secrets }: { readonly clock: Clock; readonly secrets: Secrets },
  registration: Registration,
): Promise<{ readonly id: string; readonly password: string }> {
  const { tenantId, agencyId, username, name, isDemo, actor } = registration;
  refuseJoined(registration.grants.map((grant) => grant.role));
  const now = clock.now();
  const password = newOneTimePassword();
  const id = await insertUser(tx, { tenantId, agencyId, username, name, isDemo });
  const expiresAt = isDemo ? null : new Date(oneTimePasswordExpiry(now.getTime()));
  await putCredential(tx, id, { passwordHash: await hashPassword(password), oneTime: true, expiresAt });
  for (const grant of registration.grants)
    await insertGrant(tx, { ...grant, userId: id, grantedBy: actor.id, grantedAt: now });
  await recordAudit(tx, {
    tenantId: tenantId ?? platformTenant,
    actor,
    agencyId,
    act: 'user.create',
    object: { kind: 'user', id },
    after: {
      username: secrets.personal('username', username),
      displayName: secrets.personal('displayName', name),
      roles: registration.grants.map((grant) => grant.role),
    },
    requestId: registration.requestId,
  });
  return { id, password };
}

function refuseJoined(roles: readonly Role[]): void {
  for (const [index, role] of roles.entries()) {
    const why = whyNotGrantable(roles.slice(0, index), role);
    if (why !== undefined) throw new Problem('role.not_grantable', { detail: why });
  }
}
