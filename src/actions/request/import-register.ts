import type { Application } from '#domain/request/application.ts';
import { readRegister } from '#domain/request/register/read-register.ts';
import type { RegisterEntry, RegisterRow } from '#domain/request/register/read-register.ts';
import { registerHistory } from '#domain/request/register/register-history.ts';
import { PaperError } from '#paper/read/paper-error.ts';
import { readIsolated } from '#paper/read/read-paper-isolated.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine, findAgency, lockAgency } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import type { Db } from '#store/database.ts';
import { insertImportedCase, knownNumbers } from '#store/imported-case.ts';
import type { Tenant } from '#store/tenant.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import { caseGround } from './case-ground.ts';

/** A year of the busiest county; more would hold the ledger for long. */
const MOST_ROWS = 5_000;

interface RegisterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A row of the file with what would become of it. */
export interface PlannedRow extends RegisterRow {
  /** In the ledger already, from the same register: nothing is done. */
  readonly isKnown: boolean;
  /** What in it is against the law or was guessed. */
  readonly flags: readonly string[];
}

/**
 * What the register of an agency holds, row by row; nothing is kept.
 * @throws Problem register.unreadable, agency.not_found, permission.denied
 */
export async function previewRegister(
  services: ActServices,
  by: By,
  agencyId: string,
  file: RegisterFile,
): Promise<PlannedRow[]> {
  const tenant = await importable(services.db, by, agencyId);
  const sheets = await readIsolated('workbook', file.bytes, file.name).catch((error: unknown) => {
    if (error instanceof PaperError) throw new Problem('register.unreadable', { detail: error.message });
    throw error;
  });
  const rows = readRegister(sheets.filter(({ hidden }) => !hidden));
  if (rows === null) throw new Problem('register.unreadable');
  if (rows.length > MOST_ROWS)
    throw new Problem('register.unreadable', {
      detail: `文件有 ${rows.length} 行，一次至多导入 ${MOST_ROWS} 行。请按年度分开。`,
    });
  return plan(services, by, { tenant, agencyId }, rows);
}

async function importable(db: Db, by: By, agencyId: string): Promise<Tenant> {
  const { tenant } = by.staff;
  if (tenant === null) throw new Problem('permission.denied');
  if ((await findAgency(db, [tenant.id], agencyId)) === null) throw new Problem('agency.not_found');
  permit(by.staff, 'request.handle', await agencyLine(db, tenant.id, agencyId));
  return tenant;
}

async function plan(
  services: ActServices,
  by: By,
  { tenant, agencyId }: { readonly tenant: Tenant; readonly agencyId: string },
  rows: readonly RegisterRow[],
): Promise<PlannedRow[]> {
  const { calendar, today } = await caseGround(services, by, tenant, null);
  const numbers = rows.flatMap(({ entry }) => entry?.number ?? []);
  const known = await knownNumbers(services.db, { tenantId: tenant.id, agencyId, numbers });
  return rows.map((row): PlannedRow => {
    const { entry } = row;
    if (entry === null) return { ...row, isKnown: false, flags: [] };
    if (known.imported.has(entry.number)) return { ...row, isKnown: true, flags: [] };
    const fault = faultOf(entry, known.taken, today);
    if (fault !== null) return { ...row, entry: null, fault, isKnown: false, flags: [] };
    return { ...row, isKnown: false, flags: registerHistory(entry, calendar, today).flags };
  });
}

function faultOf(entry: RegisterEntry, taken: ReadonlySet<string>, today: string): string | null {
  if (taken.has(entry.number)) return `登记号“${entry.number}”已用于另一件申请。`;
  const last = entry.answer?.on ?? entry.receivedOn;
  return entry.receivedOn > today || last > today ? '日期在今天以后。' : null;
}

/**
 * Takes a register in, all of it or nothing: a row that can't be read stops the file. What is there already stays as it is.
 * @throws Problem register.faulty with the rows, and what `previewRegister` throws
 */
export async function importRegister(
  services: ActServices,
  by: By,
  agencyId: string,
  file: RegisterFile,
): Promise<{ added: number; known: number; flagged: number }> {
  const { db, secrets } = services;
  const tenant = await importable(db, by, agencyId);
  const rows = await previewRegister(services, by, agencyId, file);
  const faults = rows.filter(({ fault }) => fault !== null);
  if (faults.length > 0)
    throw new Problem('register.faulty', {
      fields: faults
        .slice(0, 50)
        .map(({ sheet, row, fault }) => ({ field: `${sheet}!${row}`, message: fault ?? '' })),
    });
  const { calendar, today, now } = await caseGround(services, by, tenant, null);
  const actor = actorOf(by.staff);
  return db.transaction().execute(async (tx) => {
    // The same file sent twice at once: the second finds what the first has kept.
    await lockAgency(tx, tenant.id, agencyId);
    const entries = rows.flatMap(({ entry }) => entry ?? []);
    const numbers = entries.map(({ number }) => number);
    const { imported } = await knownNumbers(tx, { tenantId: tenant.id, agencyId, numbers });
    const fresh = entries.filter(({ number }) => !imported.has(number));
    let flagged = 0;
    for (const entry of fresh) {
      const history = registerHistory(entry, calendar, today);
      if (history.flags.length > 0) flagged += 1;
      const about = { tenantId: tenant.id, agencyId, number: entry.number, actor, at: now };
      await insertImportedCase(
        tx,
        secrets,
        { ...about, isDemo: tenant.isDemo, application: applicationOf(entry) },
        history,
      );
    }
    const counts = { added: fresh.length, known: entries.length - fresh.length, flagged };
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor,
      agencyId,
      act: 'request.import',
      object: { kind: 'request_register', id: agencyId },
      after: { file: file.name, ...counts },
      requestId: by.requestId,
    });
    return counts;
  });
}

function applicationOf({ channel, applicant, content }: RegisterEntry): Application {
  return {
    channel,
    applicant: {
      ...applicant,
      proof: 'other',
      proofNumber: '',
      representative: '',
      phone: '',
      email: '',
      address: '',
      postcode: '',
    },
    content,
    features: '',
    wantedForm: 'paper',
    wantedDelivery: channel === 'web' ? 'web' : 'post',
  };
}
