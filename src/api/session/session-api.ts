import { changePassword } from '#actions/session/change-password.ts';
import { confirmSecondFactor } from '#actions/session/confirm-second-factor.ts';
import { finishSecondFactor, startSecondFactor } from '#actions/session/enrol-second-factor.ts';
import { findOpenSession } from '#actions/session/open-session.ts';
import { signIn } from '#actions/session/sign-in.ts';
import { signOut } from '#actions/session/sign-out.ts';
import { sessionRoutes } from '#contract/route/session-routes.ts';
import type { Session } from '#contract/session.ts';
import { Problem } from '#platform/problem.ts';
import { totpUri } from '#platform/totp.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { servePublicRoute, serveRoute, type StaffCall } from '../serve-route.ts';
import { clearSessionCookie, sessionToken, setSessionCookie } from '../session-cookie.ts';
import type { Route } from '#contract/route/route.ts';
import { presentSession } from './present-session.ts';

/** Signing in and out, and what one does to one's own account. */
export function sessionApi(app: FastifyInstance, services: ApiServices): void {
  const present = (token: string | undefined): Promise<Session> => presentCurrent(services, token);

  servePublicRoute(app, services, sessionRoutes.signIn, async ({ body, request, reply }) => {
    const token = await signIn(
      { ...services, sessionHours: services.config.sessionHours },
      { ...body, address: request.ip, userAgent: request.headers['user-agent'] ?? '', requestId: request.id },
    );
    setSessionCookie(reply, services, token);
    return present(token);
  });

  serveRoute(app, services, sessionRoutes.getSession, async ({ open }) => presentSession(services, open));

  serveRoute(app, services, sessionRoutes.confirmSecondFactor, async (call) => {
    await confirmSecondFactor(services, ownAccount(call), call.body.code);
    return present(sessionToken(call.request));
  });

  serveRoute(app, services, sessionRoutes.signOut, async (call) => {
    await signOut(services, ownAccount(call));
    clearSessionCookie(call.reply, services);
    return undefined;
  });

  serveRoute(app, services, sessionRoutes.changePassword, async (call) => {
    refuseHalfSignedIn(call);
    await changePassword(services, ownAccount(call), call.body);
    return present(sessionToken(call.request));
  });

  serveRoute(app, services, sessionRoutes.startSecondFactor, async (call) => {
    refuseHalfSignedIn(call);
    const secret = await startSecondFactor(services, call.by);
    const issuer = `${call.by.staff.tenant?.name ?? ''}政务公开`;
    return { secret, uri: totpUri(secret, issuer, call.by.staff.username) };
  });

  serveRoute(app, services, sessionRoutes.finishSecondFactor, async (call) => {
    refuseHalfSignedIn(call);
    return { codes: await finishSecondFactor(services, ownAccount(call), call.body.code) };
  });
}

async function presentCurrent(services: ApiServices, token: string | undefined): Promise<Session> {
  const { sessionIdleMinutes } = services.config;
  const open = token === undefined ? null : await findOpenSession({ ...services, sessionIdleMinutes }, token);
  if (open === null) throw new Problem('session.ended');
  return presentSession(services, open);
}

/** Whoever knows the password alone may not touch the account: the second factor comes first. */
function refuseHalfSignedIn({ open }: StaffCall<Route>): void {
  if (open.step === 'second_factor') throw new Problem('session.unfinished');
}

function ownAccount({ by, open, request }: StaffCall<Route>) {
  return { ...by, session: open.session, address: request.ip };
}
