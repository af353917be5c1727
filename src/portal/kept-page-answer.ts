import type { IncomingMessage } from 'node:http';
import type { QuickAnswer } from '#platform/http/quick-answer.ts';
import { pageKey, type Sender } from './send-page.ts';
import { remembersLarge } from './visit.ts';

/**
 * Answers with a page that is kept and still the same, before anything of the framework runs: the same bytes and headers
 * as it was first sent with. Null, at once, where there is no such page; null after a look at the marks where it changed.
 */
export function keptPageAnswer(
  { cache, site, stampOf, views }: Sender,
  request: IncomingMessage,
): Promise<QuickAnswer | null> | null {
  const { url = '' } = request;
  if (request.method !== 'GET' || url.includes('?') || !url.startsWith(site.basePath)) return null;
  const key = pageKey(site, {
    large: remembersLarge(request.headers.cookie),
    address: url.slice(site.basePath.length),
    host: request.headers.host,
  });
  const page = cache.find(key);
  if (page === undefined) return null;
  return stampOf(page.scopes).then(
    (stamp) => {
      if (stamp !== page.stamp) return null;
      if (page.read) views.count(page.read);
      const isKnown = request.headers['if-none-match'] === page.tag;
      return {
        status: isKnown ? 304 : 200,
        headers: page.headers,
        body: isKnown ? null : page.body,
        route: page.route,
      };
    },
    // What is wrong with the database the ordinary way tells, with its page.
    () => null,
  );
}
