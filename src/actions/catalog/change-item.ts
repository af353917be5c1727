import { itemName } from '#domain/disclosure/catalog/catalog.ts';
import type { CatalogItem } from '#domain/disclosure/catalog/catalog.ts';
import { ITEM_ELEMENTS } from '#domain/disclosure/catalog/elements.ts';
import { itemFaults, normaliseItem } from '#domain/disclosure/catalog/item-faults.ts';
import { newId } from '#platform/id.ts';
import { Problem } from '#platform/problem.ts';
import type { AuditState } from '#store/audit.ts';
import type { ActServices, By } from '../act.ts';
import { changeDraft } from './change-draft.ts';

/** Where a new item stands: in a field, behind another item (null: at its end). */
export interface ItemPlace {
  readonly field: string;
  readonly afterId: string | null;
}

/** Adds an item to the draft. @returns its id @throws Problem catalog.no_draft, catalog.item, catalog.no_field */
export async function addItem(
  services: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  agencyId: string,
  { field, afterId }: ItemPlace,
  words: CatalogItem,
): Promise<string> {
  const item = checked(words);
  const id = newId();
  await changeDraft(services, by, agencyId, 'catalog.item', (content) => {
    if (!content.fields.some(({ name }) => name === field)) throw new Problem('catalog.no_field');
    const behind = content.items.findIndex((one) => one.field === field && one.id === afterId);
    const at = behind < 0 ? content.items.findLastIndex((one) => one.field === field) : behind;
    return {
      content: { ...content, items: content.items.toSpliced(at + 1, 0, { id, field, item }) },
      before: null,
      after: { itemId: id, field, ...stateOf(item) },
    };
  });
  return id;
}

/** Writes the words of an item of the draft. @throws Problem catalog.no_draft, catalog.item, catalog.no_item */
export async function saveItem(
  services: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  agencyId: string,
  itemId: string,
  words: CatalogItem,
): Promise<void> {
  const item = checked(words);
  await changeDraft(services, by, agencyId, 'catalog.item', (content) => {
    const was = content.items.find(({ id }) => id === itemId);
    if (was === undefined) throw new Problem('catalog.no_item');
    return {
      content: {
        ...content,
        items: content.items.map((one) => (one.id === itemId ? { ...one, item } : one)),
      },
      before: { itemId, field: was.field, ...stateOf(was.item) },
      after: { itemId, field: was.field, ...stateOf(item) },
    };
  });
}

/** Takes an item out of the draft; what is published under it stays public. @throws Problem catalog.no_draft, catalog.no_item */
export async function removeItem(
  services: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  agencyId: string,
  itemId: string,
): Promise<void> {
  await changeDraft(services, by, agencyId, 'catalog.item', (content) => {
    const was = content.items.find(({ id }) => id === itemId);
    if (was === undefined) throw new Problem('catalog.no_item');
    return {
      content: { ...content, items: content.items.filter(({ id }) => id !== itemId) },
      before: { itemId, field: was.field, name: itemName(was.item) },
      after: null,
    };
  });
}

function checked(words: CatalogItem): CatalogItem {
  const item = normaliseItem(words);
  const faults = itemFaults(item);
  if (faults.length > 0) throw new Problem('catalog.item', { fields: faults });
  return item;
}

function stateOf(item: CatalogItem): AuditState {
  return Object.fromEntries(ITEM_ELEMENTS.map(({ name, text }) => [name, text(item)]));
}
