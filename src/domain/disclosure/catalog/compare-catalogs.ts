import { itemName } from './catalog.ts';
import type { CatalogField, CatalogItem } from './catalog.ts';
import { ITEM_ELEMENTS } from './elements.ts';

/** An item of a version with its identity, which lasts from version to version. */
export interface IdentifiedItem {
  readonly id: string;
  readonly field: string;
  readonly item: CatalogItem;
}

/** One element of an item that reads differently in two versions. */
export interface ElementChange {
  readonly element: string;
  readonly before: string;
  readonly after: string;
}

export interface ItemChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly id: string;
  readonly field: string;
  readonly name: string;
  /** Empty for items added and removed. */
  readonly changes: readonly ElementChange[];
}

/** What differs between two versions, in the order of the later one; what was removed comes last. */
export function compareCatalogs(
  before: readonly IdentifiedItem[],
  after: readonly IdentifiedItem[],
): ItemChange[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((now): ItemChange[] => {
      const was = old.get(now.id);
      const about = { id: now.id, field: now.field, name: itemName(now.item) };
      if (was === undefined) return [{ kind: 'added', ...about, changes: [] }];
      const changes = elementChanges(was, now);
      return changes.length === 0 ? [] : [{ kind: 'changed', ...about, changes }];
    }),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map(({ id, field, item }): ItemChange => ({
        kind: 'removed',
        id,
        field,
        name: itemName(item),
        changes: [],
      })),
  ];
}

function elementChanges(was: IdentifiedItem, now: IdentifiedItem): ElementChange[] {
  const field = was.field === now.field ? [] : [{ element: '领域', before: was.field, after: now.field }];
  return [
    ...field,
    ...ITEM_ELEMENTS.flatMap(({ name, text }) => {
      const [before, after] = [text(was.item), text(now.item)];
      return before === after ? [] : [{ element: name, before, after }];
    }),
  ];
}

/**
 * Gives the items of new fields the identity of the items that they continue: same field, same level 1 and level 2, and of
 * several of one name those whose content is the same, else in their order. The others get a new one.
 *
 * @param newId makes an identity
 */
export function carryIdentity(
  before: readonly IdentifiedItem[],
  fields: readonly CatalogField[],
  newId: () => string,
): IdentifiedItem[] {
  const waiting = new Map<string, IdentifiedItem[]>();
  for (const one of before) {
    const key = keyOf(one.field, one.item);
    waiting.set(key, [...(waiting.get(key) ?? []), one]);
  }
  const placed = fields.flatMap(({ name, items }) => items.map((item) => ({ field: name, item })));
  const take = (field: string, item: CatalogItem, exact: boolean): string | null => {
    const candidates = waiting.get(keyOf(field, item)) ?? [];
    const place = exact ? candidates.findIndex((one) => one.item.content === item.content) : 0;
    return candidates.splice(place, place < 0 ? 0 : 1)[0]?.id ?? null;
  };
  // Those with the same content first, so that a row put in between does not shift the others.
  const exact = placed.map(({ field, item }) => take(field, item, true));
  return placed.map(({ field, item }, place) => ({
    id: exact[place] ?? take(field, item, false) ?? newId(),
    field,
    item,
  }));
}

function keyOf(field: string, { level1, level2 }: CatalogItem): string {
  return JSON.stringify([field, level1, level2]);
}
