import { addAttachment, tooLarge } from '#actions/attachment/add-attachment.ts';
import { attachmentRules } from '#actions/attachment/attachment-rules.ts';
import {
  orderDraftAttachments,
  removeAttachment,
  renameAttachment,
} from '#actions/attachment/change-attachments.ts';
import { downloadOriginal } from '#actions/attachment/download-original.ts';
import { readBodyFile } from '#actions/attachment/read-body-file.ts';
import { reachDocument } from '#actions/document/change-document.ts';
import { attachmentRoutes } from '#contract/route/attachment-routes.ts';
import { Problem } from '#platform/problem.ts';
import { findAttachment } from '#store/attachment.ts';
import type { FastifyInstance } from 'fastify';
import { buffer } from 'node:stream/consumers';
import type { ApiServices } from '../api-services.ts';
import { readUpload } from '../report/read-upload.ts';
import { openReview } from '../review/open-review.ts';
import { serveFile, serveRoute } from '../serve-route.ts';
import { presentAttachments } from './present-attachments.ts';

/** Attachments of documents, and files read as bodies. */
export function attachmentApi(app: FastifyInstance, services: ApiServices): void {
  const { db, clock, files } = services;
  const scanner = services.config.virusScanner ?? null;

  serveRoute(app, services, attachmentRoutes.listAttachments, ({ by, params }) =>
    presentAttachments(db, by.staff, params.documentId),
  );

  serveRoute(app, services, attachmentRoutes.addAttachment, async ({ by, params, request }) => {
    const { document } = await reachDocument(db, by.staff, params.documentId);
    const { maxBytes } = await attachmentRules(db, document.tenantId);
    const file = await readUpload(request, maxBytes, tooLarge);
    await addAttachment({ db, clock, files, scanner }, by, params.documentId, file);
    return presentAttachments(db, by.staff, params.documentId);
  });

  serveRoute(app, services, attachmentRoutes.orderAttachments, async ({ by, params, body }) => {
    await orderDraftAttachments(services, by, params.documentId, body.ids);
    return presentAttachments(db, by.staff, params.documentId);
  });

  serveRoute(app, services, attachmentRoutes.renameAttachment, async ({ by, params, body }) => {
    await renameAttachment(services, by, params, body.name);
    return presentAttachments(db, by.staff, params.documentId);
  });

  serveRoute(app, services, attachmentRoutes.removeAttachment, async ({ by, params }) => {
    await removeAttachment(services, by, params);
    return presentAttachments(db, by.staff, params.documentId);
  });

  serveFile(app, services, attachmentRoutes.getAttachmentFile, async ({ by, params }) => {
    // A reviewer of another agency reads the attachments of what is in review as well.
    const { document } = await openReview(db, by.staff, params.documentId);
    const found = await findAttachment(db, document.tenantId, params.documentId, params.attachmentId);
    if (found === null) throw new Problem('attachment.not_found');
    return { name: found.name, type: found.mediaType, bytes: await buffer(await files.read(found.digest)) };
  });

  serveFile(app, services, attachmentRoutes.getAttachmentOriginal, async ({ by, params }) => {
    const found = await downloadOriginal(services, by, params);
    const bytes = await buffer(await files.read(found.originalDigest));
    return { name: found.name, type: found.originalMediaType, bytes };
  });

  serveRoute(app, services, attachmentRoutes.readDocumentFile, async ({ request }) => {
    const { html, title, documentNumber, madeOn, dropped } = await readBodyFile(
      scanner,
      await readUpload(request),
    );
    return { html, title, documentNumber, madeOn, dropped: [...dropped] };
  });
}
