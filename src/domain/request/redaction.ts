import { REPLY_GROUNDS } from '../law/reply-ground.ts';
import type { ReplyGroundId } from '../law/reply-ground.ts';

/** Why a passage is not given: the words of the reply, and the ground of the Regulations behind them. */
interface RedactionReason {
  readonly words: string;
  readonly ground: ReplyGroundId;
}

/** Reasons for which a part of what was asked for may be withheld (条例第三十七条, 第十四条至第十六条). */
export const REDACTION_REASONS = {
  personal_privacy: { words: '涉及个人隐私', ground: 'third_party_rights' },
  trade_secret: { words: '涉及商业秘密', ground: 'third_party_rights' },
  internal_affairs: { words: '属于内部事务信息', ground: 'internal_affairs' },
  process_information: { words: '属于过程性信息', ground: 'process_information' },
  enforcement_file: { words: '属于行政执法案卷信息', ground: 'enforcement_file' },
  state_secret: { words: '属于国家秘密', ground: 'state_secret' },
  prohibited_by_law: { words: '法律、行政法规禁止公开', ground: 'prohibited_by_law' },
  security_and_stability: {
    words: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
    ground: 'security_and_stability',
  },
} as const satisfies Readonly<Record<string, RedactionReason>>;
export type RedactionReasonId = keyof typeof REDACTION_REASONS;

/** How a marked area looks in what is given: black, or white with （略）. */
export const REDACTION_STYLES = { black: '涂黑', omitted: '留白，写“（略）”' } as const;
export type RedactionStyle = keyof typeof REDACTION_STYLES;

/** A rectangle on a page as it is seen, in fractions of its width and height from the upper left corner. */
export interface PageArea {
  /** From 1. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** An area to be withheld, and why. It says where something stands, never what. */
export interface RedactionMark extends PageArea {
  readonly reason: RedactionReasonId;
}

/** More marks than anyone draws; a whole page is one mark. */
export const MOST_MARKS = 2000;

/** The article that a mark cites. */
export function articleOf(reason: RedactionReasonId): string {
  const [first = ''] = REPLY_GROUNDS[REDACTION_REASONS[reason].ground].articles;
  return first;
}

/**
 * What is wrong with marks, in Chinese sentences; none when all is well.
 * @param pages how many the material has
 */
export function markFaults(marks: readonly RedactionMark[], pages: number): string[] {
  if (marks.length > MOST_MARKS) return [`遮盖处最多 ${MOST_MARKS} 处。整页都不公开的，请用一个框盖住整页。`];
  return marks.flatMap((mark, index) => {
    const fault = faultOf(mark, pages);
    return fault === null ? [] : [`第 ${index + 1} 处：${fault}`];
  });
}

function faultOf({ page, left, top, width, height }: RedactionMark, pages: number): string | null {
  if (page < 1 || page > pages || !Number.isInteger(page)) return `没有第 ${page} 页，材料共 ${pages} 页。`;
  if (!(width > 0) || !(height > 0)) return '框没有大小，请重新画或者删去。';
  // What the browser rounds may stand out by a hair.
  const inside = left >= -EDGE && top >= -EDGE && left + width <= 1 + EDGE && top + height <= 1 + EDGE;
  return inside ? null : '框超出了页面，请移回页内。';
}
const EDGE = 1e-6;

/** Marks with those left out that another one of the same page and reason covers wholly. */
export function withoutCovered(marks: readonly RedactionMark[]): RedactionMark[] {
  return marks.filter(
    (mark, index) =>
      !marks.some(
        (other, at) =>
          at !== index &&
          other.reason === mark.reason &&
          covers(other, mark) &&
          // Of two alike the first one stays.
          (!covers(mark, other) || at < index),
      ),
  );
}

function covers(outer: PageArea, inner: PageArea): boolean {
  return (
    outer.page === inner.page &&
    outer.left <= inner.left + EDGE &&
    outer.top <= inner.top + EDGE &&
    outer.left + outer.width >= inner.left + inner.width - EDGE &&
    outer.top + outer.height >= inner.top + inner.height - EDGE
  );
}

/** The marks of one page and reason. */
export interface RedactionCount {
  readonly page: number;
  readonly reason: RedactionReasonId;
  readonly places: number;
}

/** How many places a page has by reason, page by page, in the order of the reasons. */
export function countMarks(marks: readonly RedactionMark[]): RedactionCount[] {
  const reasons = Object.keys(REDACTION_REASONS) as RedactionReasonId[];
  const pages = [...new Set(marks.map(({ page }) => page))].sort((one, other) => one - other);
  return pages.flatMap((page) =>
    reasons.flatMap((reason) => {
      const places = marks.filter((mark) => mark.page === page && mark.reason === reason).length;
      return places === 0 ? [] : [{ page, reason, places }];
    }),
  );
}

/** The lines that explain the withheld places in the reply (条例第三十六条第三项: 说明理由). */
export function reasonLines(marks: readonly RedactionMark[]): string[] {
  return countMarks(marks).map(
    ({ page, reason, places }) =>
      `第 ${page} 页 ${places} 处：${REDACTION_REASONS[reason].words}（${articleOf(reason)}）`,
  );
}
