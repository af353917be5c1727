import type { Draft } from '../rules/rule.ts';
import type { Measure } from './measure.ts';
import type { Paragraph } from './paragraph.ts';
import { someRunAddsTo, sumOf, written } from './sums.ts';

/** Words by which something comes in, and a new account begins. */
export const INTAKE = /受理|收到|接到|接收|收件|转办我|接办|承接|承办|来电|来信|接听|接诉|登记/;

interface Group {
  readonly measures: readonly Measure[];
  readonly sum: number;
  readonly sentence: number;
}

/**
 * One total, split in several ways that agree with each other and not with it: 受理5450件，县级5189件、转派196件；
 * 在线答复4197件、交办1188件. 办结5363件、在办22件. The parts are then right and the total is not.
 */
export function splittings(paragraph: Paragraph): { draft: Draft; starts: number[] }[] {
  const told: { draft: Draft; starts: number[] }[] = [];
  const all = paragraph.sentences.flatMap((sentence, index) =>
    sentence.measures.map((measure) => ({ measure, index })),
  );
  for (const [at, { measure: total, index }] of all.entries()) {
    if (!total.exact || !INTAKE.test(total.label)) continue;
    const next = all
      .slice(at + 1)
      .find(
        ({ measure }) =>
          INTAKE.test(measure.label) && !/^交办/.test(measure.label) && !isPart(measure, total, paragraph),
      );
    const end = next ? next.measure.labelStart : paragraph.text.length;
    const groups = groupsBetween(paragraph, total, end, index);
    const agreeing = groups.filter(
      (group) => group.sum !== total.value && groups.filter((other) => other.sum === group.sum).length > 1,
    );
    if (agreeing.length < 2 || groups.some((group) => group.sum === total.value)) continue;
    if (groups.some((group) => someRunAddsTo(group.measures, [total.value]))) continue;
    const [first] = agreeing;
    if (!first || agreeing.some((group) => group.sum !== first.sum)) continue;
    // 收到130件，结转上年5件 makes 135 to be dealt with.
    if (all.some(({ measure }) => CARRIED.test(measure.label) && total.value + measure.value === first.sum))
      continue;
    const stated = all.some((one) => one.measure.value === first.sum && one.measure !== total);
    if (stated) continue;
    for (const sentence of new Set(agreeing.map((group) => group.sentence))) {
      const here = agreeing.filter((group) => group.sentence === sentence);
      const from = here[0]?.measures[0];
      const until = here.at(-1)?.measures.at(-1);
      if (!from || !until) continue;
      const start = sentence <= index + 1 && here.includes(first) ? total : from;
      told.push({
        starts: here.flatMap((group) => group.measures.map((measure) => measure.start)),
        draft: {
          detail: `总数写${total.value}${total.unit}，而${here.map((group) => written(group.measures)).join('、')}${here.length > 1 ? '都' : ''}等于${first.sum}，相差${Math.abs(total.value - first.sum)}；全段${agreeing.length}种分法互相一致，只与总数不符。`,
          expected: first.sum,
          actual: total.value,
          line: paragraph.line(start.start),
          quote: paragraph.quote(start.labelStart, until.end),
        },
      });
    }
  }
  return told;
}

const CARRIED = /结转|上年|遗留/;

/** 受理8200件，其中县级受理7650件，市级转派450件: what 其中 opens is no new account, up to the semicolon. */
function isPart(measure: Measure, total: Measure, paragraph: Paragraph): boolean {
  const between = paragraph.text.slice(total.end, measure.start);
  return measure.value < total.value && /其中|[：（]/.test(between) && !/[。；]/.test(between);
}

/** Runs of two or more exact figures with the total's counting word between two full stops or semicolons. */
function groupsBetween(paragraph: Paragraph, total: Measure, end: number, from: number): Group[] {
  const groups: Group[] = [];
  for (const [offset, sentence] of paragraph.sentences.slice(from, from + 4).entries()) {
    const index = from + offset;
    if (sentence.start >= end) continue;
    let run: Measure[] = [];
    const close = (): void => {
      if (run.length >= 2 && run.length <= 8)
        groups.push({ measures: run, sum: sumOf(run), sentence: index });
      run = [];
    };
    let position = sentence.start;
    for (const measure of sentence.measures) {
      if (measure.start <= total.start || measure.start >= end) continue;
      if (/；/.test(paragraph.text.slice(position, measure.start))) close();
      position = measure.end;
      if (measure.unit === total.unit && measure.exact && measure.value < total.value) run.push(measure);
      else if (measure.unit === total.unit) run = [];
    }
    close();
  }
  return groups;
}
