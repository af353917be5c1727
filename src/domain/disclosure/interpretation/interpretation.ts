import type { DocumentKind } from '../document.ts';

/** 解读形式. */
export const INTERPRETATION_FORMS = {
  text: '文字解读',
  infographic: '图解',
  video: '视频解读',
  qa: '问答',
} as const;
export type InterpretationForm = keyof typeof INTERPRETATION_FORMS;

/** What an interpretation explains, in the order of the standard catalog of the grass-roots pilot (基层政务公开标准目录). */
export const INTERPRETATION_SECTIONS = {
  background: '背景依据',
  goals: '目标任务',
  content: '主要内容',
  scope: '涉及范围',
  standards: '执行标准',
  notes: '注意事项',
  terms: '关键词诠释',
  benefits: '惠民利民举措',
  changes: '新旧政策差异',
} as const;
export type InterpretationSection = keyof typeof INTERPRETATION_SECTIONS;

/** What a clerk writes under each head, and the questions with their answers. */
export interface InterpretationText {
  readonly sections: Readonly<Partial<Record<InterpretationSection, string>>>;
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
}

/** Policies are interpreted when they are made public; other papers need not be (国办发〔2016〕80号). */
export function needsInterpretation(kind: DocumentKind): boolean {
  return kind === 'policy' || kind === 'normative';
}

/** The interpretation as a body: a heading and paragraphs for every head that is filled in. */
export function interpretationBody({ sections, questions }: InterpretationText): {
  html: string;
  text: string;
} {
  const blocks: { heading: string; lines: string[] }[] = [];
  for (const [key, heading] of Object.entries(INTERPRETATION_SECTIONS)) {
    const lines = linesOf(sections[key as InterpretationSection] ?? '');
    if (lines.length > 0) blocks.push({ heading, lines });
  }
  for (const { question, answer } of questions) {
    if (question.trim() === '') continue;
    blocks.push({ heading: `问：${question.trim()}`, lines: linesOf(`答：${answer.trim()}`) });
  }
  const html = blocks.map(
    ({ heading, lines }) =>
      `<h2>${escape(heading)}</h2>${lines.map((line) => `<p>${escape(line)}</p>`).join('')}`,
  );
  return {
    html: html.join(''),
    text: blocks.flatMap(({ heading, lines }) => [heading, ...lines]).join('\n'),
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
