/** A page as it was sent, with the tag by which a browser asks whether it is still the same. */
export interface SentPage {
  readonly text: string;
  readonly tag: string;
}

/** The pages asked for last, in memory. What they were made of is in their key, so an old page is never found again. */
export interface PageCache {
  find(key: string): SentPage | undefined;
  keep(key: string, page: SentPage): void;
}

/** @param most pages kept; the one asked for longest ago goes first */
export function pageCache(most: number): PageCache {
  const pages = new Map<string, SentPage>();
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
      pages.delete(key);
      pages.set(key, page);
      const [oldest] = pages.keys();
      if (pages.size > most && oldest !== undefined) pages.delete(oldest);
    },
  };
}
