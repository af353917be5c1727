import type { RemedyDetail } from '#contract/remedy.ts';
import { PROCEDURES } from '#domain/remedy/remedy-course.ts';
import { REMEDY_RESULTS } from '#domain/remedy/remedy-result.ts';

const NAMES: Readonly<Record<string, string>> = {
  procedure: '程序',
  proof: '凭证',
  note: '记录',
  result: '结果',
  number: '文号、案号',
  lesson: '原因和改进措施',
  by: '上诉人',
};
const WORDS: Readonly<Record<string, string>> = {
  ...PROCEDURES,
  ...Object.fromEntries(Object.entries(REMEDY_RESULTS).map(([id, { name }]) => [id, name])),
  applicant: '申请人',
  respondent: '本机关',
};

/** What a step was about, a line a fact; empty facts are left out. */
export function stepFacts({ facts }: Pick<RemedyDetail['steps'][number], 'facts'>): string[] {
  return Object.entries(facts).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [`${NAMES[name] ?? name}：${WORDS[value] ?? value}`] : [],
  );
}
