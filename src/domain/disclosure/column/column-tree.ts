import type { Column } from './column.ts';

/** Deeper than this nobody finds anything: 〔2019〕61号 has two or three levels under the four blocks. */
export const MOST_LEVELS = 4;

type Node = Pick<Column, 'id' | 'parentId' | 'sortOrder'>;

/** A column with what stands under it. */
export interface ColumnNode<T extends Node> {
  readonly column: T;
  /** 1 at the top. */
  readonly level: number;
  readonly children: readonly ColumnNode<T>[];
}

/** The columns of one agency as a tree, brothers in their order. Circles are cut. */
export function columnTree<T extends Node>(columns: readonly T[]): ColumnNode<T>[] {
  const byParent = new Map<string | null, T[]>();
  for (const column of columns) {
    const brothers = byParent.get(column.parentId) ?? [];
    brothers.push(column);
    byParent.set(column.parentId, brothers);
  }
  function under(parentId: string | null, level: number): ColumnNode<T>[] {
    if (level > MOST_LEVELS + columns.length) return [];
    return (byParent.get(parentId) ?? [])
      .toSorted((a, b) => a.sortOrder - b.sortOrder || (a.id < b.id ? -1 : 1))
      .map((column) => ({ column, level, children: under(column.id, level + 1) }));
  }
  return under(null, 1);
}

/** The tree as a list, parents first. */
export function inOrder<T extends Node>(nodes: readonly ColumnNode<T>[]): ColumnNode<T>[] {
  return nodes.flatMap((node) => [node, ...inOrder(node.children)]);
}

/** The column and those above it, nearest first. */
export function lineOf<T extends Node>(columns: readonly T[], id: string): T[] {
  const line: T[] = [];
  for (let next = columns.find((one) => one.id === id); next !== undefined && !line.includes(next);) {
    line.push(next);
    const { parentId } = next;
    next = parentId === null ? undefined : columns.find((one) => one.id === parentId);
  }
  return line;
}

/** Why a column may not stand there, as a Chinese sentence; null when it may. */
export function placeFault(
  columns: readonly Node[],
  id: string | null,
  parentId: string | null,
): string | null {
  if (parentId === null) return null;
  const above = lineOf(columns, parentId);
  if (above.length === 0) return '没有所选的上级栏目，它可能已被删除，请重新选择。';
  if (id !== null && above.some((one) => one.id === id))
    return '栏目不能移到自己或自己的下级栏目里，请另选上级。';
  const height = id === null ? 1 : heightOf(columns, id);
  return above.length + height > MOST_LEVELS ? `栏目至多${MOST_LEVELS}级，再深读者就找不到了。` : null;
}

function heightOf(columns: readonly Node[], id: string): number {
  const children = columns.filter((one) => one.parentId === id && one.id !== id);
  return 1 + Math.max(0, ...children.map((one) => heightOf(columns, one.id)));
}

/** The columns that the public sees: neither hidden nor under a hidden one. */
export function visibleColumns<T extends Node & Pick<Column, 'isHidden'>>(columns: readonly T[]): T[] {
  return columns.filter((column) => lineOf(columns, column.id).every((one) => !one.isHidden));
}

/** New order numbers for the brothers of a place after one has been put at a position (0 is first). */
export function orderAfterMove(brotherIds: readonly string[], id: string, position: number): string[] {
  const others = brotherIds.filter((one) => one !== id);
  return others.toSpliced(Math.max(0, Math.min(position, others.length)), 0, id);
}
