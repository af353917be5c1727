import type { Severity } from './finding.ts';

/** How a severity is called on the screen, on paper and on the command line, and what it means. */
export const SEVERITY_WORDS = {
  error: { name: '错误', meaning: '表格自身的勾稽关系或结构不成立，须改正' },
  warning: { name: '疑点', meaning: '很可能有误，请核对原始资料' },
  notice: { name: '提示', meaning: '值得看一眼，不一定有误' },
} as const satisfies Record<Severity, { name: string; meaning: string }>;
