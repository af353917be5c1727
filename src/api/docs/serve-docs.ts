import { routes } from '#contract/route/routes.ts';
import { POLICIES } from '#platform/http/security-headers.ts';
import type { FastifyInstance } from 'fastify';
import { DOCS_STYLE, docsPage } from './docs-page.ts';
import { collectOpenApi } from './openapi.ts';

/** `/api/docs` for people, `/api/docs/json` (OpenAPI 3.1) for programs. Register before the routes it describes. */
export async function serveDocs(app: FastifyInstance, basePath: string): Promise<void> {
  await collectOpenApi(app);
  const page = docsPage(routes, basePath);
  app.get('/docs', async (_, reply) =>
    reply.header('content-security-policy', POLICIES.page).type('text/html; charset=utf-8').send(page),
  );
  app.get('/docs/style.css', async (_, reply) => reply.type('text/css; charset=utf-8').send(DOCS_STYLE));
  app.get('/docs/json', async (_, reply) =>
    reply.type('application/json; charset=utf-8').send(app.swagger()),
  );
}
