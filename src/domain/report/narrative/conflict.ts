import type { Draft, Subject } from '../rules/rule.ts';
import type { Measure } from './measure.ts';
import type { Paragraph } from './paragraph.ts';
import type { Sentence } from './sentence.ts';

interface Said {
  readonly measure: Measure;
  readonly paragraph: Paragraph;
  readonly key: string;
}

/** Words that say how much is meant, not what. */
const SCOPE =
  /^(?:(?:20\d\d年度?|本年度?|全年|今年(?:以来)?|一年来|年内|截至年底|全[县市区镇乡局系统]+|我[县市区镇乡局]|各级各部门|各乡镇各部门|共|共计|累计|总计|合计|一是|二是|三是|四是|[（(].[)）])+)/;
/** Something in the sentence narrows the figure down: another month, another body, a comparison, a part. */
const NARROWED =
  /其中|季度|月份|月底|上半年|下半年|去年|上年|同比|较|比20|每|平均|计划|目标|截[至止]|以来|开展|分别|另|再|其他|第[一二三四]/;
const TOTAL_WORDS = /公开|发布|收到|受理|办理|答复|解读|制发|回应|推送|审核|培训/;
const SHORTEST = 6;

/**
 * The same measure stated twice with different figures. Only where the words are the same to the letter, speak of
 * something whole, and nothing near them narrows one of the two: differences of scope are no contradictions.
 */
export function conflictDrafts({ paragraphs, report }: Subject): Draft[] {
  const said = new Map<string, Said[]>();
  for (const paragraph of paragraphs) {
    if (paragraph.section === 'problems') continue;
    for (const sentence of paragraph.sentences)
      for (const measure of sentence.measures) {
        const key = keyOf(measure, sentence, paragraph, report.year);
        if (key === null) continue;
        said.set(key, [...(said.get(key) ?? []), { measure, paragraph, key }]);
      }
  }
  return [...said.values()].flatMap((same) => {
    const [first] = same;
    const other = same.find((one) => one.measure.value !== first?.measure.value);
    return first && other ? [draftOf(first, other)] : [];
  });
}

function keyOf(
  measure: Measure,
  sentence: Sentence,
  paragraph: Paragraph,
  year: number | null,
): string | null {
  if (!measure.exact || measure.depth > 0 || measure.value < 2) return null;
  const before = paragraph.text.slice(sentence.start, measure.labelStart);
  // The words must open the sentence but for a year or a place: what stands before could be another subject.
  const opening = before.replaceAll(/[，、：]/g, '').replace(/^（.{1,3}）/, '');
  const stated = opening + measure.label;
  const core = stated.replace(SCOPE, '');
  const years = [...stated.matchAll(/20\d\d(?=年)/g)].map((match) => Number(match[0]));
  if (opening.replace(SCOPE, '').length > 0 || stated === core) return null;
  if (years.some((one) => one !== year) || NARROWED.test(stated + measure.after)) return null;
  if (core.length < SHORTEST || !TOTAL_WORDS.test(core)) return null;
  return `${core}/${measure.unit}/${measure.after}`;
}

function draftOf(first: Said, other: Said): Draft {
  const { measure } = other;
  return {
    detail: `“${other.key.split('/')[0] ?? ''}”第${first.paragraph.line(first.measure.start)}行写${first.measure.value}${first.measure.unit}，第${other.paragraph.line(measure.start)}行写${measure.value}${measure.unit}。`,
    expected: first.measure.value,
    actual: measure.value,
    line: other.paragraph.line(measure.start),
    quote: other.paragraph.quote(measure.labelStart, measure.end),
  };
}
