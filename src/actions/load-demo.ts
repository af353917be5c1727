import countiesFile from '../../data/demo/counties.json' with { type: 'json' };

import type { AgencyKind, Leadership } from '#domain/agency/agency.ts';
import { ROLES } from '#domain/identity/role.ts';
import type { Role } from '#domain/identity/role.ts';
import { readReport } from '#domain/report/read/read-report.ts';
import type { Clock } from '#platform/clock.ts';
import type { FileStore } from '#platform/files.ts';
import type { Secrets } from '#platform/secrets.ts';
import type { Actor } from '#store/audit.ts';
import { mapAgencyIds } from '#store/agency-register.ts';
import type { Db } from '#store/database.ts';
import { addDemoStaff } from './add-demo-staff.ts';
import type { DemoAccount, DemoPost } from './add-demo-staff.ts';
import { loadDemoDisclosure } from './demo/load-demo-disclosure.ts';
import { demoReports, demoReportText } from './demo-report.ts';
import type { DemoReport } from './demo-report.ts';
import { keepReport } from './keep-report.ts';
import { publishReport } from './publish-report.ts';
import { setUpCounty } from './set-up-county.ts';
import type { County } from './set-up-county.ts';

interface DemoServices {
  readonly db: Db;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly secrets: Secrets;
}

const ACTOR: Actor = { id: null, name: '系统' };

/** Who supervises three of the five counties. */
const SUPERVISED = { prefix: 'ningxia', region: '640000', place: '宁夏回族自治区' } as const;

const counties: readonly County[] = countiesFile.counties.map((county) => ({
  ...county,
  agencies: county.agencies.map((agency) => ({
    ...agency,
    kind: agency.kind as AgencyKind,
    leadership: agency.leadership as Leadership | undefined,
  })),
}));

/**
 * Loads the demonstration: five counties with their agencies, one account a role, and their reports, published with
 * the defects they have. What is there already stays; running it again after a crash completes it.
 *
 * @returns the accounts nobody has taken up, each with a new one-time password, to be shown once
 */
export async function loadDemo(
  services: DemoServices,
): Promise<{ accounts: DemoAccount[]; reports: number }> {
  const posts: DemoPost[] = [];
  let reports = 0;
  for (const county of counties) {
    const about = { actor: ACTOR, clock: services.clock, isDemo: true };
    const { agencyIds } = await services.db.transaction().execute((tx) => setUpCounty(tx, county, about));
    for (const demo of demoReports.filter(({ region }) => region === county.region)) {
      const agencyId = agencyIds.get(demo.agencyCode);
      if (agencyId === undefined)
        throw new RangeError(`No agency ${demo.agencyCode} in the demonstration of ${county.name}`);
      if (await loadReport(services, county.tenant, agencyId, demo)) reports += 1;
      posts.push(...postsOf(county, agencyId));
    }
  }
  posts.push({ ...SUPERVISED, role: 'supervisor', tenantId: null, agencyId: null });
  const accounts = await Promise.all(posts.map((post) => addDemoStaff(services, post, ACTOR)));
  return { accounts: accounts.filter((account) => account !== null), reports };
}

/**
 * Loads what the counties of the demonstration disclose, by the acts of the staff that `loadDemo` made. Takes some
 * seconds; what is there goes on from where it is, so that it may be cut off and repeated.
 *
 * @param isStopped asked between two documents
 */
export async function loadDemoDisclosures(
  services: DemoServices,
  isStopped: () => boolean = () => false,
): Promise<void> {
  for (const { tenant: tenantId, name, agencies } of counties) {
    const demo = demoReports.find(({ region }) =>
      counties.some((one) => one.tenant === tenantId && one.region === region),
    );
    const agency = agencies.find(({ code }) => code === demo?.agencyCode);
    const id = (await mapAgencyIds(services.db, tenantId)).get(agency?.code ?? '');
    if (agency === undefined || id === undefined)
      throw new RangeError(`${name} has no agency that shows a report`);
    const tree = agency.kind === 'county_government' ? 'county' : 'department';
    const place = { tenantId, county: name, agencyId: id, agencyName: agency.name, tree } as const;
    await loadDemoDisclosure(services, place, isStopped);
  }
}

/** Keeps and publishes one report; false when it was there. What somebody has withdrawn stays withdrawn. */
async function loadReport(
  services: DemoServices,
  tenantId: string,
  agencyId: string,
  demo: DemoReport,
): Promise<boolean> {
  const lines = demoReportText(demo);
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const file = { name: `${demo.title}（演示）.txt`, mediaType: 'text/plain; charset=utf-8', bytes };
  const kept = await keepReport(services, readReport(lines), { tenantId, agencyId, file, actor: ACTOR });
  if (kept.status === 'draft') {
    const despiteErrors = '演示报告照原样展示';
    await publishReport(services, { tenantId, reportId: kept.id, actor: ACTOR, despiteErrors });
  }
  return kept.isNew;
}

/** One account for each role of the county, at the agency whose report is shown. */
function postsOf(county: County, agencyId: string): DemoPost[] {
  const { tenant, region, name } = county;
  const roles: readonly Role[] = ROLES.filter((role) => role !== 'supervisor');
  return roles.map((role) => ({ place: name, prefix: tenant, role, tenantId: tenant, agencyId, region }));
}
