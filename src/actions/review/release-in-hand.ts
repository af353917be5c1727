import { bookTitle } from '#domain/disclosure/book-title.ts';
import { afterAct } from '#domain/disclosure/document-state.ts';
import { writeIndexNumber } from '#domain/disclosure/index-number.ts';
import { needsInterpretation } from '#domain/disclosure/interpretation/interpretation.ts';
import { decideTogether } from '#domain/disclosure/interpretation/three-together.ts';
import { statutoryCalendar } from '#domain/time/statutory-calendar.ts';
import { yearOf } from '#domain/time/plain-date.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import type { Clock } from '#platform/clock.ts';
import { Problem } from '#platform/problem.ts';
import { type AgencyRow, findAgency } from '#store/agency.ts';
import { type Actor, recordAudit } from '#store/audit.ts';
import { listEditions } from '#store/calendar.ts';
import type { Tx } from '#store/database.ts';
import { findEdition, type StoredEdition, updateDocument } from '#store/document.ts';
import { insertChannel, listChannels } from '#store/document-channel.ts';
import {
  findDuty,
  listInterpretations,
  listInterpretedPolicies,
  renewLinkedPages,
  saveDuty,
} from '#store/interpretation.ts';
import { nextIndexSerial, showToPublic } from '#store/public-document.ts';
import { isIndexNumberTaken, markEditionReleased } from '#store/release.ts';
import { updateRound } from '#store/review-round.ts';
import { toleranceOf } from '../interpretation/tolerance.ts';
import { tellDrafters, tellOwed } from './tell-reviewers.ts';
import { type HeldDocument, holdDocument, roundInHand, type RoundInHand } from './round-in-hand.ts';

/** Who releases: a staff member, or the system at the hour that one has set. */
export interface Releaser {
  readonly actor: Actor;
  readonly requestId: string | null;
  /** Who had set the hour; null when released at once. */
  readonly scheduledBy: string | null;
}

/**
 * Releases the approved edition of a held document with the signed interpretations that belong to it: index number,
 * date, channel and visibility in one transaction, so that it is either wholly before the public or not at all.
 *
 * @throws Problem document.state, release.label, release.together
 */
export async function releaseInHand(
  tx: Tx,
  clock: Clock,
  hand: RoundInHand,
  releaser: Releaser,
): Promise<void> {
  const { document, round, state } = hand;
  const { tenantId, id, agencyId } = document;
  const next = afterAct(document, 'release');
  const edition = await findEdition(tx, tenantId, id, round.edition);
  if (
    next === null ||
    round.status !== 'approved' ||
    edition === null ||
    document.draftEdition !== round.edition
  )
    throw new Problem('document.state', { detail: '这份信息还没有签发，或已经发布。请刷新页面。' });
  const { opennessLabel, title } = edition.fields;
  if (opennessLabel !== 'open' && opennessLabel !== 'redacted') throw new Problem('release.label');
  const agency = await findAgency(tx, [tenantId], agencyId);
  if (agency === null) throw new Problem('agency.not_found');
  const along = await interpretationsAlong(tx, clock, hand, edition, agency);

  const at = clock.now();
  const indexNumber = document.indexNumber ?? (await giveIndexNumber(tx, clock, agency));
  const isEmergency = state.isEmergency;
  await updateDocument(
    tx,
    { tenantId, id, at },
    {
      ...next,
      draft_edition: null,
      released_edition: edition.number,
      index_number: indexNumber,
      first_released_at: document.firstReleasedAt ?? at,
      withdrawn_at: null,
      withdrawal_reason: null,
      is_emergency: isEmergency,
    },
  );
  await markEditionReleased(tx, { tenantId, documentId: id, number: edition.number, at });
  const channels = await listChannels(tx, tenantId, id);
  if (!channels.some(({ channel }) => channel === 'site'))
    await insertChannel(
      tx,
      { tenantId, documentId: id, createdBy: releaser.actor.id },
      { channel: 'site', publishedOn: clock.today(), link: null, note: null },
    );
  await updateRound(tx, round, { status: 'released', released_at: at, schedule_failure: null });
  await showToPublic(tx, tenantId, id);
  await recordAudit(tx, {
    tenantId,
    actor: releaser.actor,
    agencyId,
    act: 'document.release',
    object: { kind: 'document', id },
    before: { standing: document.standing, work: document.work },
    after: {
      ...next,
      title,
      edition: edition.number,
      indexNumber,
      isEmergency,
      interpretations: along.length,
      ...(releaser.scheduledBy === null ? {} : { scheduledBy: releaser.scheduledBy }),
    },
    requestId: releaser.requestId,
  });
  await tellDrafters(tx, hand, {
    kind: 'document.released',
    title: '信息已发布',
    body: `${bookTitle(title)}已经发布，索引号 ${indexNumber}。`,
  });
  if (isEmergency) await tellOwed(tx, hand, title);
  for (const interpretation of along) await releaseInHand(tx, clock, interpretation, releaser);
  await renewLinkedPages(tx, tenantId, id);
}

/** Holds the interpretations that are released with the policy; refuses what the three-together rule forbids. */
async function interpretationsAlong(
  tx: Tx,
  clock: Clock,
  { document }: RoundInHand,
  { fields }: StoredEdition,
  agency: AgencyRow,
): Promise<RoundInHand[]> {
  const { tenantId, id, firstReleasedAt } = document;
  if (firstReleasedAt !== null) return [];
  if (fields.kind === 'interpretation') await refuseBeforePolicy(tx, tenantId, id);
  if (!needsInterpretation(fields.kind)) return [];
  // Held before they are looked at: one that is sent back at this moment is not signed any more.
  const linked = (await listInterpretations(tx, tenantId, id)).map((link) => link.id).toSorted();
  const held = new Map<string, HeldDocument>();
  for (const one of linked) held.set(one, await holdDocument(tx, tenantId, one));
  const { plan, exemption } = await findDuty(tx, tenantId, id);
  const interpretations = await listInterpretations(tx, tenantId, id);
  const tolerance = await toleranceOf(tx, tenantId);
  const duty = { plan, isExempt: exemption !== null, interpretations };
  const decision = decideTogether(fields.kind, duty, tolerance);
  if (decision.kind === 'wait') throw new Problem('release.together', { detail: decision.reason });
  if (decision.isLater) {
    const calendar = statutoryCalendar(agency.region, await listEditions(tx, tenantId));
    const { due } = addWorkingDays(calendar, clock.today(), tolerance);
    await saveDuty(tx, { tenantId, documentId: id, by: null, at: clock.now() }, { due_on: due });
  }
  const along: RoundInHand[] = [];
  for (const one of decision.along) {
    const document = held.get(one);
    if (document !== undefined) along.push(await roundInHand(tx, document));
  }
  return along;
}

/** An interpretation does not come before what it interprets. */
async function refuseBeforePolicy(tx: Tx, tenantId: string, id: string): Promise<void> {
  const policies = await listInterpretedPolicies(tx, tenantId, id);
  const [first] = policies;
  if (first === undefined || policies.some((policy) => policy.isReleased)) return;
  throw new Problem('release.together', {
    detail: `${bookTitle(first.title)}还没有发布。解读材料随文件一起发布，不必单独发布。`,
  });
}

/** The next number of the agency and year; a number that came from elsewhere is stepped over. */
async function giveIndexNumber(tx: Tx, clock: Clock, agency: AgencyRow): Promise<string> {
  const year = yearOf(clock.today());
  const { tenantId, id: agencyId, region, code: agencyCode } = agency;
  for (;;) {
    const serial = await nextIndexSerial(tx, { tenantId, agencyId, year });
    const indexNumber = writeIndexNumber({ region, agencyCode, year, serial });
    if (!(await isIndexNumberTaken(tx, tenantId, indexNumber))) return indexNumber;
  }
}
