import type { Draft } from '../rules/rule.ts';
import { complementsOf } from './complements.ts';
import type { Measure } from './measure.ts';
import type { Paragraph } from './paragraph.ts';
import type { PartList } from './part-list.ts';
import { partLists } from './part-list.ts';
import { splittings } from './splittings.ts';
import { someRunAddsTo, sumOf, written } from './sums.ts';

/**
 * Totals against their listed parts. A bare 其中 that adds to less claims nothing; a list is held to its total only
 * where it says or shows that it is complete, or where the parts exceed the total.
 */
export function partsSumDrafts(paragraph: Paragraph): Draft[] {
  const told = splittings(paragraph);
  const drafts = told.map((one) => one.draft);
  const used = new Set(told.flatMap((one) => one.starts));
  const rest = [
    ...partLists(paragraph).map((list) => ({ parts: list.parts, draft: judge(list, paragraph) })),
    ...complementsOf(paragraph),
    ...closingTotals(paragraph),
  ];
  for (const { parts, draft } of rest) {
    if (!draft || parts.some((part) => used.has(part.start))) continue;
    for (const part of parts) used.add(part.start);
    drafts.push(draft);
  }
  return drafts;
}

function judge(list: PartList, paragraph: Paragraph): Draft | null {
  const { totals, parts } = list;
  const nearest = totals.at(-1);
  const first = parts[0];
  if (!nearest || !first) return null;
  const greatest = Math.max(...totals.map((total) => (total.exact ? total.value : 0)));
  const larger = parts.find((part) => part.exact && part.value > greatest);
  if (larger && nearest.exact && list.within) return tooLarge(list, nearest, larger, paragraph);
  if (larger || parts.some((part) => !part.exact) || totals.some((total) => !total.exact) || parts.length < 2)
    return null;
  const values = totals.map((total) => total.value);
  const sum = sumOf(parts);
  if (values.includes(sum) || someRunAddsTo(parts, values)) return null;
  const end = parts.at(-1)?.end ?? first.end;
  const place = placed(paragraph, nearest, end);
  if (sum > greatest && !list.channels && oneKind(parts, paragraph))
    return {
      ...place,
      detail: `所列各项${written(parts)}＝${sum}${first.unit}，超过总数${nearest.value}${nearest.unit}，多出${sum - nearest.value}。`,
      expected: nearest.value,
      actual: sum,
    };
  if (list.complete !== null && !(list.channels && sum > nearest.value))
    return {
      ...place,
      detail: `总数${nearest.value}${nearest.unit}，所列各项${written(parts)}＝${sum}${first.unit}，相差${Math.abs(sum - nearest.value)}（${list.complete}，应为全部）。`,
      expected: nearest.value,
      actual: sum,
    };
  return null;
}

function tooLarge(list: PartList, total: Measure, part: Measure, paragraph: Paragraph): Draft | null {
  // The parts may belong to a figure in another counting word further up: 发布信息650余条、文章19篇，其中…148篇.
  const others = list.sentence.measures.filter(
    (one) => one.end <= part.start && one.value >= part.value && one !== total,
  );
  if (list.parts.includes(total)) return null;
  return {
    ...placed(paragraph, total, part.end),
    detail: `“其中”的一项${part.value}${part.unit}（${part.label}）大于总数${total.value}${total.unit}（${total.label}）。`,
    expected: `不大于${total.value}`,
    actual: part.value,
    ...(others.length > 0 ? { severity: 'notice' as const } : {}),
  };
}

/** Parts of one kind stand in one row: no figure among them tells what became of the others. */
function oneKind(parts: readonly Measure[], paragraph: Paragraph): boolean {
  const separators = parts.slice(1).map((part) => part.separator);
  if (separators.some((separator) => !'、，；'.includes(separator) || separator === '')) return false;
  const labels = parts.map((part) => part.label);
  if (new Set(labels).size < labels.length || labels.includes('')) return false;
  if (labels.some((label) => /办结|答复|回复|累计|总计|合计|同时|参加|参与|阅读|点击|转发|另/.test(label)))
    return false;
  const span = paragraph.text.slice(parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0);
  return !span.includes('（');
}

/** 当面申请3件、网上申请4件，共计8件. */
function* closingTotals(paragraph: Paragraph): Generator<{ parts: readonly Measure[]; draft: Draft | null }> {
  for (const sentence of paragraph.sentences)
    for (const [index, total] of sentence.measures.entries()) {
      if (!/^(?:共|共计|合计|总计|总共|累计共|合计共)$/.test(total.label) || total.separator !== '，')
        continue;
      const parts: Measure[] = [];
      for (const part of sentence.measures.slice(0, index).toReversed()) {
        if (part.unit !== total.unit || part.depth !== total.depth || !part.exact) break;
        parts.unshift(part);
        if (!'、，'.includes(part.separator) || part.separator === '') break;
      }
      const sum = sumOf(parts);
      const suffixes = parts.map((_, from) => sumOf(parts.slice(from)));
      if (parts.length < 2 || !total.exact || suffixes.includes(total.value)) continue;
      if (
        sum > total.value &&
        paragraph.text.slice(parts[0]?.labelStart ?? 0, total.start).match(/网站|微信|微博|平台/)
      )
        continue;
      yield {
        parts,
        draft: {
          ...placed(paragraph, parts[0] ?? total, total.end),
          detail: `所列各项${written(parts)}＝${sum}${total.unit}，合计却写${total.value}${total.unit}，相差${Math.abs(sum - total.value)}。`,
          expected: sum,
          actual: total.value,
        },
      };
    }
}

export function placed(paragraph: Paragraph, from: Measure, end: number): { line: number; quote: string } {
  return { line: paragraph.line(from.start), quote: paragraph.quote(from.labelStart, end) };
}
