import { issueFaults, issueName } from '#domain/disclosure/gazette/gazette-issue.ts';
import { Problem } from '#platform/problem.ts';
import { insertChannel, listChannels } from '#store/document-channel.ts';
import { freezeIssue } from '#store/gazette.ts';
import { listCopies, listEntries } from '#store/gazette-contents.ts';
import type { ActServices, By } from '../act.ts';
import { actOnIssue } from './change-issue.ts';

/**
 * Publishes an issue: the words of its documents are kept as the public reads them now, and each document has been made
 * public by the gazette too (条例第二十三条). Publishing what is published changes nothing.
 *
 * @throws Problem gazette.not_found, gazette.incomplete, permission.denied
 */
export async function publishIssue(
  services: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  issueId: string,
): Promise<void> {
  await actOnIssue(services, by, issueId, {
    action: 'gazette.publish',
    record: 'gazette.publish',
    change: async (tx, issue, tenantId) => {
      if (issue.state === 'published') return null;
      const entries = await listEntries(tx, tenantId, issueId);
      const copies = await listCopies(tx, tenantId, issueId);
      const faults = issueFaults({
        entries: entries.length,
        hidden: entries.filter(({ isPublic }) => !isPublic).map(({ title }) => title),
        printRun: issue.printRun,
        copies: copies.map((copy) => copy.copies),
      });
      if (faults.length > 0) throw new Problem('gazette.incomplete', { detail: faults.join('') });
      const on = services.clock.today();
      const createdBy = by.staff.id;
      await freezeIssue(tx, { tenantId, issueId, on, at: services.clock.now(), by: createdBy });
      const note = issueName(issue);
      for (const { documentId } of entries) {
        const known = await listChannels(tx, tenantId, documentId);
        if (known.some((one) => one.channel === 'gazette' && one.note === note)) continue;
        const record = { channel: 'gazette', publishedOn: on, link: null, note } as const;
        await insertChannel(tx, { tenantId, documentId, createdBy }, record);
      }
      return { state: 'published', documents: entries.length, printRun: issue.printRun };
    },
  });
}
