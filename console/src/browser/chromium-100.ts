/** What the rules use and Chromium 100 does not have yet (110 has). */
const COPYING = {
  toSorted<T>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
    return Array.from(this).sort(compare);
  },
  toReversed<T>(this: readonly T[]): T[] {
    return Array.from(this).reverse();
  },
};

/** Gives the methods that are missing, and leaves those alone that are there. */
export function addMissingMethods(prototype: object): void {
  for (const [name, value] of Object.entries(COPYING))
    if (!(name in prototype))
      Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
}
