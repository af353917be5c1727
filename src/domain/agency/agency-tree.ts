import type { Agency } from './agency.ts';

type Node = Pick<Agency, 'id' | 'parent' | 'code'>;

/** The agencies directly under `id` (`null`: those at the top), in the order of their codes. */
export function childrenOf<T extends Node>(agencies: readonly T[], id: string | null): T[] {
  return agencies.filter((agency) => agency.parent === id).toSorted((a, b) => a.code.localeCompare(b.code));
}

/** `id` and everything under it: the scope of a roll-up. Cycles are cut, each agency comes once. */
export function subtreeOf<T extends Node>(agencies: readonly T[], id: string): T[] {
  const root = agencies.find((agency) => agency.id === id);
  const found = new Map<string, T>();
  const waiting = root === undefined ? [] : [root];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (found.has(next.id)) continue;
    found.set(next.id, next);
    waiting.push(...childrenOf(agencies, next.id));
  }
  return [...found.values()];
}

/** From the agency's superior up to the top. */
export function superiorsOf<T extends Node>(agencies: readonly T[], id: string): T[] {
  const superiors: T[] = [];
  let current = agencies.find((agency) => agency.id === id);
  while (current?.parent != null) {
    const { parent } = current;
    current = agencies.find((agency) => agency.id === parent);
    if (current === undefined || superiors.includes(current) || current.id === id) break;
    superiors.push(current);
  }
  return superiors;
}

/** Whether `parent` may become the superior of `id` without closing a circle. */
export function mayStandUnder(agencies: readonly Node[], id: string, parent: string | null): boolean {
  return parent === null || !subtreeOf(agencies, id).some((agency) => agency.id === parent);
}
