import type { DocumentFields } from '#domain/disclosure/document.ts';
import { fieldDifferences } from '#domain/disclosure/field-differences.ts';
import { Problem } from '#platform/problem.ts';
import {
  findEdition,
  saveEdition,
  type StoredDocument,
  type StoredEdition,
  updateDocument,
} from '#store/document.ts';
import { listColumnChoices } from '#store/document-choices.ts';
import { staffName } from '#store/document-edition.ts';
import type { Tx } from '#store/database.ts';
import type { ActServices, By } from '../act.ts';
import { changeDocument } from './change-document.ts';
import { cleanPastedBody } from './clean-pasted-body.ts';

/** What a clerk has written: the body as the editor holds it, its text follows from it. */
export interface WrittenDraft {
  readonly fields: Omit<DocumentFields, 'bodyText'>;
  /** What a correction will say of itself on the page. */
  readonly changeNote: string | null;
  /** The revision that was on the screen when writing began. */
  readonly revision: number;
}

/** Drafts save themselves every few seconds; the audit log hears of it when a sitting begins, not at every pause. */
const SITTING_MS = 10 * 60_000;

/**
 * Saves a draft. Refused when somebody saved in between; a save that is sent twice because the answer was lost counts
 * once.
 * @returns what cleaning took out of the body, in Chinese sentences
 * @throws Problem document.not_found, permission.denied, document.state, conflict.changed, document.body; request.invalid for
 * a column that the agency does not keep
 */
export async function saveDraft(
  services: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  documentId: string,
  written: WrittenDraft,
): Promise<{ readonly dropped: readonly string[] }> {
  const { html, text, dropped } = cleanPastedBody(written.fields.bodyHtml);
  const fields: DocumentFields = { ...written.fields, bodyHtml: html, bodyText: text };
  await changeDocument(services, by, documentId, {
    permission: 'document.write',
    act: 'save',
    record: 'document.save',
    change: async (tx, document, now) => {
      const edition = await editionAtWork(tx, document);
      const changed = fieldDifferences(edition.fields, fields).map((difference) => difference.field);
      const isNothingNew = changed.length === 0 && edition.changeNote === written.changeNote;
      if (edition.revision !== written.revision) {
        if (isNothingNew && edition.savedBy === by.staff.id) return null;
        throw await savedInBetween(tx, edition);
      }
      if (isNothingNew) return null;
      await refuseColumns(tx, document, edition.fields.columnIds, fields.columnIds);
      const { changeNote } = written;
      const { tenantId } = document;
      const { number } = edition;
      await saveEdition(tx, {
        tenantId,
        documentId,
        number,
        fields,
        changeNote,
        savedBy: by.staff.id,
        at: now,
      });
      // The list goes by what was changed last.
      await updateDocument(tx, { tenantId, id: documentId, at: now }, {});
      const isSameSitting =
        edition.savedBy === by.staff.id && now.getTime() - edition.updatedAt.getTime() < SITTING_MS;
      if (isSameSitting) return null;
      return {
        before: { edition: number, title: edition.fields.title },
        after: { edition: number, title: fields.title, changed },
      };
    },
  });
  return { dropped };
}

/** The edition being prepared; the state of the document says that there is one. */
async function editionAtWork(tx: Tx, document: StoredDocument): Promise<StoredEdition> {
  const { tenantId, id, draftEdition } = document;
  const edition = draftEdition === null ? null : await findEdition(tx, tenantId, id, draftEdition);
  if (edition === null) throw new Error(`Document ${id} is a draft without an edition`);
  return edition;
}

/** Nobody puts a document into the portal of another agency: a column is added only where its agency keeps it. */
async function refuseColumns(
  tx: Tx,
  { tenantId, agencyId }: StoredDocument,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  const added = after.filter((id) => !before.includes(id));
  if (added.length === 0) return;
  const kept = new Set((await listColumnChoices(tx, tenantId, agencyId)).map(({ id }) => id));
  if (added.every((id) => kept.has(id))) return;
  throw new Problem('request.invalid', {
    fields: [{ field: 'columnIds', message: '所选的栏目里有不归本单位维护的，请重新选择栏目。' }],
  });
}

async function savedInBetween(tx: Tx, edition: StoredEdition): Promise<Problem> {
  const who = (await staffName(tx, edition.savedBy)) ?? '别人';
  return new Problem('conflict.changed', {
    detail: `${who}刚刚保存过这份草稿，您的内容没有存入，仍在本窗口。请先看看对方改了什么，再决定用哪一份。`,
  });
}
