import { Parser } from 'htmlparser2';

/** Attributes of elements that name a file of the portal. Where a form goes to is no page. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  a: 'href',
  link: 'href',
  img: 'src',
  script: 'src',
  source: 'src',
};

/** The addresses that an answer names: links of pages and feeds, entries of sitemaps, files of style sheets. */
export function linksOf(text: string, contentType: string): string[] {
  if (contentType.startsWith('text/css'))
    return [...text.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map(([, address = '']) => address);
  const isXml = contentType.includes('xml');
  if (!isXml && !contentType.startsWith('text/html')) return [];
  const found: string[] = [];
  let location: string | null = null;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const address = attributes[ATTRIBUTES[name] ?? ''];
        if (address !== undefined) found.push(address);
        if (name === 'loc') location = '';
      },
      ontext: (piece) => {
        if (location !== null) location += piece;
      },
      onclosetag: () => {
        if (location !== null) found.push(location.trim());
        location = null;
      },
    },
    { xmlMode: isXml, decodeEntities: true },
  );
  parser.write(text);
  parser.end();
  return found;
}

/** Where the export stands: the address that the public sees, and the path under which the portal lies. */
export interface PublicPlace {
  readonly origin: string;
  readonly basePath: string;
}

/** What a program must answer: searches, forms, the check-up, and whatever is not the portal. Under county or base path. */
const ANSWERED =
  /^(?:\/\d{6})?\/(?:search|report-error|requests\/(?:new|progress)|deadline|checkup|console|api|healthz|readyz|metrics)(?:[/.]|$)/;

/**
 * The address of a page to be written, seen from another; null for one of another site, one with a query, and one that
 * a program must answer.
 */
export function exportedAddress(link: string, from: string, place: PublicPlace): string | null {
  const base = `${place.origin}${from}`;
  if (!URL.canParse(link, base)) return null;
  const { origin, pathname, search } = new URL(link, base);
  const inside = pathname === place.basePath || pathname.startsWith(`${place.basePath}/`);
  if (origin !== place.origin || search !== '' || !inside) return null;
  return ANSWERED.test(pathname.slice(place.basePath.length)) ? null : pathname;
}
