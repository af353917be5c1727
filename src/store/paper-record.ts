import { sql } from 'kysely';
import type { OpennessLabel } from '#domain/disclosure/document.ts';
import type { ExaminationResult } from '#domain/disclosure/paper/official-paper.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';

/** Records that a paper was sent back. */
export async function insertPaperReturn(
  tx: Tx,
  sent: {
    tenantId: string;
    paperId: string;
    agencyId: string;
    returnedOn: PlainDate;
    reason: string;
    createdBy: string | null;
  },
): Promise<void> {
  await tx
    .insertInto('official_paper_return')
    .values({
      tenant_id: sent.tenantId,
      id: newId(),
      paper_id: sent.paperId,
      agency_id: sent.agencyId,
      returned_on: sent.returnedOn,
      reason: sent.reason,
      created_by: sent.createdBy,
    })
    .execute();
}

/** Papers sent back by agency and quarter of a year, and how many were registered beside them. */
export async function countPaperReturns(
  db: Db,
  tenantId: string,
  year: number,
  agencyIds: readonly string[] | null,
): Promise<{ agencyId: string; agencyName: string; quarters: number[]; papers: number }[]> {
  const { rows } = await sql<{ id: string; name: string; quarters: string[]; papers: string }>`
    select agency.id, agency.name,
      array(select count(sent.id) from generate_series(1, 4) quarter
        left join official_paper_return sent on sent.tenant_id = agency.tenant_id and sent.agency_id = agency.id
          and extract(year from sent.returned_on) = ${year} and extract(quarter from sent.returned_on) = quarter
        group by quarter order by quarter) as quarters,
      (select count(*) from official_paper paper where paper.tenant_id = agency.tenant_id and paper.agency_id = agency.id
        and extract(year from paper.registered_on) = ${year}) as papers
    from agency
    where agency.tenant_id = ${tenantId} and (${agencyIds}::uuid[] is null or agency.id = any(${agencyIds}::uuid[]))
      and exists (select from official_paper paper where paper.tenant_id = agency.tenant_id and paper.agency_id = agency.id)
    order by agency.sort_order, agency.code`.execute(db);
  return rows.map(({ id, name, quarters, papers }) => ({
    agencyId: id,
    agencyName: name,
    quarters: quarters.map(Number),
    papers: Number(papers),
  }));
}

/** Records that a paper which was held back was looked at again. */
export async function insertExamination(
  tx: Tx,
  seen: {
    tenantId: string;
    paperId: string;
    examinedOn: PlainDate;
    result: ExaminationResult;
    reason: string;
    labelBefore: OpennessLabel;
    createdBy: string | null;
  },
): Promise<void> {
  await tx
    .insertInto('paper_examination')
    .values({
      tenant_id: seen.tenantId,
      id: newId(),
      paper_id: seen.paperId,
      examined_on: seen.examinedOn,
      result: seen.result,
      reason: seen.reason,
      label_before: seen.labelBefore,
      created_by: seen.createdBy,
    })
    .execute();
}
