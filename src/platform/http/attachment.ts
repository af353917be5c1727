import type { FastifyReply } from 'fastify';

/** Sends a document to be saved under a Chinese name (RFC 6266), whatever the browser's age. */
export function attachment(reply: FastifyReply, name: string, type: string): FastifyReply {
  const ascii = name.replaceAll(/[^\w.-]+/g, '-').replaceAll(/^-+/g, '') || 'download';
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`);
}
