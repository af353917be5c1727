import { useSyncExternalStore } from 'react';

/** Where the user is: the part of the address behind `#`. */
export interface Address {
  /** Segments of the path: `/reports/7` is `['reports', '7']`. */
  readonly segments: readonly string[];
  readonly filters: URLSearchParams;
}

/**
 * Pages live behind `#`, so that the console needs no rewriting rule in the county's web server and runs under any
 * base path; filters stand there too, so that an address can be sent to a colleague.
 */
export function readAddress(hash: string): Address {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const segments = path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decodeURIComponent);
  return { segments, filters: new URLSearchParams(search) };
}

/** The address with some filters changed; empty ones disappear. */
export function withFilters(
  address: Address,
  changes: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const filters = new URLSearchParams(address.filters);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === '') filters.delete(name);
    else filters.set(name, String(value));
  }
  return to(address.segments, filters);
}

function to(segments: readonly string[], filters: URLSearchParams): string {
  const path = `/${segments.map(encodeURIComponent).join('/')}`;
  const search = filters.toString();
  return search === '' ? path : `${path}?${search}`;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function currentHash(): string {
  return window.location.hash;
}

let last: { readonly hash: string; readonly address: Address } | null = null;

function currentAddress(): Address {
  const hash = currentHash();
  if (last?.hash !== hash) last = { hash, address: readAddress(hash) };
  return last.address;
}

export function useAddress(): Address {
  return useSyncExternalStore(subscribe, currentAddress);
}

/** Goes to a page of the console: `/reports?year=2020`. */
export function go(path: string): void {
  window.location.hash = path;
}

/** Changes filters in the address without a new entry in the history: going back leaves the list, not one filter. */
export function setFilters(changes: Readonly<Record<string, string | number | null | undefined>>): void {
  window.history.replaceState(null, '', `#${withFilters(currentAddress(), changes)}`);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
