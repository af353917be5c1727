import type { FastifyInstance } from 'fastify';
import { accentFault, darkOf, softOf } from '#domain/disclosure/look/accent.ts';
import { Problem } from '#platform/problem.ts';
import { findEmblem } from '#store/portal-look.ts';
import { countyOf } from '../county-of.ts';
import { COUNTY, type Sender } from '../send-page.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** A county's colour and emblem, at addresses that say what they are: another look has another address. */
export function lookRoutes(app: FastifyInstance, { db }: Sender): void {
  app.get<{ Params: { file: string } }>('/look/:file(^[0-9a-f]{6}\\.css$)', async (request, reply) => {
    const accent = `#${request.params.file.slice(0, 6)}`;
    if (accentFault(accent) !== null) throw new Problem('page.not_found');
    const rules = `:root {\n  --accent: ${accent};\n  --accent-soft: ${softOf(accent)};\n  --accent-dark: ${darkOf(accent)};\n}\n`;
    return reply.type('text/css; charset=utf-8').header('cache-control', FOR_EVER).send(rules);
  });

  app.get<{ Params: { region: string; digest: string } }>(
    `${COUNTY}/emblem/:digest(^[0-9a-f]{12}$)`,
    async (request, reply) => {
      const { tenantId } = await countyOf(db, request.params.region);
      const emblem = await findEmblem(db, tenantId);
      if (emblem === null || emblem.digest !== request.params.digest) throw new Problem('page.not_found');
      return reply.type(emblem.type).header('cache-control', FOR_EVER).send(emblem.bytes);
    },
  );
}
