import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** What a page of ours may load. Everything comes from us, nothing inline runs, nobody else frames it. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
];

/** Policies by kind of mouth. The console's widget library writes style elements at run time. */
export const POLICIES = {
  page: PAGE_POLICY.join('; '),
  application: PAGE_POLICY.map((rule) =>
    rule.startsWith('style-src') ? "style-src 'self' 'unsafe-inline'" : rule,
  ).join('; '),
  data: "default-src 'none'; frame-ancestors 'none'",
} as const;
export type Policy = keyof typeof POLICIES;

/** Headers that every answer carries; each mouth then sets its own content security policy. */
export async function setSecurityHeaders(app: FastifyInstance, publicUrl: string | null): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    // With `no-referrer` browsers send `Origin: null` even to ourselves, and the cross-site check would refuse our own forms.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: publicUrl?.startsWith('https:')
      ? { maxAge: 31_536_000, includeSubDomains: false }
      : false,
    xFrameOptions: { action: 'sameorigin' },
  });
  setPolicy(app, 'page');
}

/** The content security policy of everything registered in this context. */
export function setPolicy(app: FastifyInstance, policy: Policy): void {
  app.addHook('onRequest', async (_, reply) => {
    reply.header('content-security-policy', POLICIES[policy]);
  });
}
