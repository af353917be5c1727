import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { readRobots, type RobotsRules } from '#domain/disclosure/import/robots.ts';
import { PaperError } from '#paper/read/paper-error.ts';
import { pageContent, type SiteSelectors } from '#paper/read/source/page-content.ts';
import { readSitemap } from '#paper/read/source/sitemap.ts';
import { SOURCE_LIMITS } from '#paper/read/source/source-file.ts';
import { Problem } from '#platform/problem.ts';
import type { SiteCopy } from './site-copy.ts';

const AGENT = 'gongkai-import';
const SECONDS = 60;
const MOST_SITEMAPS = 1000;
const TRIES = 3;
const MOST_REDIRECTIONS = 5;

export interface FetchSiteOptions {
  readonly selectors: SiteSelectors;
  /** Milliseconds between two requests; robots.txt may ask for more. */
  readonly delay: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Copies a site by its sitemap, politely: robots.txt is obeyed, one request at a time with a pause, nothing outside the
 * site. What this copying has fetched is not asked again after a kill; a former copy is asked “if modified”. The files
 * that articles hang on are fetched with them.
 *
 * @throws Problem import.source when the site has no sitemap or does not answer
 */
export async function fetchSite(start: string, copy: SiteCopy, options: FetchSiteOptions): Promise<void> {
  const site = new URL(start);
  const robots = await robotsOf(site);
  const pause = Math.max(options.delay, (robots.delaySeconds ?? 0) * 1000);
  const visit = async (url: string): Promise<Uint8Array | null> => {
    const known = copy.known.get(url);
    if (known?.round === copy.round) return known.status === 200 ? copy.read(url) : null;
    await sleep(pause);
    return fetchInto(copy, url);
  };
  const pages = await sitemapPages(site, robots, visit);
  const queue = pages.filter((url) => allowed(url, site, robots));
  const seen = new Set(queue);
  for (const [at, url] of queue.entries()) {
    const bytes = await visit(url);
    for (const file of bytes === null ? [] : filesOf(bytes, url, options.selectors)) {
      if (seen.has(file) || !allowed(file, site, robots)) continue;
      seen.add(file);
      await visit(file);
    }
    options.onProgress?.(at + 1, queue.length);
  }
  await copy.finish();
}

async function robotsOf(site: URL): Promise<RobotsRules> {
  const answer = await get(new URL('/robots.txt', site), {});
  // RFC 9309: a site whose robots.txt fails is left alone; one without it allows all.
  if (answer.status >= 500) throw unreachable(site.host, `robots.txt 返回 ${answer.status}`);
  return readRobots(answer.status === 200 ? new TextDecoder().decode(answer.bytes) : '', AGENT);
}

/** Addresses of pages from the sitemaps that the address, robots.txt or custom names. */
async function sitemapPages(
  site: URL,
  robots: RobotsRules,
  visit: (url: string) => Promise<Uint8Array | null>,
): Promise<string[]> {
  const named = /\.xml(?:\.gz)?$/.test(site.pathname) ? [site.href] : robots.sitemaps;
  const waiting = named.length > 0 ? [...named] : [new URL('/sitemap.xml', site).href];
  const pages = new Set<string>();
  const read = new Set<string>();
  for (let url = waiting.shift(); url !== undefined && read.size < MOST_SITEMAPS; url = waiting.shift()) {
    if (read.has(url) || !URL.canParse(url) || new URL(url).host !== site.host) continue;
    read.add(url);
    const bytes = await visit(url);
    if (bytes === null) continue;
    const found = readSitemap(textOf(bytes));
    for (const page of found.pages) pages.add(page.url);
    waiting.push(...found.sitemaps);
  }
  if (pages.size === 0)
    throw new Problem('import.source', {
      detail: `${site.host} 没有可用的站点地图（sitemap.xml）。请改用整站保存的副本（文件夹或ZIP）导入。`,
    });
  return [...pages];
}

function textOf(bytes: Uint8Array): string {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = packed ? gunzipSync(bytes, { maxOutputLength: SOURCE_LIMITS.maxFileBytes }) : bytes;
  return new TextDecoder().decode(plain);
}

function allowed(url: string, site: URL, robots: RobotsRules): boolean {
  if (!URL.canParse(url)) return false;
  const { host, protocol, pathname, search } = new URL(url);
  return host === site.host && protocol === site.protocol && robots.mayFetch(`${pathname}${search}`);
}

/** Files that hang on a page, as whole addresses. */
function filesOf(bytes: Uint8Array, url: string, selectors: SiteSelectors): string[] {
  try {
    const { isArticle, attachments } = pageContent(bytes, selectors);
    if (!isArticle) return [];
    return attachments.flatMap(({ href }) => (URL.canParse(href, url) ? [new URL(href, url).href] : []));
  } catch (error) {
    // Papers and pictures of the sitemap are no pages.
    if (error instanceof PaperError) return [];
    throw error;
  }
}

async function fetchInto(copy: SiteCopy, url: string): Promise<Uint8Array | null> {
  const known = copy.known.get(url);
  const headers: Record<string, string> = {};
  if (known?.status === 200) {
    if (known.etag !== null) headers['if-none-match'] = known.etag;
    if (known.modified !== null) headers['if-modified-since'] = known.modified;
  }
  const answer = await get(new URL(url), headers);
  if (answer.status === 304 && known !== undefined) {
    await copy.put({ ...known, round: copy.round }, null);
    return copy.read(url);
  }
  const { status, etag, modified } = answer;
  const bytes = status === 200 ? answer.bytes : null;
  await copy.put({ url, round: copy.round, status, etag, modified }, bytes);
  return bytes;
}

interface Answer {
  readonly status: number;
  readonly etag: string | null;
  readonly modified: string | null;
  readonly bytes: Uint8Array;
}

/** One request, tried thrice; an answer past the size of a file is broken off. */
async function get(url: URL, headers: Record<string, string>): Promise<Answer> {
  for (let round = 1; ; round++) {
    try {
      const response = await fetchWithin(url, headers);
      if (response.status >= 500 && round < TRIES) throw new Error(String(response.status));
      return {
        status: response.status,
        etag: response.headers.get('etag'),
        modified: response.headers.get('last-modified'),
        bytes: await bounded(response),
      };
    } catch (error) {
      if (round >= TRIES) throw unreachable(url.host, error instanceof Error ? error.message : '');
      await sleep(round * 1000);
    }
  }
}

/** Goes along with redirections inside the site; one that leads elsewhere is the answer itself. */
async function fetchWithin(url: URL, headers: Record<string, string>): Promise<Response> {
  let at = url;
  for (let step = 0; ; step++) {
    const response = await fetch(at, {
      headers: { 'user-agent': AGENT, ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(SECONDS * 1000),
    });
    const target = response.headers.get('location');
    const leads = response.status >= 300 && response.status < 400 && target !== null;
    if (!leads || step >= MOST_REDIRECTIONS || !URL.canParse(target, at.href)) return response;
    const next = new URL(target, at);
    if (next.host !== url.host) return response;
    await response.body?.cancel();
    at = next;
  }
}

async function bounded(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | readonly Uint8Array[] = response.body ?? [];
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > SOURCE_LIMITS.maxFileBytes) return new Uint8Array();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function unreachable(host: string, why: string): Problem {
  return new Problem('import.source', {
    detail: `${host} 没有正常应答${why === '' ? '' : `（${why}）`}。已取到的内容保留着，稍后再运行同一条命令即可接着取。`,
  });
}
