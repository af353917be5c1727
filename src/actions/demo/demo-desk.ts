import type { SeatRole } from '#domain/disclosure/review/review-chain.ts';
import type { Clock } from '#platform/clock.ts';
import type { FileStore } from '#platform/files.ts';
import type { Secrets } from '#platform/secrets.ts';
import type { Db } from '#store/database.ts';
import { findDocument, findEdition } from '#store/document.ts';
import { findStaff, type Staff } from '#store/staff.ts';
import type { By } from '../act.ts';
import { contentFindings, findingKey } from '../review/content-findings.ts';
import { passStep } from '../review/pass-step.ts';
import { releaseDocument } from '../review/release-document.ts';
import { holdDocument, roundInHand } from '../review/round-in-hand.ts';
import { submitDocument } from '../review/submit-document.ts';

export interface DemoServices {
  readonly db: Db;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly secrets: Secrets;
}

type DeskRole = SeatRole | 'clerk' | 'disclosure_office';

/** The staff of a demonstration county, who do what staff do. */
export interface DemoDesk {
  readonly tenantId: string;
  readonly by: (role: DeskRole) => By;
}

const ROLES: readonly DeskRole[] = [
  'clerk',
  'reviewer',
  'ogi_head',
  'legal_adviser',
  'approver',
  'disclosure_office',
];

/** @throws Error where an account of the demonstration is missing */
export async function openDemoDesk(db: Db, tenantId: string): Promise<DemoDesk> {
  const staff = new Map<DeskRole, Staff>();
  for (const role of ROLES) {
    const found = await findStaff(db, { username: `${tenantId}.${role.replaceAll('_', '-')}` });
    if (found === null) throw new Error(`The demonstration of ${tenantId} lacks its ${role}`);
    staff.set(role, found);
  }
  return {
    tenantId,
    by: (role) => {
      const found = staff.get(role);
      if (found === undefined) throw new Error(`Nobody of the demonstration is ${role}`);
      return { staff: found, requestId: null };
    },
  };
}

/** Hands a draft in, with the warnings that it has seen and let stand. */
export async function handIn(services: DemoServices, desk: DemoDesk, documentId: string): Promise<void> {
  const { db } = services;
  const document = await findDocument(db, desk.tenantId, documentId);
  if (document?.work !== 'draft' || document.draftEdition === null) return;
  const edition = await findEdition(db, desk.tenantId, documentId, document.draftEdition);
  if (edition === null) return;
  const findings = await contentFindings(db, desk.tenantId, documentId, edition);
  const seen = findings.filter(({ severity }) => severity === 'warning').map(findingKey);
  await submitDocument(services, desk.by('clerk'), documentId, seen);
}

/** Takes a document through its chain, each step by one whose seat it is and who has done none yet. */
export async function reviewAll(services: DemoServices, desk: DemoDesk, documentId: string): Promise<void> {
  const busy = new Set<DeskRole>();
  for (;;) {
    const waiting = await services.db.transaction().execute(async (tx) => {
      const held = await holdDocument(tx, desk.tenantId, documentId);
      return held.document.work === 'in_review' ? (await roundInHand(tx, held)).state.waiting : null;
    });
    if (waiting === null) return;
    const seated = ROLES.filter((role) => waiting.seat.roles.some((one) => one === role));
    const role = seated.find((one) => !busy.has(one)) ?? seated[0];
    if (role === undefined) throw new Error(`Nobody of the demonstration sits in ${waiting.name}`);
    busy.add(role);
    const entry = { stepId: waiting.id, comment: '同意', checked: [...waiting.checklist] };
    await passStep(services, desk.by(role), documentId, entry);
  }
}

export async function releaseApproved(
  services: DemoServices,
  desk: DemoDesk,
  documentId: string,
): Promise<void> {
  const document = await findDocument(services.db, desk.tenantId, documentId);
  if (document?.work === 'approved') await releaseDocument(services, desk.by('approver'), documentId);
}
