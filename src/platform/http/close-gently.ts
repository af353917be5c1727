import type { FastifyInstance } from 'fastify';

/** How long a request under way may still take when the server is asked to stop. */
const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 50;

/**
 * When the server closes, requests under way are answered; each connection goes as soon as it rests, where it would
 * otherwise be kept open for the browser's next request, and what still runs after ten seconds is cut off.
 */
export function closeGently(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    if (!app.server.listening) return;
    const rest = setInterval(() => app.server.closeIdleConnections(), LOOK_EVERY_MS);
    const end = setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS);
    app.server.once('close', () => {
      clearInterval(rest);
      clearTimeout(end);
    });
    rest.unref();
    end.unref();
  });
}
