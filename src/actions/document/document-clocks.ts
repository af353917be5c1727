import { parseTimeLimit } from '#domain/disclosure/catalog/parse-time-limit.ts';
import type { Term } from '#domain/disclosure/catalog/time-limit.ts';
import {
  clockStart,
  publicationClock,
  type ClockFacts,
  type PublicationClock,
  type PublicationLimit,
} from '#domain/disclosure/publication-clock.ts';
import { statutoryCalendar } from '#domain/time/statutory-calendar.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { listEditions } from '#store/calendar.ts';
import type { Db } from '#store/database.ts';
import type { DocumentSummary } from '#store/document-list.ts';
import { listItemLimits, listTerms } from '#store/publication-term.ts';
import type { Tenant } from '#store/tenant.ts';

/** The clock of every document of a list whose term runs, by the id of the document. */
export async function clocksOf(
  db: Db,
  tenant: Tenant,
  documents: readonly DocumentSummary[],
  today: PlainDate,
): Promise<Map<string, PublicationClock>> {
  const running = documents.flatMap((document) => {
    const start = document.work === 'none' ? null : clockStart(factsOf(document));
    return start === null ? [] : [{ document, start }];
  });
  if (running.length === 0) return new Map();
  const itemIds = [...new Set(running.flatMap(({ document }) => document.catalogItemIds))];
  const [editions, terms, items] = await Promise.all([
    listEditions(db, tenant.id),
    listTerms(db, tenant.id),
    listItemLimits(db, tenant.id, itemIds),
  ]);
  const calendar = statutoryCalendar(tenant.region, editions);
  const promises = new Map(terms.map((term) => [term.agencyId, term]));
  const known = new Map<string, PublicationClock>();
  return new Map(
    running.map(({ document, start }) => {
      const ofItems = document.catalogItemIds.flatMap((id) => limitOfItem(items.get(id)));
      const promise = promises.get(document.agencyId);
      const limits =
        ofItems.length > 0 || promise === undefined
          ? ofItems
          : [{ number: promise.workingDays, unit: 'working_day' as const, basis: promise.basis }];
      // Most drafts of a county share a handful of days and limits.
      const key = JSON.stringify([start, limits]);
      const clock = known.get(key) ?? publicationClock(calendar, start, limits, today);
      known.set(key, clock);
      return [document.id, clock];
    }),
  );
}

function factsOf(document: DocumentSummary): ClockFacts {
  return { ...document, isReleased: document.standing === 'released' };
}

/** The limit of an item where its words can be counted from the day the information was made; else it sets none. */
function limitOfItem(item: { name: string; words: string } | undefined): PublicationLimit[] {
  if (item === undefined) return [];
  const limit = parseTimeLimit(item.words);
  const basis = `公开事项“${item.name}”：${item.words}`;
  if (limit.kind === 'immediate') return [{ number: 0, unit: 'working_day', basis }];
  if (limit.kind !== 'after' || (limit.from !== null && !/形成|变更|制作|成文|印发/.test(limit.from)))
    return [];
  const { number, unit } = inDays(limit.term);
  return [{ number, unit, basis }];
}

function inDays({ number, unit }: Term): Pick<PublicationLimit, 'number' | 'unit'> {
  switch (unit) {
    case 'working_day':
    case 'day':
      return { number, unit };
    case 'hour':
      return { number: Math.ceil(number / 24), unit: 'day' };
    case 'week':
      return { number: number * 7, unit: 'day' };
    case 'month':
      return { number: number * 30, unit: 'day' };
    case 'year':
      return { number: number * 365, unit: 'day' };
  }
}
