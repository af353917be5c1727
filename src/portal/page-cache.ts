import type { MarkedScope } from '#store/page-mark.ts';

/** A page as it was sent, with all that is needed to send it again. */
export interface SentPage {
  readonly body: Buffer;
  /** By which a browser asks whether it is still the same. */
  readonly tag: string;
  readonly type: string;
  /** The headers of the answer that are the same for everybody: names and values in turn. */
  readonly headers: readonly string[];
  /** What it is made of, and the marks of that when it was made. */
  readonly scopes: readonly MarkedScope[];
  readonly stamp: string;
  /** The address pattern, for the log and the figures of use. */
  readonly route: string;
  /** The document whose page it is, when it is one: its readings are counted. */
  readonly read?: ReadDocument;
}

/** A document that somebody reads. */
export interface ReadDocument {
  readonly tenantId: string;
  readonly documentId: string;
}

/** The pages asked for last, in memory, by address and text size. Whether a page is still the same its marks tell. */
export interface PageCache {
  find(key: string): SentPage | undefined;
  keep(key: string, page: SentPage): void;
}

/** How much is kept at most: addresses are written in many ways, and each way is a page of its own. */
export interface CacheLimits {
  readonly pages: number;
  readonly bytes: number;
}

/** The page asked for longest ago goes first; one that takes up more than a hundredth of all room is not kept at all. */
export function pageCache(most: CacheLimits): PageCache {
  const pages = new Map<string, SentPage>();
  let bytes = 0;
  const drop = (key: string): void => {
    bytes -= pages.get(key)?.body.byteLength ?? 0;
    pages.delete(key);
  };
  return {
    find(key) {
      const page = pages.get(key);
      if (page) {
        pages.delete(key);
        pages.set(key, page);
      }
      return page;
    },
    keep(key, page) {
      drop(key);
      if (page.body.byteLength > most.bytes / 100) return;
      pages.set(key, page);
      bytes += page.body.byteLength;
      for (const oldest of pages.keys()) {
        if (pages.size <= most.pages && bytes <= most.bytes) break;
        drop(oldest);
      }
    },
  };
}
