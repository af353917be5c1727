import { permit } from '#actions/act.ts';
import { createUser } from '#actions/user/create-user.ts';
import { deactivateUser } from '#actions/user/deactivate-user.ts';
import { grantRole } from '#actions/user/grant-role.ts';
import { resetPassword } from '#actions/user/reset-password.ts';
import { revokeRole } from '#actions/user/revoke-role.ts';
import { revokeSessions } from '#actions/user/revoke-sessions.ts';
import { unlockUser } from '#actions/user/unlock-user.ts';
import { userRoutes } from '#contract/route/user-routes.ts';
import type { User } from '#contract/user.ts';
import { Problem } from '#platform/problem.ts';
import type { Staff } from '#store/staff.ts';
import { findUser, listUsers } from '#store/user.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { cutOf } from '../paging.ts';
import { serveRoute } from '../serve-route.ts';
import { presentUser } from './present-user.ts';

/** Accounts and their roles, in the hands of two different administrators. */
export function userApi(app: FastifyInstance, services: ApiServices): void {
  serveRoute(app, services, userRoutes.listUsers, async ({ by, query }) => {
    const tenant = permit(by.staff, 'user.read');
    const now = services.clock.now();
    const { page, pageSize, ...filter } = query;
    const { items, total } = await listUsers(services.db, tenant.id, { ...filter, now }, cutOf(query));
    return { items: items.map((row) => presentUser(row, now)), total, page, pageSize };
  });

  serveRoute(app, services, userRoutes.getUser, async ({ by, params }) =>
    presentOne(services, by.staff, params.userId),
  );

  serveRoute(app, services, userRoutes.createUser, async ({ by, body }) => {
    const { id, password } = await createUser(services, by, body);
    return { user: await presentOne(services, by.staff, id), password };
  });

  serveRoute(app, services, userRoutes.deactivateUser, async ({ by, params }) => {
    await deactivateUser(services, by, params.userId);
    return presentOne(services, by.staff, params.userId);
  });

  serveRoute(app, services, userRoutes.grantRole, async ({ by, params, body }) => {
    await grantRole(services, by, params.userId, { role: body.role, agencyId: body.agencyId ?? null });
    return presentOne(services, by.staff, params.userId);
  });

  serveRoute(app, services, userRoutes.revokeRole, async ({ by, params }) => {
    await revokeRole(services, by, params.userId, params.grantId);
    return presentOne(services, by.staff, params.userId);
  });

  serveRoute(app, services, userRoutes.resetPassword, async ({ by, params }) => {
    const password = await resetPassword(services, by, params.userId);
    return { user: await presentOne(services, by.staff, params.userId), password };
  });

  serveRoute(app, services, userRoutes.unlockUser, async ({ by, params }) => {
    await unlockUser(services, by, params.userId);
    return presentOne(services, by.staff, params.userId);
  });

  serveRoute(app, services, userRoutes.revokeSessions, async ({ by, params }) => {
    await revokeSessions(services, by, params.userId);
    return presentOne(services, by.staff, params.userId);
  });
}

async function presentOne({ db, clock }: ApiServices, staff: Staff, id: string): Promise<User> {
  const tenant = permit(staff, 'user.read');
  const now = clock.now();
  const row = await findUser(db, tenant.id, id, now);
  if (row === null) throw new Problem('user.not_found');
  return presentUser(row, now);
}
