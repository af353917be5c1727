import type { FileStore } from '#platform/files.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import type { CaseFile } from '#store/case-file.ts';
import { listCaseFiles, readCaseFile } from '#store/case-file.ts';
import { findPublication, insertPublication } from '#store/case-publication.ts';
import type { Db } from '#store/database.ts';
import { findDocument } from '#store/document.ts';
import { listOutputs, listRedactions } from '#store/redaction.ts';
import { readApplicant } from '#store/request.ts';
import type { StoredCase } from '#store/request-case.ts';
import { lockCase } from '#store/request-case.ts';
import { type ActServices, actorOf, type By } from '../act.ts';
import { addAttachment } from '../attachment/add-attachment.ts';
import { beginDraft } from '../document/create-draft.ts';
import { reachCase } from './reach-material.ts';

interface PublishServices extends ActServices {
  readonly files: FileStore;
  readonly scanner: string | null;
}

/** Which files of an answered case the public gets, under which title. */
export interface AnswerForPublic {
  readonly title: string;
  /** Ids of case files: redacted ones as the marks are now; whole materials only where everything was granted. */
  readonly fileIds: readonly string[];
}

/**
 * Makes an answer that concerns the public a document of proactive disclosure (条例第四十四条第一款): a draft with the files
 * given, which goes through checks and review as any other. Nothing of the applicant goes over. Once a case; said again,
 * files that are still missing are hung on.
 *
 * @returns id of the document
 * @throws Problem case.not_found, permission.denied, publication.state, publication.files, publication.applicant, and
 * those of the attachments
 */
export async function publishAnswer(
  services: PublishServices,
  by: By,
  caseId: string,
  answer: AnswerForPublic,
): Promise<string> {
  const { db, clock } = services;
  const found = await reachCase(db, by, caseId, 'request.handle');
  const { tenant_id: tenantId, agency_id: agencyId } = found;
  const title = answer.title.trim();
  if (!isGiven(found)) throw new Problem('publication.state');
  const files = await listCaseFiles(db, tenantId, caseId);
  const given = filesFor(found, files, await currentOutputs(db, found), answer.fileIds);
  await refuseApplicant(services, found, [title, ...given.map(({ name }) => name)]);
  const documentId = await db.transaction().execute(async (tx) => {
    await lockCase(tx, tenantId, caseId);
    const known = await findPublication(tx, tenantId, caseId);
    if (known !== null) return known;
    const opennessLabel = found.box === 'partial' ? 'redacted' : 'open';
    const id = await beginDraft(tx, by, { agencyId, title, kind: 'general', opennessLabel });
    await insertPublication(tx, {
      tenantId,
      caseId,
      documentId: id,
      publishedBy: by.staff.id,
      at: clock.now(),
    });
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      agencyId,
      act: 'request.publish',
      object: { kind: 'request_case', id: caseId },
      after: { document: id, files: given.map((file) => file.id) },
      requestId: by.requestId,
    });
    return id;
  });
  // What has left the draft has its files; what hangs there already is not hung on twice.
  if ((await findDocument(db, tenantId, documentId))?.work !== 'draft') return documentId;
  for (const file of given) {
    const kept = await readCaseFile(services, tenantId, { caseId, fileId: file.id });
    if (kept === null) throw new Problem('publication.files');
    await addAttachment(services, by, documentId, { name: file.name, bytes: kept.bytes });
  }
  return documentId;
}

/** True for a case whose answer gave something. */
export function isGiven({ state, box }: Pick<StoredCase, 'state' | 'box'>): boolean {
  return (state === 'answered' || state === 'archived') && (box === 'granted' || box === 'partial');
}

/** Files made of the marks as they are now: what was withheld later is still to be read in the earlier ones. */
async function currentOutputs(db: Db, { tenant_id: tenantId, id }: StoredCase): Promise<ReadonlySet<string>> {
  const redactions = await listRedactions(db, tenantId, id);
  const revisions = new Map(redactions.map((one) => [one.id, one.revision]));
  const outputs = await listOutputs(db, tenantId, [...revisions.keys()]);
  return new Set(
    outputs
      .filter(({ redactionId, revision }) => revisions.get(redactionId) === revision)
      .map(({ fileId }) => fileId),
  );
}

function filesFor(
  { box }: StoredCase,
  files: readonly CaseFile[],
  current: ReadonlySet<string>,
  wanted: readonly string[],
): readonly CaseFile[] {
  const given = files.filter(
    ({ id, kind, erased_at: erasedAt }) =>
      wanted.includes(id) &&
      erasedAt === null &&
      ((kind === 'redacted' && current.has(id)) || (kind === 'material' && box === 'granted')),
  );
  if (given.length === 0 || given.length !== new Set(wanted).size) throw new Problem('publication.files');
  return given;
}

async function refuseApplicant(
  { db, secrets }: PublishServices,
  { tenant_id: tenantId, request_id: requestId }: StoredCase,
  texts: readonly string[],
): Promise<void> {
  const applicant = await readApplicant(db, secrets, tenantId, requestId);
  const names = [applicant?.name, applicant?.representative, applicant?.proofNumber, applicant?.phone];
  const written = names.some(
    (name) => name !== undefined && name !== '' && texts.some((text) => text.includes(name)),
  );
  if (written) throw new Problem('publication.applicant');
}
