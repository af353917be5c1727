import { mayDo } from '#domain/identity/may-do.ts';
import type { Action } from '#domain/identity/permission.ts';
import { foldRound, type RoundState } from '#domain/disclosure/review/review-round.ts';
import { sitsIn } from '#domain/disclosure/review/review-seat.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import type { Db } from '#store/database.ts';
import { findDocument, type StoredDocument } from '#store/document.ts';
import { listRecords, listRounds, type StoredRecord, type StoredRound } from '#store/review-round.ts';
import { reviewerOf } from '#store/reviewer.ts';
import type { Staff } from '#store/staff.ts';

/** A round with what was done in it. */
export interface FoldedRound {
  readonly round: StoredRound;
  readonly records: readonly StoredRecord[];
  readonly state: RoundState<StoredRecord>;
}

/** A document within reach of a reviewer, with all its rounds, the latest first. */
export interface OpenReview {
  readonly document: StoredDocument;
  readonly line: readonly string[];
  readonly rounds: readonly FoldedRound[];
  readonly may: (action: Action) => boolean;
}

/**
 * A document with its rounds, for those who may read it and those whom its chain gives a step, at another agency too.
 * @throws Problem document.not_found also for one they may not see: its existence is none of their business
 */
export async function openReview(db: Db, staff: Staff, documentId: string): Promise<OpenReview> {
  const { tenant } = staff;
  const document = tenant === null ? null : await findDocument(db, tenant.id, documentId);
  if (tenant === null || document === null) throw new Problem('document.not_found');
  const line = await agencyLine(db, tenant.id, document.agencyId);
  const target = { tenantId: tenant.id, region: tenant.region, agencyLine: line };
  const may = (action: Action): boolean => mayDo(staff, action, target);
  const stored = await listRounds(db, tenant.id, documentId);
  const records = await listRecords(
    db,
    tenant.id,
    stored.map((round) => round.id),
  );
  const rounds = stored.map((round) => {
    const own = records.get(round.id) ?? [];
    return { round, records: own, state: foldRound(round, own) };
  });
  const person = reviewerOf(staff);
  const sits = rounds.some(({ round: { chain } }) =>
    [...chain.steps.map((step) => step.seat), chain.release].some((seat) => sitsIn(person, seat, line)),
  );
  if (!may('document.read') && !sits) throw new Problem('document.not_found');
  return { document, line, rounds, may };
}
