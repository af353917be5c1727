import { addLetter } from '#actions/letter/add-letter.ts';
import { attachSealedLetter } from '#actions/letter/attach-sealed-letter.ts';
import { changeTemplate } from '#actions/letter/change-template.ts';
import { draftLetter } from '#actions/letter/draft-letter.ts';
import { previewLetter } from '#actions/letter/preview-letter.ts';
import { readLetter } from '#actions/letter/read-letter.ts';
import { readLetterFile } from '#actions/letter/read-letter-file.ts';
import { stampLetter } from '#actions/letter/stamp-letter.ts';
import { setNumberCode } from '#actions/letter/set-number-code.ts';
import { LETTER_KINDS } from '#domain/letter/letter-kind.ts';
import type { LetterKind } from '#domain/letter/letter-kind.ts';
import { letterRoutes } from '#contract/route/letter-routes.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { listLetters } from '#store/case-letter.ts';
import { findNumberCode } from '#store/letter-office.ts';
import { findTemplate } from '#store/letter-template.ts';
import { permit } from '#actions/act.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { readUpload } from '../report/read-upload.ts';
import { openCase } from '../request/open-case.ts';
import { serveFile, serveRoute } from '../serve-route.ts';
import { presentLetter, presentTemplate } from './present-letter.ts';

/** The letters of cases and their wording. */
export function letterApi(app: FastifyInstance, services: ApiServices): void {
  const { db, clock } = services;

  serveRoute(app, services, letterRoutes.listLetters, async ({ by, params }) => {
    const { case: found } = await openCase(db, by.staff, params.caseId);
    const letters = await listLetters(db, found.tenant_id, found.id);
    return { items: letters.map(presentLetter) };
  });

  serveRoute(app, services, letterRoutes.previewLetter, async ({ by, params, body }) => {
    const { letter, faults } = await previewLetter(services, by, { caseId: params.caseId, ...body });
    const { heading, title, addressee, paragraphs, signedBy, date } = letter;
    return { heading, title, addressee, signedBy, date, paragraphs: [...paragraphs], faults: [...faults] };
  });

  serveRoute(app, services, letterRoutes.checkLetter, async ({ by, params, query }) => {
    const { case: found } = await openCase(db, by.staff, params.caseId);
    const about = { tenantId: found.tenant_id, caseId: found.id, kind: query.kind, on: clock.today() };
    const { faults } = await draftLetter(services, about);
    return { faults: [...faults] };
  });

  serveRoute(app, services, letterRoutes.addLetter, async ({ by, params, body }) => ({
    letterId: await addLetter(services, by, { caseId: params.caseId, kind: body.kind }),
  }));

  serveRoute(app, services, letterRoutes.getLetter, async ({ by, params }) => {
    const { kind: _, ...letter } = await readLetter(services, by, params);
    return { ...letter, paragraphs: [...letter.paragraphs] };
  });

  serveRoute(app, services, letterRoutes.attachSealedLetter, async ({ by, params, request }) => {
    await attachSealedLetter(services, by, params, await readUpload(request));
    return undefined;
  });

  serveRoute(app, services, letterRoutes.stampLetter, async ({ by, params }) => {
    await stampLetter(services, by, params, services.config.eSealUrl ?? null);
    return undefined;
  });

  serveFile(app, services, letterRoutes.getLetterFile, async ({ by, params }) =>
    readLetterFile(services, by, params),
  );

  serveRoute(app, services, letterRoutes.listLetterTemplates, async ({ by }) => {
    const tenant = permitTenant(by.staff.tenantId);
    const kinds = Object.keys(LETTER_KINDS) as LetterKind[];
    const templates = await Promise.all(kinds.map((kind) => findTemplate(db, tenant, kind)));
    return { items: templates.map(presentTemplate) };
  });

  serveRoute(app, services, letterRoutes.changeLetterTemplate, async ({ by, params, body }) => ({
    edition: await changeTemplate(services, by, { kind: params.kind, text: body.text }),
  }));

  serveRoute(app, services, letterRoutes.getLetterOffice, async ({ by, params }) => {
    const tenant = permitTenant(by.staff.tenantId);
    const line = await agencyLine(db, tenant, params.agencyId);
    if (line.length === 0) throw new Problem('agency.not_found');
    permit(by.staff, 'request.read', line);
    return { numberCode: await findNumberCode(db, tenant, params.agencyId) };
  });

  serveRoute(app, services, letterRoutes.setLetterOffice, async ({ by, params, body }) => {
    await setNumberCode(services, by, params.agencyId, body.numberCode);
    return undefined;
  });
}

function permitTenant(tenantId: string | null): string {
  if (tenantId === null) throw new Problem('permission.denied');
  return tenantId;
}
