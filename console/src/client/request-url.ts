import type { LooseInput } from './call-input.ts';

/**
 * The path below `api/` of a route with its parameters and filters filled in.
 *
 * @throws TypeError when a parameter of the path is missing: that is a mistake of the program, not of the user.
 */
export function requestUrl(pattern: string, { params = {}, query = {} }: LooseInput): string {
  const path = pattern.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = plain(params[name]);
    if (value === '') throw new TypeError(`Missing path parameter "${name}"`);
    return encodeURIComponent(value);
  });
  const filters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    // A filter that is empty is no filter.
    if (plain(value) !== '') filters.set(name, plain(value));
  }
  const search = filters.toString();
  return search === '' ? path : `${path}?${search}`;
}

/** What may stand in an address; nothing for anything else. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
