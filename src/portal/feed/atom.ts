import type { ListedDocument } from '#store/public-list.ts';
import { html, raw } from '../html.ts';
import { documentPath } from '../place.ts';
import type { County } from '../site.ts';

/** What a feed says of itself. */
export interface FeedHead {
  readonly title: string;
  /** Whole addresses of the list and of the feed. */
  readonly listUrl: string;
  readonly feedUrl: string;
}

/** A list as an Atom feed (RFC 4287): the newest documents with their summaries. */
export function atomFeed(
  head: FeedHead,
  county: County,
  documents: readonly ListedDocument[],
  base: string,
): string {
  const updated = documents.reduce(
    (latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest),
    new Date(0),
  );
  return html`${raw('<?xml version="1.0" encoding="utf-8"?>')}
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
      <title>${clean(head.title)}</title>
      <id>${head.feedUrl}</id>
      <link rel="self" type="application/atom+xml" href="${head.feedUrl}" />
      <link rel="alternate" type="text/html" href="${head.listUrl}" />
      <updated>${updated.toISOString()}</updated>
      <author><name>${clean(county.siteName || county.name)}</name></author>
      ${documents.map(
        (document) => html`
          <entry>
            <title>${clean(document.title)}</title>
            <id>urn:uuid:${document.id}</id>
            <link rel="alternate" type="text/html" href="${base}${documentPath(county, document)}" />
            <published>${document.publishedAt.toISOString()}</published>
            <updated>${document.updatedAt.toISOString()}</updated>
            <author><name>${clean(document.agencyName)}</name></author>
            ${document.summary !== '' && html`<summary>${clean(document.summary)}</summary>`}
          </entry>
        `,
      )}</feed
    > `.text;
}

/** XML has no place for control characters, and one of them would spoil the whole feed. */
function clean(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
