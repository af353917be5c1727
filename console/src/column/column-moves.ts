import { placeFault } from '#domain/disclosure/column/column-tree.ts';

/** One step of a column in its tree. */
export type Move = 'up' | 'down' | 'out' | 'in';

/** Where a column goes: under whom, and at which position among the brothers there. */
export interface ColumnPlace {
  readonly parentId: string | null;
  readonly position: number;
}

/** A column as the tree lists it: parents first, brothers in their order. */
interface Row {
  readonly id: string;
  readonly parentId: string | null;
}

function brothersOf(columns: readonly Row[], parentId: string | null): Row[] {
  return columns.filter((column) => column.parentId === parentId);
}

function allowed(columns: readonly Row[], id: string, place: ColumnPlace): ColumnPlace | null {
  const nodes = columns.map((column, sortOrder) => ({ ...column, sortOrder }));
  return placeFault(nodes, id, place.parentId) === null ? place : null;
}

/** Where one step leads; null where it leads nowhere. */
export function moveBy(columns: readonly Row[], id: string, how: Move): ColumnPlace | null {
  const column = columns.find((one) => one.id === id);
  if (column === undefined) return null;
  const { parentId } = column;
  const brothers = brothersOf(columns, parentId);
  const at = brothers.findIndex((one) => one.id === id);
  if (how === 'up') return at > 0 ? { parentId, position: at - 1 } : null;
  if (how === 'down') return at < brothers.length - 1 ? { parentId, position: at + 1 } : null;
  if (how === 'in') {
    const before = brothers[at - 1];
    if (before === undefined) return null;
    return allowed(columns, id, { parentId: before.id, position: brothersOf(columns, before.id).length });
  }
  const parent = columns.find((one) => one.id === parentId);
  if (parent === undefined) return null;
  const uncles = brothersOf(columns, parent.parentId);
  return { parentId: parent.parentId, position: uncles.findIndex((one) => one.id === parent.id) + 1 };
}

/** Where a column goes that is dropped on another: before it, among its brothers. */
export function dropOn(columns: readonly Row[], id: string, targetId: string): ColumnPlace | null {
  const target = columns.find((one) => one.id === targetId);
  if (target === undefined || targetId === id) return null;
  const brothers = brothersOf(columns, target.parentId).filter((one) => one.id !== id);
  const position = brothers.findIndex((one) => one.id === targetId);
  return allowed(columns, id, { parentId: target.parentId, position });
}
