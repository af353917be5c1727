import type { ReadyMadeName } from '#domain/disclosure/column/ready-made.ts';
import { findVersionInState } from '#store/catalog-version.ts';
import { markDemoNotificationsRead } from '#store/demo-document.ts';
import { listEntries } from '#store/gazette-contents.ts';
import { listIssues } from '#store/gazette.ts';
import { draftCatalog } from '../catalog/draft-catalog.ts';
import { enforceCatalog } from '../catalog/enforce-catalog.ts';
import { applyReadyMade } from '../column/apply-ready-made.ts';
import { saveIssue } from '../gazette/change-issue.ts';
import { createIssue } from '../gazette/create-issue.ts';
import { publishIssue } from '../gazette/publish-issue.ts';
import { type DemoDesk, type DemoServices, openDemoDesk } from './demo-desk.ts';
import { type DemoPlace, loadDemoDocuments } from './load-demo-documents.ts';

/** Fields of the standard catalog that a demonstration county keeps. */
const FIELDS = ['法定主动公开内容', '义务教育', '社会救助', '就业', '卫生健康'] as const;

/** Loads what a demonstration county discloses: its columns, a catalog, documents and an issue of its gazette. */
export async function loadDemoDisclosure(
  services: DemoServices,
  place: DemoPlace & { readonly tree: ReadyMadeName },
  isStopped: () => boolean,
): Promise<void> {
  const desk = await openDemoDesk(services.db, place.tenantId);
  await applyReadyMade(services, desk.by('disclosure_office'), place.agencyId, place.tree);
  await loadCatalog(services, desk, place);
  await loadDemoDocuments(services, place, isStopped);
  if (isStopped()) return;
  if ((await listIssues(services.db, place.tenantId)).length === 0)
    await markDemoNotificationsRead(services.db, place.tenantId, services.clock.now());
  await loadGazette(services, desk);
}

async function loadCatalog(services: DemoServices, desk: DemoDesk, place: DemoPlace): Promise<void> {
  const { tenantId, agencyId } = place;
  const by = desk.by('disclosure_office');
  if ((await findVersionInState(services.db, tenantId, agencyId, 'in_force')) !== null) return;
  const begun = await findVersionInState(services.db, tenantId, agencyId, 'draft');
  const id = begun?.id ?? (await draftCatalog(services, by, agencyId, { from: 'standard', fields: FIELDS }));
  await enforceCatalog(services, by, agencyId, id);
}

/** The first issue of the year, with what has been released so far; once it is there it stays as it is. */
async function loadGazette(services: DemoServices, desk: DemoDesk): Promise<void> {
  const by = desk.by('disclosure_office');
  const year = Number(services.clock.today().slice(0, 4));
  if ((await listIssues(services.db, desk.tenantId)).length > 0) return;
  const id = await createIssue(services, by, { year, number: 1, totalNumber: 1 });
  const entries = await listEntries(services.db, desk.tenantId, id);
  if (entries.length === 0) return;
  await saveIssue(services, by, id, { printRun: 200, entries, copies: [] });
  await publishIssue(services, by, id);
}
