import { STANDARD_CADENCE } from './cadence.ts';
import { COUNTY_TREE } from './county-tree.ts';
import type { ReadyMadeColumn } from './ready-made-column.ts';
import { DEPARTMENT_TREE, TOWNSHIP_TREE } from './agency-trees.ts';

export interface ReadyMadeTree {
  readonly name: string;
  readonly explanation: string;
  readonly columns: readonly ReadyMadeColumn[];
}

/** Trees that satisfy 国办公开办函〔2019〕61号: guide, institutions and rules, statutory content, annual reports, requests. */
export const READY_MADE_TREES = {
  county: {
    name: '县（市、区）人民政府',
    explanation: '指南、制度、法定主动公开内容（条例第二十条、第二十一条各项和重点领域）、年报、依申请公开。',
    columns: COUNTY_TREE,
  },
  department: {
    name: '县级政府部门',
    explanation: '部门的指南、制度、法定主动公开内容（条例第二十条）、年报、依申请公开。',
    columns: DEPARTMENT_TREE,
  },
  township: {
    name: '乡镇人民政府、街道办事处',
    explanation: '乡镇的指南、制度、法定主动公开内容（条例第二十一条乡镇各项）、年报、依申请公开。',
    columns: TOWNSHIP_TREE,
  },
} as const satisfies Record<string, ReadyMadeTree>;
export type ReadyMadeName = keyof typeof READY_MADE_TREES;

/** A column to be entered: where its parent stands is told by the parent's slug. */
export interface ColumnPlan extends Omit<ReadyMadeColumn, 'children'> {
  readonly parentSlug: string | null;
  readonly sortOrder: number;
  readonly cadence: number | null;
}

/** A ready-made tree as a list, parents first. */
export function plansOf(columns: readonly ReadyMadeColumn[], parentSlug: string | null = null): ColumnPlan[] {
  return columns.flatMap(({ children = [], ...column }, sortOrder) => [
    { ...column, parentSlug, sortOrder, cadence: column.cadenceDays ?? STANDARD_CADENCE[column.kind] },
    ...plansOf(children, column.slug),
  ]);
}
