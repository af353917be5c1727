import type { CatalogItem } from '#contract/catalog.ts';

type Channels = CatalogItem['channels'];

/** The channels chosen in two lists: those that were there stay in their order, new ones follow. */
export function chosenChannels(
  before: Channels,
  required: readonly string[],
  optional: readonly string[],
): Channels {
  const tidy = (names: readonly string[]): string[] => names.map((name) => name.replaceAll(/\s+/g, ''));
  const marks = new Map<string, 'required' | 'optional'>([
    ...tidy(optional).map((name) => [name, 'optional'] as const),
    ...tidy(required).map((name) => [name, 'required'] as const),
  ]);
  marks.delete('');
  const order = before.map(({ name }) => name);
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...marks]
    .map(([name, mark]) => ({ name, mark }))
    .toSorted(
      (a, b) =>
        place(a.name) - place(b.name) || Number(a.mark === 'optional') - Number(b.mark === 'optional'),
    );
}
