import { DOCUMENT_KINDS, OPENNESS_LABELS } from '#domain/disclosure/document.ts';
import { foldRound, type RoundStatus } from '#domain/disclosure/review/review-round.ts';
import { reviewSheet, type PrintedRecord, type ReviewSheet } from '#domain/disclosure/review/review-sheet.ts';
import { reviewSheetDocx } from '#paper/write/review-sheet-docx.ts';
import { reviewSheetHtml } from '#paper/write/review-sheet-html.ts';
import { reviewSheetPdf } from '#paper/write/review-sheet-pdf.ts';
import { Problem } from '#platform/problem.ts';
import { findAgency } from '#store/agency.ts';
import type { Db } from '#store/database.ts';
import { findEdition, type StoredDocument } from '#store/document.ts';
import type { StoredRecord, StoredRound } from '#store/review-round.ts';
import { staffNames } from '#store/staff-name.ts';
import type { Document } from '../write-report-document.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const STATUS: Readonly<Record<RoundStatus | 'released', string>> = {
  open: '审核中',
  approved: '已签发，待发布',
  returned: '已退回修改',
  taken_back: '已撤回送审',
  released: '已发布',
};

/** The review sheet of a round as a document to be printed and filed. */
export async function writeReviewSheet(
  db: Db,
  review: {
    readonly document: StoredDocument;
    readonly round: StoredRound;
    readonly records: readonly StoredRecord[];
  },
  format: 'docx' | 'pdf' | 'html',
): Promise<Document> {
  const { sheet, title } = await sheetOf(db, review);
  const name = `审核单-${title.replaceAll(/[\\/:*?"<>|\s]/g, '').slice(0, 60)}.${format}`;
  if (format === 'docx') return { name, type: DOCX, bytes: await reviewSheetDocx(sheet) };
  if (format === 'pdf') return { name, type: 'application/pdf', bytes: reviewSheetPdf(sheet) };
  return { name, type: 'text/html; charset=utf-8', bytes: Buffer.from(reviewSheetHtml(sheet)) };
}

async function sheetOf(
  db: Db,
  { document, round, records }: Parameters<typeof writeReviewSheet>[1],
): Promise<{ sheet: ReviewSheet; title: string }> {
  const { tenantId, id, agencyId } = document;
  const [edition, agency, names] = await Promise.all([
    findEdition(db, tenantId, id, round.edition),
    findAgency(db, [tenantId], agencyId),
    staffNames(db, [round.submittedBy, ...round.drafters]),
  ]);
  if (edition === null) throw new Problem('document.not_found');
  const { fields } = edition;
  const printed: PrintedRecord[] = records.map((record) => ({ ...record, when: moment(record.at) }));
  const state = foldRound(round, printed);
  const drafters = round.drafters.flatMap((drafter) => names.get(drafter) ?? []);
  const facts: [string, string][] = [
    ['标题', fields.title],
    ['文号', fields.documentNumber ?? '无'],
    ['发布单位', agency?.name ?? ''],
    ['信息类型', `${DOCUMENT_KINDS[fields.kind]}，${OPENNESS_LABELS[fields.opennessLabel]}`],
    [
      '起草、送审',
      `${drafters.join('、')}；${moment(round.submittedAt)} 由${names.get(round.submittedBy) ?? ''}送审`,
    ],
    ['审核流程', `${round.chain.name}，第 ${round.edition} 版`],
    ['状态', `${STATUS[round.status]}${state.isEmergency ? '（应急发布）' : ''}`],
    ['发布时间', round.releasedAt === null ? '' : moment(round.releasedAt)],
    ['索引号', document.indexNumber ?? ''],
  ];
  const words = {
    facts: facts.filter(([, value]) => value !== ''),
    warnings: round.findings.map(({ place, message }) => `${place}：${message}`),
  };
  return { sheet: reviewSheet(round, state, printed, words), title: fields.title };
}

const FORMAT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2026-11-20 09:30`, in Beijing time. */
function moment(at: Date): string {
  return FORMAT.format(at);
}
