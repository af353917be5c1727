import type { Measure } from './measure.ts';
import { sameUnit } from './measure.ts';
import type { Paragraph } from './paragraph.ts';
import type { Sentence } from './sentence.ts';

/** A total and the parts that the text lists under it. */
export interface PartList {
  /** Every figure that may be the total, the nearest last. */
  readonly totals: readonly Measure[];
  readonly parts: readonly Measure[];
  /** Why the list must be complete (其他…, 分别为…, shares that add to 100 %), or null where it claims nothing. */
  readonly complete: string | null;
  /** Opened by 其中: each one is a part of the total. A bare bracket may hold another measure (801项（子项871项）). */
  readonly within: boolean;
  /** The same information may stand on several channels and count in each. */
  readonly channels: boolean;
  readonly sentence: Sentence;
}

const OPENERS = /其中|分别为|分别是|具体为|包括|包含|涉及/g;
/** No sentence that a person wrote opens more lists. */
const MOST_LISTS = 12;
/** The list is over where the text turns from the kinds of a thing to what became of it, or compares. */
const TURNS =
  /^(?:已|均|全部|现已|目前|截至|截止|累计|共计|合计|总计|同比|较|比|与|同时|此外|另|全年|办结|答复|回复|期内)/;
const CLAIMS_ALL =
  /^(?:其他|其它|其余|剩余|余下)|(?:其他|其它)(?:政府)?(?:信息|方式|渠道|类|类别|事项|情况|内容|方面|途径)?(?:共计|合计|共)?(?:公开|发布)?(?:政府)?(?:信息)?$/;
const CHANNEL =
  /网站|微博|微信|公众号|公报|新媒体|媒体|平台|客户端|APP|抖音|头条|快手|视频号|广播|电视|报纸|报刊|公示栏|公告栏|公开栏|宣传栏|显示屏|短信|渠道|方式|栏目|查阅点|展板|子站|政务服务网|专栏|邮箱|QQ|百度|简报/;

export function partLists(paragraph: Paragraph): PartList[] {
  const lists: PartList[] = [];
  for (const [index, sentence] of paragraph.sentences.entries()) {
    if (sentence.measures.length === 0) continue;
    // A sentence without figures may stand between the total and its parts.
    const before = paragraph.sentences
      .slice(Math.max(0, index - 2), index)
      .findLast((one) => one.measures.length > 0);
    for (const match of [...sentence.text.matchAll(OPENERS)].slice(0, MOST_LISTS)) {
      const at = sentence.start + match.index;
      const list = openedList(paragraph, sentence, before, at, match[0]);
      if (list) lists.push(list);
    }
    lists.push(...colonLists(paragraph, sentence));
  }
  return lists;
}

function openedList(
  paragraph: Paragraph,
  sentence: Sentence,
  before: Sentence | undefined,
  at: number,
  opener: string,
): PartList | null {
  const parts = partsAfter(paragraph, sentence, at + opener.length);
  const first = parts[0];
  if (!first || first.labelStart - at > 40) return null;
  const earlier = sentence.measures.filter((measure) => measure.end <= at && measure.depth <= first.depth);
  let totals = earlier.filter((measure) => sameUnit(measure.unit, first.unit));
  if (opener === '其中') {
    const opens = paragraph.text.slice(sentence.start, at).length === 0;
    if (opens && before) totals = before.measures.filter((measure) => sameUnit(measure.unit, first.unit));
  } else {
    // 包括, 分别为: only a total that stands right before the word, and is not itself one of a row.
    const last = earlier.at(-1);
    totals = last && totals.length === 1 && totals[0] === last && at - last.end <= 14 ? [last] : [];
  }
  if (totals.length === 0) return null;
  return build(sentence, totals, parts, opener);
}

/** 主动公开信息171条：基层政务公开124条，…，其他信息4条。 */
function* colonLists(paragraph: Paragraph, sentence: Sentence): Generator<PartList> {
  for (const [index, total] of sentence.measures.entries()) {
    const next = paragraph.text.slice(total.end, total.end + 1);
    const bracket = next === '（';
    const head = paragraph.text.slice(total.end, total.end + 14);
    if (!bracket && !/^[^，。；、（）0-9]{0,6}：/.test(head)) continue;
    if (/^（?[^0-9]{0,8}其中/.test(head)) continue;
    const first = sentence.measures[index + 1];
    if (!first || !sameUnit(first.unit, total.unit)) continue;
    // 予以公开64件（占50.8%）、部分公开11件: the bracket closes before the next figure.
    if (bracket && paragraph.text.slice(total.end, first.start).includes('）')) continue;
    const parts = partsAfter(paragraph, sentence, total.end + 1);
    yield build(sentence, [total], parts, '');
  }
}

/** The figures of one list: same bracket, same counting word, up to a full stop, a semicolon or a turn of the text. */
function partsAfter(paragraph: Paragraph, sentence: Sentence, at: number): Measure[] {
  const following = sentence.measures.filter((measure) => measure.start >= at);
  const first = following[0];
  if (!first) return [];
  const parts: Measure[] = [];
  let end = at;
  for (const measure of following) {
    const between = paragraph.text.slice(end, measure.start);
    if (measure.depth < first.depth) break;
    if (measure.depth > first.depth) continue;
    if (parts.length > 0) {
      if (between.includes('其中') || TURNS.test(measure.label)) break;
      // A semicolon ends a list of commas; a list may also be one of semicolons throughout.
      if (between.includes('；') && parts.slice(1).some((part) => part.separator !== '；')) break;
      if (first.depth > 0 && between.includes('）') && !between.includes('（')) break;
      if (between.length > 60) break;
    }
    end = measure.end;
    parts.push(measure);
  }
  return parts;
}

function build(
  sentence: Sentence,
  totals: readonly Measure[],
  found: readonly Measure[],
  opener: string,
): PartList {
  const claim = opener.startsWith('分别') ? `“${opener}”` : null;
  const unit = found[0]?.unit ?? '';
  const parts = found.filter((part) => sameUnit(part.unit, unit));
  const mixed = parts.length < found.length;
  const last = parts.at(-1);
  const tail = last ? last.after : '';
  const complete =
    mixed || /^等/.test(tail) || !last
      ? null
      : (claim ??
        (parts.length > 1 && CLAIMS_ALL.test(last.label) ? `最后一项是“${last.label}”` : null) ??
        (sharesAddUp(sentence, parts) ? '各项占比之和为100%' : null));
  // Only what is published may stand on several channels; a request comes in by one.
  const told =
    !'个户家名人期'.includes(unit) &&
    totals.every((total) => !/申请|诉求|工单|留言|来信|来访|投诉/.test(total.label));
  const channels =
    told &&
    (parts.some((part) => CHANNEL.test(part.label)) || totals.some((total) => /渠道|方式/.test(total.label)));
  return { totals, parts, complete, within: opener === '其中', channels, sentence };
}

/** Every part is followed by its share, and the shares add to 100 %. */
function sharesAddUp(sentence: Sentence, parts: readonly Measure[]): boolean {
  if (parts.length < 2) return false;
  let sum = 0;
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1]?.start ?? sentence.end;
    const share = sentence.percents.find((percent) => percent.start >= part.end && percent.end <= next);
    if (!share || !/占|^$/.test(share.label)) return false;
    sum += share.value;
  }
  return Math.abs(sum - 100) <= 0.5;
}
