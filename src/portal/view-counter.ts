import type { Clock } from '#platform/clock.ts';
import type { Db } from '#store/database.ts';
import { addDocumentViews } from '#store/document-view.ts';
import type { ReadDocument } from './page-cache.ts';

/** Counts how often documents are read: how often, never by whom. */
export interface ViewCounter {
  count(document: ReadDocument): void;
  /** Writes what has been counted; when the database fails it stays for the next time. */
  write(): Promise<void>;
}

/** More documents than this are not counted between two writings: a crawler reads them all at once. */
const MOST_COUNTED = 20_000;

/** Readings are added up in memory and written now and then, so that a page costs no writing. */
export function openViewCounter(db: Db, clock: Clock): ViewCounter {
  let counted = new Map<string, { readonly document: ReadDocument; views: number }>();
  return {
    count(document) {
      const known = counted.get(document.documentId);
      if (known) known.views += 1;
      else if (counted.size < MOST_COUNTED) counted.set(document.documentId, { document, views: 1 });
    },
    async write() {
      const written = counted;
      counted = new Map();
      const day = clock.today();
      const rows = [...written.values()].map(({ document, views }) => ({ ...document, views, day }));
      try {
        await addDocumentViews(db, rows);
      } catch (error) {
        for (const [id, { document, views }] of written) {
          const since = counted.get(id);
          if (since) since.views += views;
          else counted.set(id, { document, views });
        }
        throw error;
      }
    },
  };
}
