import { mayDo } from '#domain/identity/may-do.ts';
import { addMaterial } from '#actions/redaction/add-material.ts';
import { makeRedacted } from '#actions/redaction/make-redacted.ts';
import { isGiven, publishAnswer } from '#actions/redaction/publish-answer.ts';
import { removeMaterial } from '#actions/redaction/remove-material.ts';
import { saveMarks } from '#actions/redaction/save-marks.ts';
import {
  findInMaterial,
  readMaterialFile,
  readMaterialPage,
  readRedactedFile,
  suggestInMaterial,
} from '#actions/redaction/view-material.ts';
import type { FoundWord } from '#contract/redaction.ts';
import { redactionRoutes } from '#contract/route/redaction-routes.ts';
import { listCaseFiles } from '#store/case-file.ts';
import { findPublication } from '#store/case-publication.ts';
import { listOutputs, listRedactions } from '#store/redaction.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { readUpload } from '../report/read-upload.ts';
import { openCase } from '../request/open-case.ts';
import { serveFile, serveRoute } from '../serve-route.ts';
import { presentMaterial } from './present-material.ts';

/** Materials of cases: marked, redacted, given to the public. */
export function redactionApi(app: FastifyInstance, services: ApiServices): void {
  const { db } = services;
  const scanning = { ...services, scanner: services.config.virusScanner ?? null };

  serveRoute(app, services, redactionRoutes.listMaterials, async ({ by, params }) => {
    const { case: found, target } = await openCase(db, by.staff, params.caseId);
    const { tenant_id: tenantId, id } = found;
    const redactions = await listRedactions(db, tenantId, id);
    const [files, outputs, documentId] = await Promise.all([
      listCaseFiles(db, tenantId, id),
      listOutputs(
        db,
        tenantId,
        redactions.map((one) => one.id),
      ),
      findPublication(db, tenantId, id),
    ]);
    const mayHandle = mayDo(by.staff, 'request.handle', target);
    return {
      items: redactions.map((one) => presentMaterial(one, files, outputs)),
      mayHandle: mayHandle && found.state !== 'archived',
      mayView: mayDo(by.staff, 'request.personal', target),
      publication: {
        allowed: mayHandle && isGiven(found) && mayDo(by.staff, 'document.write', target),
        wholeAllowed: found.box === 'granted',
        documentId,
      },
    };
  });

  serveRoute(app, services, redactionRoutes.addMaterial, async ({ by, params, request }) => ({
    redactionId: await addMaterial(scanning, by, params.caseId, await readUpload(request)),
  }));

  serveRoute(app, services, redactionRoutes.saveMarks, async ({ by, params, body }) => ({
    revision: await saveMarks(services, by, params, body),
  }));

  serveRoute(app, services, redactionRoutes.removeMaterial, async ({ by, params }) => {
    await removeMaterial(services, by, params);
    return undefined;
  });

  serveFile(app, services, redactionRoutes.getMaterialPage, async ({ by, params }) =>
    readMaterialPage(services, by, params),
  );

  serveFile(app, services, redactionRoutes.getMaterialFile, async ({ by, params }) =>
    readMaterialFile(services, by, params),
  );

  serveRoute(app, services, redactionRoutes.findInMaterial, async ({ by, params, body }) => {
    const found = await findInMaterial(services, by, params, body.words);
    return { items: found.map((one): FoundWord => ({ ...one, areas: [...one.areas], kind: null })) };
  });

  serveRoute(app, services, redactionRoutes.suggestInMaterial, async ({ by, params }) => {
    const found = await suggestInMaterial(services, by, params);
    return { items: found.map((one): FoundWord => ({ ...one, areas: [...one.areas] })) };
  });

  serveRoute(app, services, redactionRoutes.makeRedacted, async ({ by, params, body }) => ({
    position: await makeRedacted(services, by, params, body.revision),
  }));

  serveFile(app, services, redactionRoutes.getRedactedFile, async ({ by, params }) =>
    readRedactedFile(services, by, params),
  );

  serveRoute(app, services, redactionRoutes.publishAnswer, async ({ by, params, body }) => ({
    documentId: await publishAnswer(scanning, by, params.caseId, body),
  }));
}
