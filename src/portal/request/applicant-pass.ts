import { createHmac } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Secrets } from '#platform/secrets.ts';
import { isSameToken } from '#platform/token.ts';
import type { Site } from '../site.ts';

const COOKIE = 'request_pass';
const PASS_MINUTES = 30;

interface PassGround {
  readonly secrets: Secrets;
  readonly site: Site;
  readonly region: string;
  readonly tenantId: string;
}

/**
 * Lets an applicant who gave code and PIN in for half an hour: a signed cookie with the id of the request, sent only under
 * the addresses of requests, so that nothing that opens it stands in an address.
 */
export function givePass(reply: FastifyReply, ground: PassGround, requestId: string, now: Date): void {
  const until = now.getTime() + PASS_MINUTES * 60_000;
  const text = `${requestId}.${until.toString(36)}`;
  writeCookie(reply, ground, `${text}.${macOf(ground, text)}`, PASS_MINUTES * 60);
}

export function takePassBack(reply: FastifyReply, ground: PassGround): void {
  writeCookie(reply, ground, '', 0);
}

/** The request that the visitor has opened; null without a pass, or with one that is over or not ours. */
export function requestOfPass(request: FastifyRequest, ground: PassGround, now: Date): string | null {
  const [requestId = '', until = '', mac = ''] = (request.cookies[COOKIE] ?? '').split('.');
  if (!isSameToken(mac, macOf(ground, `${requestId}.${until}`))) return null;
  return Number.parseInt(until, 36) > now.getTime() ? requestId : null;
}

/** Bound to the county: a pass of one opens nothing in another. */
function macOf({ secrets, tenantId }: PassGround, text: string): string {
  return createHmac('sha256', secrets.derive('applicant-pass'))
    .update(`${tenantId} ${text}`)
    .digest('base64url');
}

function writeCookie(reply: FastifyReply, { site, region }: PassGround, value: string, maxAge: number): void {
  const secure = site.origin?.startsWith('https:') ? '; Secure' : '';
  const path = `${site.basePath}/${region}/requests`;
  reply.header(
    'set-cookie',
    `${COOKIE}=${value}; Path=${path}; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure}`,
  );
}
