import { actionsOf } from '#domain/identity/may-do.ts';
import { ROLE_TEXT } from '#domain/identity/role.ts';
import type { OpenSession } from '#actions/session/open-session.ts';
import type { RoleGrant } from '#contract/role.ts';
import type { Session } from '#contract/session.ts';
import { listNotifications } from '#store/notification.ts';
import { findRegionName } from '#store/region.ts';
import type { StoredGrant } from '#store/role-grant.ts';
import type { Staff } from '#store/staff.ts';
import type { ApiServices } from '../api-services.ts';
import { csrfTokenOf } from '../csrf-token.ts';

/** Who is signed in, and what the console needs to know at its start. Before the last step nothing may be done. */
export async function presentSession(services: ApiServices, open: OpenSession): Promise<Session> {
  const { session, staff, step } = open;
  const { unread } = await listNotifications(services.db, staff.id, {
    unreadOnly: true,
    limit: 1,
    offset: 0,
  });
  return {
    step,
    csrfToken: csrfTokenOf(services, session.id),
    idleSeconds: services.config.sessionIdleMinutes * 60,
    expiresAt: session.expiresAt.toISOString(),
    user: {
      id: staff.id,
      username: staff.username,
      name: staff.name,
      agencyId: staff.agencyId,
      agencyName: staff.agencyName,
    },
    tenant: await presentPlace(services, staff),
    roles: staff.grants.map(presentGrant),
    may: step === 'ready' ? actionsOf(staff) : [],
    secondFactor: { required: open.secondFactorRequired, enrolled: staff.secondFactorEnrolled },
    unreadNotifications: unread,
    demonstration: staff.isDemo,
  };
}

export function presentGrant(grant: StoredGrant): RoleGrant {
  return {
    id: grant.id,
    role: grant.role,
    roleName: ROLE_TEXT[grant.role].name,
    agencyId: grant.agencyId,
    agencyName: grant.agencyName,
    grantedAt: grant.grantedAt.toISOString(),
  };
}

/** The county; for staff of the province the region they look after. */
async function presentPlace({ db }: ApiServices, { tenant, grants }: Staff): Promise<Session['tenant']> {
  if (tenant !== null) return { region: tenant.region, name: tenant.name };
  const region = grants.find((grant) => grant.region !== null)?.region ?? null;
  if (region === null) return { region: '', name: '未指定行政区划' };
  return { region, name: (await findRegionName(db, region)) ?? region };
}
