import { fileURLToPath } from 'node:url';
import serveStatic from '@fastify/static';
import type { Mouth } from './build-http.ts';

const folder = fileURLToPath(new URL('../../../console/dist', import.meta.url));

/** The staff application as built: its page for every address of its own, its parts under their hashed names for a year. */
export const consoleMouth: Mouth = {
  prefix: '/console',
  policy: 'application',
  plugin: async (app) => {
    // Slashes at the end are ignored, so that without this the portal would take `/console/` for a region.
    app.get('/', async (request, reply) => {
      const [path = ''] = request.url.split('?');
      return path.endsWith('/') ? reply.sendFile('index.html', folder) : reply.redirect(`${path}/`);
    });
    await app.register(serveStatic, {
      root: folder,
      redirect: true,
      cacheControl: false,
      setHeaders: (reply, file) => {
        const hashed = file.includes('/assets/');
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  },
  // Pages live behind `#`: any other address below is a slip, except a part of an older build.
  notFound: async (request, reply) => {
    if (request.url.includes('/assets/')) return reply.code(404).send();
    return reply.redirect(request.url.replace(/\/console\/.*$/s, '/console/'));
  },
};
