import { gather } from '#platform/gather.ts';
import type { Db } from '#store/database.ts';
import { insertSubmissions } from '#store/submitted-request.ts';
import type { SubmittedRequest } from '#store/submitted-request.ts';

/** More in one statement gain nothing and make the first wait. */
const TOGETHER = { most: 50, lanes: 2 };

type Keep = (sent: SubmittedRequest) => Promise<boolean>;

const keeps = new WeakMap<Db, Keep>();

/**
 * Keeps a submission; those that come at the same time share a statement and its commit. Returns after the commit.
 * @returns false where nothing was kept: it was there before, or the agency takes none
 */
export function keepSubmission(db: Db, sent: SubmittedRequest): Promise<boolean> {
  const keep = keeps.get(db) ?? gather((items) => insertSubmissions(db, items), TOGETHER);
  keeps.set(db, keep);
  return keep(sent);
}
