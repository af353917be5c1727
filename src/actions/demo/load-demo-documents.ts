import { addDays, type PlainDate } from '#domain/time/plain-date.ts';
import { openClock } from '#platform/clock.ts';
import { listItems } from '#store/catalog-entry.ts';
import { findVersionInState } from '#store/catalog-version.ts';
import { findDocument, findEdition } from '#store/document.ts';
import { findDemoDocument } from '#store/demo-document.ts';
import { listColumns } from '#store/portal-column.ts';
import { listRounds } from '#store/review-round.ts';
import { addAttachment } from '../attachment/add-attachment.ts';
import { correctDocument } from '../document/correct-document.ts';
import { createDraft } from '../document/create-draft.ts';
import { markValidity } from '../document/mark-validity.ts';
import { saveDraft } from '../document/save-draft.ts';
import { exemptFromInterpretation } from '../interpretation/exempt-from-interpretation.ts';
import { linkInterpretation } from '../interpretation/link-interpretation.ts';
import { saveInterpretationPlan } from '../interpretation/save-interpretation-plan.ts';
import { returnDocument } from '../review/return-document.ts';
import { withdrawDocument } from '../review/withdraw-document.ts';
import {
  type DemoDesk,
  type DemoServices,
  handIn,
  openDemoDesk,
  releaseApproved,
  reviewAll,
} from './demo-desk.ts';
import {
  demoBody,
  type DemoDocument,
  demoDocuments,
  demoFields,
  demoTable,
  placed,
} from './demo-document.ts';

/** Where the documents of a demonstration county come from. */
export interface DemoPlace {
  readonly tenantId: string;
  readonly county: string;
  readonly agencyId: string;
  readonly agencyName: string;
}

/**
 * Loads the documents of one county by the acts of its staff: written, reviewed, released on the days that the
 * demonstration gives them. What is there goes on from where it is, so that it may be repeated.
 */
export async function loadDemoDocuments(
  services: DemoServices,
  place: DemoPlace,
  isStopped: () => boolean,
): Promise<void> {
  const desk = await openDemoDesk(services.db, place.tenantId);
  const own = (await listColumns(services.db, place.tenantId)).filter(
    ({ agencyId }) => agencyId === place.agencyId,
  );
  // A department's tree has fewer columns than a county's.
  const columnOf = (slug: string): string | null =>
    (own.find((column) => column.slug === slug) ?? own.find((column) => column.slug === 'qtfd'))?.id ?? null;
  const version = await findVersionInState(services.db, place.tenantId, place.agencyId, 'in_force');
  const items = version === null ? [] : await listItems(services.db, place.tenantId, version.id);
  const itemsOf = (named: string | undefined): string[] =>
    items
      .filter(({ field, item }) => [item.level1, item.level2].some((name) => `${field}/${name}` === named))
      .map(({ id }) => id)
      .slice(0, 1);
  const today = services.clock.today();
  const ids = new Map<string, string>();
  for (const document of demoDocuments) {
    if (isStopped()) return;
    const day = addDays(today, -document.daysAgo);
    const when = {
      day,
      columnId: columnOf(document.column),
      readingColumnId: columnOf('zcjd'),
      itemIds: itemsOf(document.item),
    };
    const id = await loadOne(onDay(services, day), desk, place, document, when);
    ids.set(document.key, id);
    const replaced = ids.get(document.replaces ?? '');
    if (replaced === undefined) continue;
    const act = { mark: 'repealed', on: day, reason: '新的办法已经公布施行', successorId: id } as const;
    await markValidity(onDay(services, day), desk.by('approver'), replaced, act);
  }
}

/** The same services on another day, at ten in the morning. */
function onDay(services: DemoServices, day: PlainDate): DemoServices {
  const at = new Date(`${day}T10:00:00+08:00`);
  return { ...services, clock: openClock(() => at) };
}

interface When {
  readonly day: PlainDate;
  readonly columnId: string | null;
  readonly itemIds: readonly string[];
  /** The column of interpretations. */
  readonly readingColumnId: string | null;
}

async function loadOne(
  services: DemoServices,
  desk: DemoDesk,
  place: DemoPlace,
  document: DemoDocument,
  when: When,
): Promise<string> {
  const { county, agencyName: issuer } = place;
  const id = await written(services, desk, place, document, when);
  if (document.stopsAt === 'draft') return id;
  if (document.returned !== undefined) {
    await giveBack(services, desk, id, document.returned);
    return id;
  }
  if ((await standingOf(services, desk, id)) === 'unreleased') {
    await releaseWhole(services, desk, place, document, { ...when, id });
    if (document.stopsAt !== undefined) return id;
  }
  if (document.correction !== undefined)
    await correct(services, desk, document, { id, county, issuer, ...when });
  if (document.withdrawn !== undefined && (await standingOf(services, desk, id)) === 'released') {
    const later = onDay(services, addDays(when.day, 3));
    await withdrawDocument(later, desk.by('approver'), id, document.withdrawn);
  }
  return id;
}

/** Handed in once and given back by the reviewer, who says why. */
async function giveBack(services: DemoServices, desk: DemoDesk, id: string, reason: string): Promise<void> {
  const [round] = await listRounds(services.db, desk.tenantId, id, 1);
  if (round === undefined) await handIn(services, desk, id);
  const document = await findDocument(services.db, desk.tenantId, id);
  if (document?.work === 'in_review') await returnDocument(services, desk.by('reviewer'), id, reason);
}

async function standingOf({ db }: DemoServices, { tenantId }: DemoDesk, id: string): Promise<string | null> {
  return (await findDocument(db, tenantId, id))?.standing ?? null;
}

/** Takes a document with its interpretation through review and before the public; three together (三同步). */
async function releaseWhole(
  services: DemoServices,
  desk: DemoDesk,
  place: DemoPlace,
  document: DemoDocument,
  when: When & { readonly id: string },
): Promise<void> {
  const { id } = when;
  const { interpretation, exemption } = document;
  const whole = [id];
  if (interpretation !== undefined) {
    const plan = {
      plan: '与文件同步起草、同步审签、同步发布，由起草单位撰写文字解读。',
      forms: ['text'] as const,
    };
    await saveInterpretationPlan(services, desk.by('clerk'), id, plan);
    const reading = { ...document, ...interpretation, ...OF_READINGS };
    const inReadings = { ...when, columnId: when.readingColumnId };
    const readingId = await written(services, desk, place, reading, inReadings);
    await linkInterpretation(services, desk.by('clerk'), id, { interpretationId: readingId, form: 'text' });
    whole.unshift(readingId);
  } else if (exemption !== undefined)
    await exemptFromInterpretation(services, desk.by('approver'), id, exemption);
  for (const one of whole) await handIn(services, desk, one);
  if (document.stopsAt === 'in_review') return;
  for (const one of whole) await reviewAll(services, desk, one);
  // The interpretation goes out with its policy.
  await releaseApproved(services, desk, id);
}

const OF_READINGS = {
  kind: 'interpretation',
  number: null,
  genre: null,
  attachment: undefined,
  validYears: undefined,
  interpretation: undefined,
} as const;

/** The draft of a document, written once. */
async function written(
  services: DemoServices,
  desk: DemoDesk,
  place: DemoPlace,
  document: DemoDocument,
  when: When,
): Promise<string> {
  const { db } = services;
  const { tenantId, county, agencyId, agencyName: issuer } = place;
  const title = placed(document.title, county, when.day);
  const known = await findDemoDocument(db, tenantId, title);
  const by = desk.by('clerk');
  const id = known ?? (await createDraft(services, by, { agencyId, title, kind: document.kind }));
  const stored = await findDocument(db, tenantId, id);
  if (stored?.work !== 'draft' || stored.draftEdition !== 1) return id;
  const edition = await findEdition(db, tenantId, id, 1);
  const fields = demoFields(document, { county, issuer, ...when });
  await saveDraft(services, by, id, { fields, changeNote: null, revision: edition?.revision ?? 0 });
  const { attachment } = document;
  if (attachment !== undefined) {
    const file = { name: attachment.name, bytes: demoTable(attachment.rows) };
    await addAttachment(services, by, id, file);
  }
  return id;
}

/** A correction a week later: the address stays, the page says what was corrected. */
async function correct(
  services: DemoServices,
  desk: DemoDesk,
  document: DemoDocument,
  about: { id: string; county: string; issuer: string } & When,
): Promise<void> {
  const { correction } = document;
  if (correction === undefined) return;
  const { id, day } = about;
  const later = onDay(services, addDays(day, 7));
  const by = desk.by('clerk');
  const stored = await findDocument(later.db, desk.tenantId, id);
  if (stored?.releasedEdition !== 1) return;
  if (stored.work === 'none') await correctDocument(later, by, id, correction.note);
  const edition = await findEdition(later.db, desk.tenantId, id, 2);
  if (stored.work === 'none' || stored.work === 'draft') {
    const body = document.body.map((paragraph) => paragraph.replace(correction.from, correction.to));
    const fields = { ...demoFields(document, about), bodyHtml: demoBody(body) };
    const revision = edition?.revision ?? 0;
    await saveDraft(later, by, id, { fields, changeNote: correction.note, revision });
  }
  await handIn(later, desk, id);
  await reviewAll(later, desk, id);
  await releaseApproved(later, desk, id);
}
