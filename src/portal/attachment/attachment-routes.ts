import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { attachmentAddress } from '#domain/disclosure/attachment-address.ts';
import { ATTACHMENT_KINDS, kindOfMediaType } from '#domain/disclosure/attachment-kind.ts';
import type { FileStore } from '#platform/files.ts';
import { attachment } from '#platform/http/attachment.ts';
import { Problem } from '#platform/problem.ts';
import { findPublicFile, type PublicFile } from '#store/public-attachment.ts';
import { findWithdrawal } from '#store/public-page.ts';
import { countyOf } from '../county-of.ts';
import { messagePage } from '../message-page.ts';
import { COUNTY, sendPage, type Sender } from '../send-page.ts';
import { href } from '../site.ts';
import { byteRange } from './byte-range.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const PLACE = `${COUNTY}/documents/:documentId/attachments/:attachmentId`;

/** Whatever a file may hold, opened in a browser it runs nothing, loads nothing and is nobody's page. */
const LOCKED = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'";

type OneFile = { Params: { region: string; documentId: string; attachmentId: string } };

/** The attachments of public documents: as they hang there now, in whole or in part. */
export function attachmentRoutes(app: FastifyInstance, sender: Sender, files: FileStore): void {
  const { db, site } = sender;

  // The name is for whoever saves the file; the identifiers decide, so a renamed file is still found.
  app.get<OneFile>(`${PLACE}/*`, async (request, reply) => {
    const found = await publicFile(request, reply);
    return found === null ? reply : sendFile(files, request, reply, found);
  });

  app.get<OneFile>(PLACE, async (request, reply) => {
    const found = await publicFile(request, reply);
    if (found === null) return reply;
    const address = attachmentAddress({ ...request.params, name: found.name });
    return reply.header('cache-control', 'no-store').redirect(href(site, address), 302);
  });

  async function publicFile(
    request: FastifyRequest<OneFile>,
    reply: FastifyReply,
  ): Promise<PublicFile | null> {
    const { region, documentId, attachmentId } = request.params;
    if (!UUID.test(documentId) || !UUID.test(attachmentId)) throw new Problem('page.not_found');
    const { tenantId, county } = await countyOf(db, region);
    const found = await findPublicFile(db, tenantId, documentId, attachmentId);
    if (found !== null) return found;
    const withdrawal = await findWithdrawal(db, tenantId, documentId);
    if (withdrawal === null) throw new Problem('page.not_found');
    const text = `“${withdrawal.title}”和它的附件已由发布单位撤回。理由：${withdrawal.reason}`;
    await sendPage(site, request, reply, messagePage(site, county, { title: '这个附件已经撤回', text }), 410);
    return null;
  }
}

async function sendFile(
  files: FileStore,
  request: FastifyRequest,
  reply: FastifyReply,
  { name, mediaType, byteSize, digest }: PublicFile,
): Promise<FastifyReply> {
  const kind = kindOfMediaType(mediaType);
  // A type that we do not know is nothing a browser should make sense of.
  attachment(reply, name, kind === null ? 'application/octet-stream' : mediaType);
  const disposition = String(reply.getHeader('content-disposition'));
  if (kind !== null && ATTACHMENT_KINDS[kind].picture)
    reply.header('content-disposition', disposition.replace(/^attachment/, 'inline'));
  const tag = `"${digest.slice(0, 32)}"`;
  reply
    .header('content-security-policy', LOCKED)
    .header('x-content-type-options', 'nosniff')
    .header('accept-ranges', 'bytes')
    // Kept, but asked for each time: a document may be withdrawn at any moment.
    .header('cache-control', 'public, no-cache')
    .header('etag', tag);
  if (request.headers['if-none-match'] === tag) return reply.code(304).send();
  const ifRange = request.headers['if-range'];
  const isSame = ifRange === undefined || ifRange === tag;
  const part = isSame ? byteRange(request.headers.range, byteSize) : null;
  if (part === 'none') return reply.code(416).header('content-range', `bytes */${byteSize}`).send();
  if (part === null) return reply.header('content-length', byteSize).send(await files.read(digest));
  return reply
    .code(206)
    .header('content-range', `bytes ${part.start}-${part.end}/${byteSize}`)
    .header('content-length', part.end - part.start + 1)
    .send(await files.read(digest, part));
}
