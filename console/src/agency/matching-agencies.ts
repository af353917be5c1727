import type { Agency } from '#contract/agency.ts';

/** Agencies whose name, short name or code has the words in it, with those above them, in the order of the tree. */
export function matchingAgencies(agencies: readonly Agency[], search: string): readonly Agency[] {
  const words = search.trim();
  if (words === '') return agencies;
  const kept = new Set<string>();
  // The list comes parents first; walked backwards, a child has had its say before its parent's turn.
  for (const agency of [...agencies].reverse()) {
    const fits = [agency.name, agency.shortName ?? '', agency.code].some((text) => text.includes(words));
    if (!fits && !kept.has(agency.id)) continue;
    kept.add(agency.id);
    if (agency.parentId !== null) kept.add(agency.parentId);
  }
  return agencies.filter((agency) => kept.has(agency.id));
}
