import { REPLY_GROUNDS } from '../law/reply-ground.ts';
import type { ReplyGround, ReplyGroundId } from '../law/reply-ground.ts';
import type { OutcomeBox } from '../law/outcome.ts';

/** The office's own table: grounds that it counts in another row of the annual report than we do. */
export type OutcomeTable = Readonly<Partial<Record<ReplyGroundId, OutcomeBox>>>;

/** What an officer proposes to answer. */
export interface Decision {
  /** What he says of the information: one ground, or several when parts of it fall under different ones. */
  readonly grounds: readonly ReplyGroundId[];
  /** Articles that the reply cites. */
  readonly articles: readonly string[];
  readonly reason: string;
  /** How and where the applicant gets what is given. */
  readonly way: string;
  /** Name and contact of the agency that is responsible (条例第三十六条第五项). */
  readonly responsibleAgency: string;
  /** Where a complaint belongs (条例第三十九条第一款). */
  readonly channel: string;
}

/** What is wrong with a decision: the field, and a Chinese sentence with the article. */
export interface DecisionFault {
  readonly field: keyof Decision;
  readonly message: string;
}

/**
 * The row of the annual report into which a case falls: exactly one, whatever was decided about its parts. What is given in
 * part counts in 部分公开 alone (国办公开办函〔2021〕30号).
 */
export function boxOf(grounds: readonly ReplyGroundId[], table: OutcomeTable = {}): OutcomeBox | null {
  const [first, ...rest] = grounds;
  if (first === undefined) return null;
  if (rest.length > 0 && givesSomething(grounds) && grounds.some((ground) => !GIVING.has(ground)))
    return table.partial ?? 'partial';
  return table[first] ?? REPLY_GROUNDS[first].box;
}

/** Grounds that give the applicant what he asked for, or a part of it. */
const GIVING: ReadonlySet<ReplyGroundId> = new Set(['already_public', 'granted', 'partial']);

/** True where the applicant gets something: then nobody whose opinion was asked may be left unheard. */
export function givesSomething(grounds: readonly ReplyGroundId[]): boolean {
  return grounds.some((ground) => GIVING.has(ground));
}

/** True where a refusal under Articles 14 to 16 is in the reply, also of a part of it. */
export function refusesBy14To16(grounds: readonly ReplyGroundId[]): boolean {
  return grounds.some((ground) => REPLY_GROUNDS[ground].reconsiderationFirst);
}

const TOLD: Readonly<Record<ReplyGround['mustTell'][number], { field: keyof Decision; words: string }>> = {
  way: { field: 'way', words: '获取该政府信息的方式、途径和时间' },
  reason: { field: 'reason', words: '理由' },
  responsible_agency: {
    field: 'responsibleAgency',
    words: '负责公开的行政机关的名称和联系方式；不能确定的，写明不能确定',
  },
  channel: { field: 'channel', words: '提出信访、投诉、举报的渠道' },
};

/** What a decision still lacks before it goes to the legal review; empty when nothing. */
export function faultsOf(decision: Decision): DecisionFault[] {
  const { grounds, articles } = decision;
  if (grounds.length === 0) return [{ field: 'grounds', message: '请选择答复的情形。' }];
  return grounds.flatMap((id) => {
    const ground: ReplyGround = REPLY_GROUNDS[id];
    const untold = ground.mustTell.filter((told) => decision[TOLD[told].field].length === 0);
    const uncited = ground.articles.every((article) => !articles.includes(article));
    return [
      ...untold.map((told) => ({
        field: TOLD[told].field,
        message: `答复“${ground.question}”，应当告知${TOLD[told].words}（${ground.articles[0] ?? ''}）。`,
      })),
      ...(uncited
        ? [
            {
              field: 'articles' as const,
              message: `答复“${ground.question}”，应当引用${ground.articles.join('或')}。`,
            },
          ]
        : []),
    ];
  });
}
