import type { DocumentFields } from '#domain/disclosure/document.ts';
import { needsInterpretation } from '#domain/disclosure/interpretation/interpretation.ts';
import type { Action } from '#domain/identity/permission.ts';
import { Problem } from '#platform/problem.ts';
import type { Tx } from '#store/database.ts';
import { findEdition, type StoredDocument } from '#store/document.ts';
import { type By, permit } from '../act.ts';
import { holdDocument } from '../review/round-in-hand.ts';

/** A policy that is held, with its words as they are now. */
export interface HeldPolicy {
  readonly document: StoredDocument;
  readonly fields: DocumentFields;
  /** Its agency and those above it, nearest first. */
  readonly line: readonly string[];
}

/**
 * Holds a policy about whose interpretation somebody decides.
 * @throws Problem document.not_found, permission.denied, interpretation.link for a document that is no policy
 */
export async function holdPolicy(tx: Tx, by: By, action: Action, documentId: string): Promise<HeldPolicy> {
  const { document, line } = await holdDocument(tx, by.staff.tenantId, documentId);
  permit(by.staff, action, line);
  const fields = await currentFields(tx, document);
  if (!needsInterpretation(fields.kind))
    throw new Problem('interpretation.link', {
      detail: '只有政策文件和行政规范性文件需要解读。请核对信息类型。',
    });
  return { document, fields, line };
}

/** The words of the edition being prepared, else of the one released last. */
export async function currentFields(tx: Tx, document: StoredDocument): Promise<DocumentFields> {
  const number = document.draftEdition ?? document.releasedEdition ?? 1;
  const edition = await findEdition(tx, document.tenantId, document.id, number);
  if (edition === null) throw new Problem('document.not_found');
  return edition.fields;
}
