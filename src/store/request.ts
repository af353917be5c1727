import { createHmac } from 'node:crypto';
import type { Applicant, Application } from '#domain/request/application.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { newId } from '#platform/id.ts';
import type { Secrets } from '#platform/secrets.ts';
import type { Db, Tx } from './database.ts';
import type { DisclosureRequestTable } from './table/request-tables.ts';

/** An application without the applicant: what every reader of the ledger may see. */
export interface StoredRequest extends Omit<Application, 'applicant'> {
  readonly tenantId: string;
  readonly id: string;
  readonly agencyId: string;
  readonly source: DisclosureRequestTable['source'];
  readonly arrivedOn: PlainDate;
  readonly applicantKind: Applicant['kind'];
  /** Keyed digest: tells two applications of one applicant to agree. */
  readonly applicantDigest: string;
  readonly erasedAt: Date | null;
  readonly isDemo: boolean;
  readonly createdAt: Date;
}

/** What an application is kept with. */
export interface NewRequest {
  readonly tenantId: string;
  readonly agencyId: string;
  readonly application: Application;
  readonly arrivedOn: PlainDate;
  readonly source: DisclosureRequestTable['source'];
  readonly externalId?: string | null;
  /** Digests of the query code and its PIN; null where the applicant was given none. */
  readonly access?: { codeDigest: string; pinDigest: string } | null;
  readonly isDemo: boolean;
  readonly createdBy: string | null;
}

/** The row of an application, its applicant sealed. */
export type RequestRow = ReturnType<typeof requestRow>;

/** An application as it is kept: who asks is sealed here. */
export function requestRow(secrets: Secrets, request: NewRequest) {
  const { application, access = null } = request;
  return {
    tenant_id: request.tenantId,
    id: newId(),
    agency_id: request.agencyId,
    source: request.source,
    external_id: request.externalId ?? null,
    channel: application.channel,
    arrived_on: request.arrivedOn,
    applicant_kind: application.applicant.kind,
    sealed_applicant: secrets.seal(JSON.stringify(application.applicant)),
    applicant_digest: applicantDigest(secrets, application.applicant),
    content: application.content,
    features: application.features,
    wanted_form: application.wantedForm,
    wanted_delivery: application.wantedDelivery,
    code_digest: access?.codeDigest ?? null,
    pin_digest: access?.pinDigest ?? null,
    is_demo: request.isDemo,
    created_by: request.createdBy,
  };
}

/** Keeps an application with its applicant sealed. Returns its id. */
export async function insertRequest(tx: Tx, secrets: Secrets, request: NewRequest): Promise<string> {
  const row = requestRow(secrets, request);
  await tx.insertInto('disclosure_request').values(row).execute();
  return row.id;
}

/** The cases made of a submission that was sent before with the same key; none when it is the first time. */
export async function findCasesOfSubmission(
  db: Db,
  tenantId: string,
  source: DisclosureRequestTable['source'],
  externalId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('request_case')
    .innerJoin('disclosure_request', (join) =>
      join
        .onRef('disclosure_request.tenant_id', '=', 'request_case.tenant_id')
        .onRef('disclosure_request.id', '=', 'request_case.request_id'),
    )
    .select('request_case.id')
    .where('disclosure_request.tenant_id', '=', tenantId)
    .where('disclosure_request.source', '=', source)
    .where('disclosure_request.external_id', '=', externalId)
    .orderBy('request_case.id')
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * The same applicant has the same digest, by the number of the proof or, without one, by name and telephone. Its key is
 * derived from the oldest one, so that a newer key does not part what belongs together.
 */
export function applicantDigest(secrets: Secrets, { proofNumber, name, phone }: Applicant): string {
  const key = proofNumber.trim() === '' ? `${name.trim()}/${phone.trim()}` : proofNumber.trim().toUpperCase();
  return createHmac('sm3', secrets.derive('applicant-digest')).update(key).digest('hex');
}

export async function findRequest(db: Db, tenantId: string, id: string): Promise<StoredRequest | null> {
  const row = await db
    .selectFrom('disclosure_request')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    tenantId: row.tenant_id,
    id: row.id,
    agencyId: row.agency_id,
    source: row.source,
    channel: row.channel,
    arrivedOn: parsePlainDate(row.arrived_on),
    applicantKind: row.applicant_kind,
    applicantDigest: row.applicant_digest,
    content: row.content,
    features: row.features,
    wantedForm: row.wanted_form,
    wantedDelivery: row.wanted_delivery,
    erasedAt: row.erased_at,
    isDemo: row.is_demo,
    createdAt: row.created_at,
  };
}

/** Who asks, unsealed; null once erased. Each view is an act of its own: the caller records it. */
export async function readApplicant(
  db: Db,
  secrets: Secrets,
  tenantId: string,
  id: string,
): Promise<Applicant | null> {
  const row = await db
    .selectFrom('disclosure_request')
    .select('sealed_applicant')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row?.sealed_applicant == null) return null;
  return JSON.parse(secrets.unseal(row.sealed_applicant)) as Applicant;
}
