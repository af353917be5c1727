import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { newId } from '../id.ts';
import type { Log } from '../log.ts';

/** An answer that is ready: sent as it is, without the framework. */
export interface QuickAnswer {
  readonly status: 200 | 304;
  /** Names and values in turn, as they go over the line. */
  readonly headers: readonly string[];
  readonly body: Buffer | null;
  /** The address pattern, for the log and the figures of use. */
  readonly route: string;
}

/** Looks whether an answer is ready; null at once, or after a look, where it is not. */
export type QuickLook = (request: IncomingMessage) => Promise<QuickAnswer | null> | null;

/** Told of every quick answer, as the hooks of the framework are of the others. */
export type QuickNote = (method: string, answer: QuickAnswer, milliseconds: number) => void;

const KEEP_ALIVE_MS = 72_000;
const REQUEST_MS = 120_000;

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * The server of the process. What is ready goes out at once; everything else the framework answers. The log has its line
 * and the figures their count either way.
 */
export function serveQuickly(
  handler: Handler,
  { looks, log, notes }: { looks: readonly QuickLook[]; log: Log; notes: readonly QuickNote[] },
): Server {
  const server = createServer((request, response) => {
    for (const look of looks) {
      const ready = look(request);
      if (ready === null) continue;
      const began = performance.now();
      void ready.then((answer) => {
        if (answer === null) handler(request, response);
        else {
          const requestId = newId();
          send(response, answer, requestId);
          const ms = performance.now() - began;
          log.info(
            { requestId, method: 'GET', route: answer.route, status: answer.status, ms: Math.round(ms) },
            'request',
          );
          for (const note of notes) note('GET', answer, ms);
        }
      });
      return;
    }
    handler(request, response);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.requestTimeout = REQUEST_MS;
  return server;
}

function send(response: ServerResponse, { status, headers, body }: QuickAnswer, requestId: string): void {
  const own = ['x-request-id', requestId];
  if (body === null) response.writeHead(status, headers.concat(own)).end();
  else response.writeHead(status, headers.concat(own, 'content-length', String(body.byteLength))).end(body);
}
