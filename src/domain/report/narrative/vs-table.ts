import type { CellPath } from '../cell.ts';
import type { ReadReport } from '../report.ts';
import { figureAt, findCell, rowTotal } from '../rules/cell-lookup.ts';
import type { Draft, Subject } from '../rules/rule.ts';
import type { Claim, ClaimKind } from './claim.ts';
import { claimsOf } from './claim.ts';
import { isTopic } from './topic.ts';

/** What the tables say of one kind of claim. */
interface Stated {
  readonly cells: readonly CellPath[];
  readonly name: string;
  /** The figure of the table; null where its cells are blank; undefined where nothing certain stands there. */
  readonly value: number | null | undefined;
  /** Other figures that the same words may rightly mean. */
  readonly also: readonly number[];
  /** Figures of which only a notice is due, with the reason. */
  readonly nearly?: { readonly value: number; readonly why: string };
  /** Kinds whose words are so often used loosely that a difference is only worth a look. */
  readonly loose?: boolean;
}

/** The narrative against the tables: the same quantity in other words and another counting word. */
export function vsTableDrafts({ report, paragraphs }: Subject): Draft[] {
  if (report.form === 'pre2019' || report.form === null) return [];
  const claims = paragraphs
    .filter((paragraph) => paragraph.section !== 'problems')
    .flatMap((paragraph, index, all) => claimsOf(paragraph, report, isTopic(all[index - 1])));
  const drafts: Draft[] = [];
  for (const kind of new Set(claims.map((claim) => claim.kind))) {
    const stated = inTables(report, kind);
    if (!stated || stated.value === undefined) continue;
    const same = claims.filter((claim) => claim.kind === kind);
    // One statement that agrees is the report's word; the others count something else.
    if (same.some((claim) => agrees(claim, stated))) continue;
    const claim = same.find((one) => one.plain) ?? same[0];
    if (claim) drafts.push(draftOf(claim, stated, claim.plain));
  }
  return drafts;
}

function agrees(claim: Claim, stated: Stated): boolean {
  return claim.value === (stated.value ?? 0) || stated.also.includes(claim.value);
}

function draftOf(claim: Claim, stated: Stated, plain: boolean): Draft {
  const near = stated.nearly?.value === claim.value ? stated.nearly.why : null;
  const table = stated.value === null ? '空白' : String(stated.value);
  return {
    detail: `正文写${claim.value === 0 ? `“${claim.quote}”` : `${claim.value}${claim.unit}`}，${stated.name}为${table}。${near ?? ''}`,
    cells: stated.cells,
    expected: stated.value ?? null,
    actual: claim.value,
    line: claim.line,
    quote: claim.quote,
    ...(near !== null || stated.loose || !plain ? { severity: 'notice' as const } : {}),
  };
}

function inTables(report: ReadReport, kind: ClaimKind): Stated | null {
  switch (kind) {
    case 'received':
    case 'handled':
      return received(report, kind);
    case 'closed':
      return {
        ...total(report, 'total', '表中办理结果总计'),
        also: known([rowTotal(report, 'requests.new'), sumNewAndCarried(report)]),
        loose: true,
      };
    case 'carried_in':
    case 'carried_out':
      return total(report, kind, kind === 'carried_in' ? '表中上年结转' : '表中结转下年度');
    case 'granted':
      return { ...total(report, 'granted', '表中予以公开'), loose: true };
    case 'partial':
      return { ...total(report, 'partial', '表中部分公开'), loose: true };
    case 'refused':
    case 'unavailable':
    case 'not_processed':
    case 'other':
      return { ...groupTotal(report, kind), loose: true };
    case 'natural_person':
      return applicant(report, 0, '自然人');
    case 'commercial_enterprise':
      return applicant(report, 1, '商业企业');
    case 'reconsideration':
      return remedies(report, ['reconsideration'], '表中行政复议总计');
    case 'litigation':
      return remedies(report, ['litigation_direct', 'litigation_after_reconsideration'], '表中行政诉讼总计');
    case 'remedies':
      return {
        ...remedies(
          report,
          ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration'],
          '表中复议、诉讼总计',
        ),
        loose: true,
      };
    case 'normative_documents':
      return documents(report);
  }
}

function received(report: ReadReport, kind: ClaimKind): Stated {
  const stated = total(report, 'new', '表中本年新收');
  const both = sumNewAndCarried(report);
  const handled = rowTotal(report, 'requests.total');
  if (kind === 'handled') return { ...stated, also: known([both, handled]) };
  return both === undefined
    ? stated
    : { ...stated, nearly: { value: both, why: '正文的数等于本年新收加上年结转，请写明口径。' } };
}

function total(report: ReadReport, row: string, name: string): Stated {
  return { cells: [`requests.${row}[6]`], name, value: rowTotal(report, `requests.${row}`), also: [] };
}

function sumNewAndCarried(report: ReadReport): number | undefined {
  const fresh = rowTotal(report, 'requests.new');
  const carried = rowTotal(report, 'requests.carried_in');
  return typeof fresh === 'number' && typeof carried === 'number' ? fresh + carried : undefined;
}

function groupTotal(report: ReadReport, group: string): Stated {
  const names: Readonly<Record<string, string>> = {
    refused: '不予公开',
    unavailable: '无法提供',
    not_processed: '不予处理',
    other: '其他处理',
  };
  const rows = [
    ...new Set(
      Object.keys(report.cells)
        .filter((path) => path.startsWith(`requests.${group}.`))
        .map((path) => path.replace(/\[\d\]$/, '')),
    ),
  ];
  const values = rows.map((row) => rowTotal(report, row));
  const value =
    values.length === 0 || values.includes(undefined)
      ? undefined
      : values.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  return {
    cells: rows.map((row) => `${row}[6]`),
    name: `表中${names[group] ?? group}各行合计`,
    value,
    also: [],
  };
}

function applicant(report: ReadReport, column: number, name: string): Stated {
  const at = (row: string): number | null | undefined => figureAt(report, `requests.${row}[${column}]`);
  const fresh = at('new');
  const carried = at('carried_in');
  const both = typeof fresh === 'number' && typeof carried === 'number' ? fresh + carried : undefined;
  return {
    cells: [`requests.new[${column}]`],
    name: `表中新收申请的${name}`,
    value: fresh,
    also: known([both, at('total')]),
    loose: true,
  };
}

/** 行政诉讼 N 起 in the text is both kinds of lawsuit together. */
function remedies(report: ReadReport, rows: readonly string[], name: string): Stated {
  const cells = rows.map((row) => `remedies.${row}.total`);
  const values = cells.map((path) => remedyTotal(report, path));
  const certain = !values.includes(undefined);
  const filled = values.filter((value) => typeof value === 'number');
  const value = certain
    ? filled.length === 0
      ? null
      : filled.reduce((sum, one) => sum + one, 0)
    : undefined;
  const blank =
    value === null ? cells.filter((path) => findCell(report, path)?.reading.value === null) : cells;
  return { cells: blank, name, value, also: [] };
}

function remedyTotal(report: ReadReport, path: CellPath): number | null | undefined {
  const value = figureAt(report, path);
  if (value !== null) return value;
  const results = ['upheld', 'corrected', 'other', 'pending'].map((column) =>
    figureAt(report, path.replace(/total$/, column)),
  );
  const filled = results.filter((one) => typeof one === 'number');
  if (results.includes(undefined)) return undefined;
  return filled.length === 0 ? null : filled.reduce((sum, one) => sum + one, 0);
}

function documents(report: ReadReport): Stated {
  const at = (column: string): number | null | undefined =>
    figureAt(report, `disclosure.normative_documents.${column}`);
  const made = at('made');
  return {
    cells: ['disclosure.normative_documents.made'],
    name: '表中规范性文件本年制发',
    value: made,
    also: known([at('published'), at('total'), at('repealed'), at('in_force')]),
    loose: true,
  };
}

function known(values: readonly (number | null | undefined)[]): number[] {
  return values.filter((value) => typeof value === 'number');
}
