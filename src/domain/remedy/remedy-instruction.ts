import { parsePlainDate } from '../time/plain-date.ts';
import type { PlainDate } from '../time/plain-date.ts';

/** The four times in which remedies against replies followed different rules; the first day of each. */
export const REMEDY_PERIODS = [
  { from: parsePlainDate('2008-05-01'), law: '行政复议法（2017年修正）、行政诉讼法' },
  { from: parsePlainDate('2024-01-01'), law: '行政复议法第二十三条第一款第四项' },
  { from: parsePlainDate('2025-06-01'), law: '行政复议法第二十三条第一款第四项、法释〔2025〕8号第一条' },
  {
    from: parsePlainDate('2026-07-01'),
    law: '行政复议法第二十三条第一款、行政复议法实施条例（2026年修订）第三十条、第三十一条',
  },
] as const;

const [, SINCE_2024, , SINCE_2026] = REMEDY_PERIODS;

/** What a paper is, as far as remedies go. */
export type RemedyMatter =
  /** Refuses by Articles 14 to 16, all of it or a part. */
  | 'refusal'
  /** Anything else that answers the request for good. */
  | 'other_reply'
  /** 条例第三十六条第七项: whether it can be reviewed is read differently. */
  | 'administrative_query'
  /** No answer was given in time. */
  | 'no_reply'
  /** Correction, extension, opinion, fee: steps on the way, not open to review of their own. */
  | 'procedural';

/** Which remedy a paper has to name. */
export interface RemedyInstruction {
  readonly kind: 'none' | 'either' | 'reconsideration_first';
  readonly law: string;
  /** What the legal adviser has to confirm, because the texts leave it open; null where nothing. */
  readonly unsettled: string | null;
}

/** Which remedy stands open against a paper of a day (facts, chapter 12.2). */
export function remedyInstruction(matter: RemedyMatter, decidedOn: PlainDate): RemedyInstruction {
  const period = REMEDY_PERIODS.findLast(({ from }) => from <= decidedOn) ?? REMEDY_PERIODS[0];
  const { law } = period;
  switch (matter) {
    case 'procedural':
      return { kind: 'none', law: '国办函〔2021〕132号第三条', unsettled: null };
    case 'refusal':
      return {
        kind: decidedOn >= SINCE_2024.from ? 'reconsideration_first' : 'either',
        law,
        unsettled: null,
      };
    case 'administrative_query':
      return {
        kind: 'either',
        law,
        unsettled: '依照第三十六条第七项告知的，能否复议、起诉各地理解不一，请法制员确认救济告知的写法。',
      };
    case 'no_reply':
      return decidedOn >= SINCE_2026.from
        ? {
            kind: 'reconsideration_first',
            law,
            unsettled: '逾期未答复是否复议前置，司法解释与实施条例说法不一，请引导先申请复议并由法制员确认。',
          }
        : { kind: 'either', law, unsettled: null };
    case 'other_reply':
      return { kind: 'either', law, unsettled: null };
  }
}

/** What the sentence of a reply needs to name. */
export interface RemedyPlaces {
  /** The bodies of reconsideration by name; null is left for the pen and keeps the letter from being signed. */
  readonly bodies: readonly (string | null)[];
  /** 有管辖权的人民法院 by name. */
  readonly court: string;
  /** Where an application for reconsideration can be made online; needed when the reply is delivered online. */
  readonly onlineAddress: string | null;
}

/** The sentence on remedies as a reply prints it; null where a paper names none. */
export function remedySentence(
  { kind }: RemedyInstruction,
  { bodies, court, onlineAddress }: RemedyPlaces,
): string | null {
  if (kind === 'none') return null;
  const body = bodies.map((name) => name ?? '＿＿＿＿＿＿').join('或者');
  const online = onlineAddress === null ? '' : `（网上申请：${onlineAddress}）`;
  const reconsider = `自收到本答复之日起六十日内向${body}申请行政复议${online}`;
  return kind === 'either'
    ? `如不服本答复，可以${reconsider}，也可以自收到本答复之日起六个月内向${court}提起行政诉讼。`
    : `如不服本答复，应当先${reconsider}；对行政复议决定不服的，可以自收到行政复议决定书之日起十五日内向${court}提起行政诉讼。`;
}

/** What keeps a reply from being delivered: Chinese sentences with the article. */
export function deliveryFaults(
  instruction: RemedyInstruction,
  places: RemedyPlaces,
  delivery: 'in_person' | 'post' | 'web',
): string[] {
  if (instruction.kind === 'none') return [];
  return [
    ...(places.bodies.includes(null) ? ['救济告知里还没有写明行政复议机关的名称，请补充。'] : []),
    ...(delivery === 'web' && places.onlineAddress === null
      ? [
          '网上送达的，应当同时提供申请行政复议的网上渠道（行政复议法第二十二条第二款）；请先在设置里填写网址，或者改用其他方式送达。',
        ]
      : []),
  ];
}

/** The court of first instance by who answers: a county government is sued before the intermediate court (行政诉讼法第十五条第一项). */
export function courtOf(agencyKind: string, named: string | null): string {
  if (named !== null && named !== '') return named;
  return agencyKind === 'county_government' ? '有管辖权的中级人民法院' : '有管辖权的人民法院';
}
