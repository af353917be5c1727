import { Parser } from 'htmlparser2';

/** Addresses of a sitemap: pages with the day they changed, or further sitemaps. */
export interface Sitemap {
  readonly pages: readonly { readonly url: string; readonly changed: string | null }[];
  readonly sitemaps: readonly string[];
}

/** The protocol allows so many addresses in one file. */
const MOST = 50_000;

/** Reads a sitemap or an index of sitemaps (sitemaps.org 0.9). */
export function readSitemap(text: string): Sitemap {
  const pages: { url: string; changed: string | null }[] = [];
  const sitemaps: string[] = [];
  let kind = '';
  let field = '';
  let entry = { url: '', changed: '' };
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (name === 'url' || name === 'sitemap') {
          kind = name;
          entry = { url: '', changed: '' };
        }
        field = name;
      },
      ontext: (piece) => {
        if (field === 'loc') entry.url += piece;
        if (field === 'lastmod') entry.changed += piece;
      },
      onclosetag: (name) => {
        field = '';
        const url = entry.url.trim();
        if (name !== kind || url === '' || pages.length + sitemaps.length >= MOST) return;
        if (kind === 'sitemap') sitemaps.push(url);
        else pages.push({ url, changed: entry.changed.trim() || null });
        kind = '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  parser.end();
  return { pages, sitemaps };
}
