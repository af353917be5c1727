import type { Html } from './html.ts';

/** What every page knows about the installation. */
export interface Site {
  /** Path under which the county's web server shows the portal: '' or '/zwgk', never with a slash at the end. */
  readonly basePath: string;
  /** Scheme and host that the public sees, without a slash at the end; null: whatever the visitor asked for. */
  readonly origin: string | null;
  /** Applications are taken over the internet: what they say can be sealed here. */
  readonly appliesOnline: boolean;
  /** Addresses of the static files, with their content hash. */
  readonly assets: {
    readonly style: string;
    readonly checkupScript: string;
    readonly searchScript: string;
  };
}

/** The county (or the level that runs the installation) whose page it is. */
export interface County {
  /** Region code, first step of every address of the county. */
  readonly region: string;
  readonly name: string;
  /** Every page of a demonstration county is marked 演示. */
  readonly demonstration: boolean;
  /** Name, domain and identification code of the county's web site, for the national meta tags; '' where not set. */
  readonly siteName: string;
  readonly siteDomain: string;
  readonly siteIdCode: string;
  /** The county's own header and footer, or null for the plain ones. */
  readonly header: Html | null;
  readonly footer: Html | null;
  /** Its own colour, `#rrggbb`, and the digest of its emblem; null where it has not chosen. */
  readonly accent: string | null;
  readonly emblem: string | null;
}

/** How this visitor reads: large text, and the address that he is at (path and query inside the portal). */
export interface Visit {
  readonly large: boolean;
  readonly address: string;
  /** Scheme and host by which the public reaches this page. */
  readonly origin: string;
}

/** An address inside the portal, under the base path. */
export function href(site: Site, path: string): string {
  return `${site.basePath}${path}`;
}
