import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { TestClient } from './api.ts';
import { multipartFile } from './attachment/upload.ts';

/** Sends a file to an address of the API as the console does. */
export function uploadTo(
  app: FastifyInstance,
  client: TestClient,
  url: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<LightMyRequestResponse> {
  const { payload, headers } = multipartFile(file.name, Buffer.from(file.bytes));
  return app.inject({
    method: 'POST',
    url: `/api${url}`,
    payload,
    headers: { ...headers, cookie: client.cookie, 'x-csrf-token': client.csrfToken },
  });
}
