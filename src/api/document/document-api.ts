import { compareEditions } from '#actions/document/compare-editions.ts';
import { reachDocument } from '#actions/document/change-document.ts';
import { correctDocument } from '#actions/document/correct-document.ts';
import { createDraft } from '#actions/document/create-draft.ts';
import { discardDraft } from '#actions/document/discard-draft.ts';
import { markValidity } from '#actions/document/mark-validity.ts';
import { addChannel, changeChannel, removeChannel } from '#actions/document/record-channel.ts';
import { saveDraft } from '#actions/document/save-draft.ts';
import type { ChannelRecord, WrittenFields } from '#contract/document.ts';
import { documentRoutes } from '#contract/route/document-routes.ts';
import { Problem } from '#platform/problem.ts';
import type { ChannelRecord as StoredRecord } from '#store/document-channel.ts';
import { listEditions } from '#store/document-edition.ts';
import { findEdition } from '#store/document.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { readDay } from '../read-day.ts';
import { serveRoute } from '../serve-route.ts';
import { listFor } from './list-documents.ts';
import { openDocument } from './open-document.ts';
import { presentDifference, presentEditions, presentFields } from './present-document.ts';

/** Documents: drafts and what became of them. The way through review and before the public is in api/review. */
export function documentApi(app: FastifyInstance, services: ApiServices): void {
  const { db } = services;

  serveRoute(app, services, documentRoutes.listDocuments, ({ by, query }) =>
    listFor(services, by.staff, query),
  );

  serveRoute(app, services, documentRoutes.createDocument, async ({ by, body }) => {
    const id = await createDraft(services, by, { ...body, title: body.title.trim() });
    return openDocument(services, by.staff, id);
  });

  serveRoute(app, services, documentRoutes.getDocument, ({ by, params }) =>
    openDocument(services, by.staff, params.documentId),
  );

  serveRoute(app, services, documentRoutes.saveDraft, async ({ by, params, body }) => {
    const { fields, changeNote, revision } = body;
    const written = { fields: writtenFields(fields), changeNote, revision };
    const { dropped } = await saveDraft(services, by, params.documentId, written);
    return { detail: await openDocument(services, by.staff, params.documentId), dropped: [...dropped] };
  });

  serveRoute(app, services, documentRoutes.correctDocument, async ({ by, params, body }) => {
    await correctDocument(services, by, params.documentId, body.changeNote);
    return openDocument(services, by.staff, params.documentId);
  });

  serveRoute(app, services, documentRoutes.discardDraft, async ({ by, params }) => {
    await discardDraft(services, by, params.documentId);
    return openDocument(services, by.staff, params.documentId);
  });

  serveRoute(app, services, documentRoutes.markValidity, async ({ by, params, body }) => {
    const { mark, reason, successorId } = body;
    if (mark !== null && body.on === null)
      throw new Problem('request.invalid', { fields: [{ field: 'on', message: '请填写从哪一天起。' }] });
    const on = body.on === null ? null : readDay('on', body.on);
    await markValidity(services, by, params.documentId, { mark, on, reason, successorId });
    return openDocument(services, by.staff, params.documentId);
  });

  serveRoute(app, services, documentRoutes.addChannel, async ({ by, params, body }) => {
    await addChannel(services, by, params.documentId, recordOf(body));
    return openDocument(services, by.staff, params.documentId);
  });

  serveRoute(app, services, documentRoutes.changeChannel, async ({ by, params, body }) => {
    await changeChannel(services, by, params, recordOf(body));
    return openDocument(services, by.staff, params.documentId);
  });

  serveRoute(app, services, documentRoutes.removeChannel, async ({ by, params }) => {
    await removeChannel(services, by, params);
    return openDocument(services, by.staff, params.documentId);
  });

  serveRoute(app, services, documentRoutes.listEditions, async ({ by, params }) => {
    const { document } = await reachDocument(db, by.staff, params.documentId);
    const items = presentEditions(document, await listEditions(db, document.tenantId, document.id));
    return { items, total: items.length };
  });

  serveRoute(app, services, documentRoutes.getEdition, async ({ by, params }) => {
    const { document } = await reachDocument(db, by.staff, params.documentId);
    const edition = await findEdition(db, document.tenantId, document.id, params.edition);
    if (edition === null) throw new Problem('document.no_edition');
    return presentFields(edition.fields);
  });

  serveRoute(app, services, documentRoutes.compareEditions, async ({ by, params, query }) => {
    const { document } = await reachDocument(db, by.staff, params.documentId);
    const comparison = await compareEditions(db, document, query.from, params.edition);
    return presentDifference(query.from, params.edition, comparison);
  });
}

function writtenFields(fields: WrittenFields) {
  const dayOf = (field: 'madeOn' | 'changedOn' | 'effectiveOn' | 'expiresOn') => {
    const text = fields[field];
    return text === null ? null : readDay(field, text);
  };
  return {
    ...fields,
    madeOn: dayOf('madeOn'),
    changedOn: dayOf('changedOn'),
    effectiveOn: dayOf('effectiveOn'),
    expiresOn: dayOf('expiresOn'),
  };
}

function recordOf({ channel, publishedOn, link, note }: ChannelRecord): StoredRecord {
  return { channel, publishedOn: readDay('publishedOn', publishedOn), link, note };
}
