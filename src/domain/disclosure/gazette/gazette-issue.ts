import type { DocumentKind } from '../document.ts';

/** Sections of an issue in the order in which they are printed; the office may name others. */
export const GAZETTE_SECTIONS = [
  '县政府文件',
  '规范性文件',
  '县政府办公室文件',
  '部门文件',
  '政策解读',
  '人事任免',
  '大事记',
] as const;

/** Where a document goes unless the office says otherwise. */
export function sectionFor(document: { kind: DocumentKind; issuers: readonly string[] }): string {
  if (document.kind === 'normative') return '规范性文件';
  if (document.kind === 'interpretation') return '政策解读';
  const issuer = document.issuers[0] ?? '';
  if (issuer.endsWith('人民政府')) return '县政府文件';
  return issuer.endsWith('政府办公室') ? '县政府办公室文件' : '部门文件';
}

/** 2024年第3号（总第12号). */
export function issueName(issue: { year: number; number: number; totalNumber: number }): string {
  return `${issue.year}年第${issue.number}号（总第${issue.totalNumber}号）`;
}

/** What keeps an issue from being published, a Chinese sentence each. */
export function issueFaults(issue: {
  readonly entries: number;
  readonly hidden: readonly string[];
  readonly printRun: number;
  readonly copies: readonly number[];
}): string[] {
  const given = issue.copies.reduce((sum, copies) => sum + copies, 0);
  return [
    ...(issue.entries === 0 ? ['这一期还没有选入文件。请先选入。'] : []),
    ...issue.hidden.map((title) => `“${title}”已不在门户公开。请从这一期移出。`),
    ...(given > issue.printRun
      ? [`发放合计${given}册，超过印数${issue.printRun}册。请改正印数或发放数。`]
      : []),
  ];
}
