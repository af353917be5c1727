import { WITHDRAWN } from './file-of-address.ts';

/** The file with the page that a withdrawn address answers with. */
export function withdrawnFile(address: string): string {
  return `${WITHDRAWN}${decodeURIComponent(address)}.html`;
}

/**
 * The map for the web server, one address a line: what stands left is gone and answers 410 with the page at the right.
 * Addresses are those that the server has decoded.
 */
export function withdrawnMap(addresses: readonly string[]): string {
  return addresses
    .map((address) => decodeURIComponent(address))
    .toSorted()
    .map((path) => `"${escaped(path)}" "/${escaped(WITHDRAWN)}${escaped(path)}.html";\n`)
    .join('');
}

/** Quoted strings of nginx know the backslash, and variables by the dollar. */
function escaped(text: string): string {
  return text
    .replaceAll(/["\\]/g, '\\$&')
    .replaceAll('$', '')
    .replaceAll(/\p{Cc}/gu, '');
}
