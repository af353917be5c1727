import { classOf, type OutcomeClass } from '#domain/law/outcome.ts';
import { REPLY_GROUNDS, type ReplyGround, type ReplyGroundId } from '#domain/law/reply-ground.ts';

const GROUPS: readonly (readonly [name: string, classes: readonly OutcomeClass[]])[] = [
  ['公开', ['granted', 'partial']],
  ['不予公开', ['refused']],
  ['无法提供', ['unavailable']],
  ['不予处理', ['not_processed']],
  ['其他', ['other']],
];

/** Closed by acts of their own: the applicant's silence and the applicant's word. */
const NOT_DECIDED: readonly ReplyGroundId[] = ['correction_overdue', 'fee_overdue', 'withdrawn'];

/** The questions of a decision, grouped as the annual report groups its rows. */
export function groundGroups(): { name: string; grounds: ReplyGroundId[] }[] {
  const ids = (Object.keys(REPLY_GROUNDS) as ReplyGroundId[]).filter((id) => !NOT_DECIDED.includes(id));
  return GROUPS.map(([name, classes]) => ({
    name,
    grounds: ids.filter((id) => classes.includes(classOf(REPLY_GROUNDS[id].box))),
  }));
}

/** The articles that replies on these grounds cite, each once: what the field begins with. */
export function articlesOf(grounds: readonly ReplyGroundId[]): string[] {
  return [...new Set(grounds.flatMap((id): readonly string[] => REPLY_GROUNDS[id].articles))];
}

/** What the replies on these grounds have to tell. */
export function toldBy(grounds: readonly ReplyGroundId[]): ReadonlySet<ReplyGround['mustTell'][number]> {
  return new Set(grounds.flatMap((id): ReplyGround['mustTell'] => REPLY_GROUNDS[id].mustTell));
}
