import { OUTCOME_BOXES } from '#domain/law/outcome.ts';
import { APPLICANT_KINDS, type Applicant, maskedName } from '#domain/request/application.ts';
import { CASE_STATES } from '#domain/request/case-state.ts';
import { CHANNELS } from '#domain/request/clock-act.ts';
import { listXlsx } from '#paper/write/printed-list.ts';
import { Problem } from '#platform/problem.ts';
import type { Secrets } from '#platform/secrets.ts';
import { recordAudit } from '#store/audit.ts';
import { listRegister, type RegisterLine } from '#store/register-list.ts';
import { type ActServices, actorOf, type By } from '../act.ts';

const COLUMNS: readonly (readonly [head: string, width: number, cell: (line: RegisterLine) => string])[] = [
  ['登记号', 14, ({ number }) => number ?? ''],
  ['单位', 14, ({ agencyName }) => agencyName],
  ['收到日期', 9, ({ receivedOn }) => receivedOn],
  ['申请人类别', 8, ({ applicantKind }) => APPLICANT_KINDS[applicantKind]],
  ['申请内容', 30, ({ content }) => content],
  ['提交方式', 9, ({ channel }) => CHANNELS[channel]],
  ['告知补正日期', 9, ({ correctionAskedOn }) => correctionAskedOn ?? ''],
  ['补正日期', 9, ({ correctionReceivedOn }) => correctionReceivedOn ?? ''],
  ['延长日期', 9, ({ extendedOn }) => extendedOn ?? ''],
  ['到期日', 9, ({ due }) => due ?? ''],
  ['答复日期', 9, ({ closedOn }) => closedOn ?? ''],
  ['办理结果', 16, ({ box }) => (box === null ? '' : OUTCOME_BOXES[box])],
  ['办理状态', 8, ({ state }) => CASE_STATES[state]],
  ['提示', 20, ({ flags }) => flags.join('')],
];

/** The register of a year as a workbook; of the applicants no more than lists show. That it was taken out is recorded. */
export async function exportRegister(
  { db, secrets, clock }: ActServices,
  by: By,
  about: { readonly year: number; readonly agencyIds: readonly string[] | null },
): Promise<Uint8Array> {
  const { tenant } = by.staff;
  if (tenant === null) throw new Problem('permission.denied');
  const { year, agencyIds } = about;
  const lines = await listRegister(db, { tenantId: tenant.id, agencyIds, year });
  await db.transaction().execute((tx) =>
    recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      act: 'request.export',
      object: { kind: 'request_register', id: String(year) },
      after: { year, cases: lines.length },
      requestId: by.requestId,
    }),
  );
  const [number, agency, received, ...rest] = COLUMNS;
  const named = [number, agency, received].filter((column) => column !== undefined);
  return listXlsx({
    title: `${tenant.name}${year}年依申请公开登记簿`,
    about: [`导出日期 ${clock.today()}，共 ${lines.length} 件。申请人姓名只留姓氏。`],
    heads: [...named.map(([head]) => head), '申请人', ...rest.map(([head]) => head)],
    widths: [...named.map(([, width]) => width), 8, ...rest.map(([, width]) => width)],
    rows: lines.map((line) => [
      ...named.map(([, , cell]) => cell(line)),
      nameOf(secrets, line),
      ...rest.map(([, , cell]) => cell(line)),
    ]),
    signs: [],
  });
}

function nameOf(secrets: Secrets, { sealedApplicant }: RegisterLine): string {
  if (sealedApplicant === null) return '（已清除）';
  return maskedName(JSON.parse(secrets.unseal(sealedApplicant)) as Applicant);
}
