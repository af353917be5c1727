import type { Draft } from '../rules/rule.ts';
import type { Measure } from './measure.ts';
import { sameUnit } from './measure.ts';
import type { Paragraph } from './paragraph.ts';
import { INTAKE } from './splittings.ts';
import { someRunAddsTo, sumOf, written } from './sums.ts';

/** Two figures that by their meaning leave nothing over. */
const COMPLEMENTS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?<!未|正在|尚未|不)(?:办结|办理完毕|办理完结|办复|已答复|已回复|已办理|^答复|^回复)/,
    /正在办理|在办|[还仍尚]在[^，]{0,4}办理|未办结|办理中|尚未办结|正在处理|结转/,
  ],
  [/在线答复|直接答复|直接解答|当场解答|在线解答|即时答复|现场答复/, /交办|转办|派单|转派|分派/],
  [/^(?:县级|区级|本级|县本级|本县)/, /^(?:市级|省级|上级)(?:平台)?(?:转派|转办|交办|派发)/],
  [/^(?:其中)?自然人/, /^法人(?:或(?:者)?其他组织|和其他组织)?|^(?:企业|单位)法人$/],
  [/按时办结|按期办结/, /延期办结|逾期办结/],
  [/线上/, /线下/],
];

/** Nouns of what is counted; the figure before the pair has to come in under one of them. */
const COUNTED = /申请|诉求|工单|来信|来访|留言|信件|投诉|咨询|提案|议案|建议|案件|事项|信箱|热线/;

/** 受理100件，已办结92件，正在办理7件. */
export function* complementsOf(
  paragraph: Paragraph,
): Generator<{ parts: readonly Measure[]; draft: Draft | null }> {
  const earlier: Measure[] = [];
  for (const sentence of paragraph.sentences) {
    for (const [index, one] of sentence.measures.entries()) {
      const other = sentence.measures[index + 1];
      if (!other || !complete(one, other) || !one.exact || !other.exact) continue;
      const before = [...earlier, ...sentence.measures.slice(0, index)].filter((measure) =>
        sameUnit(measure.unit, one.unit),
      );
      const total = before.findLast(
        (measure) => measure.label !== '' && (INTAKE.test(measure.label) || COUNTED.test(measure.label)),
      );
      if (!total?.exact) continue;
      // Nothing else of the kind may stand between: it could be the third part, or another account.
      const run = runAround(sentence.measures, index, one.unit, total);
      const carried = before.filter((measure) => /结转|上年|遗留/.test(measure.label));
      const values = before.flatMap((measure) => [measure.value, measure.value + sumOf(carried)]);
      if (someRunAddsTo(run, values) || values.includes(sumOf(run))) continue;
      // Where the text is silent on what was carried in, what was done and carried out may be more than came in.
      if (carried.length === 0 && /结转/.test(one.label + other.label) && total.value < sumOf([one, other]))
        continue;
      // 建议87件、提案106件，已办结192件，正在办理1件: the total is that of several.
      if (someRunAddsTo(before, [sumOf([one, other])])) continue;
      if (run.length > 2 || before.indexOf(total) < before.length - 3) continue;
      const parts = [one, other];
      yield {
        parts,
        draft: {
          detail: `${total.label}${total.value}${total.unit}，而${one.label}${one.value}、${other.label}${other.value}合计${written(parts)}＝${sumOf(parts)}，相差${Math.abs(sumOf(parts) - total.value)}。`,
          expected: total.value,
          actual: sumOf(parts),
          line: paragraph.line(one.start),
          quote: paragraph.quote(one.labelStart, other.end),
        },
      };
    }
    earlier.push(...sentence.measures);
  }
}

function complete(one: Measure, other: Measure): boolean {
  if (!sameUnit(one.unit, other.unit) || /上年|去年|往年|遗留/.test(one.label + other.label)) return false;
  const words = [one.label + one.after, other.label + other.after] as const;
  return COMPLEMENTS.some(
    ([first, second]) =>
      (first.test(words[0]) && second.test(words[1]) && !second.test(words[0])) ||
      (second.test(words[0]) && first.test(words[1]) && !second.test(words[1])),
  );
}

/** The figures with the same counting word that follow on the pair, and those between the total and it. */
function runAround(measures: readonly Measure[], index: number, unit: string, total: Measure): Measure[] {
  let from = index;
  while (from > 0) {
    const previous = measures[from - 1];
    if (!previous || previous === total || !sameUnit(previous.unit, unit)) break;
    from--;
  }
  let to = index + 2;
  while (to < measures.length && sameUnit(measures[to]?.unit ?? '', unit)) to++;
  return measures.slice(from, to);
}
