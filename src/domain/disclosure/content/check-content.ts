import { bodyMarks } from './body-marks.ts';
import type { ContentFinding } from './finding.ts';
import { maskNumbers } from './mask.ts';
import { Passage } from './passage.ts';
import { CONTENT_RULES } from './rules/book.ts';
import type { CheckedContent, ContentDraft } from './rule.ts';
import type { ContentSubject } from './subject.ts';
import { WORDING } from './wording.ts';

/** A list of a thousand names says no more than its first lines. */
const MOST_OF_A_RULE = 20;
/** A file of numbers is not read to its end: it goes back anyway. */
const ENOUGH = 2000;

/**
 * Checks a document before review: personal data, missing fields, label, links, pictures, wording. Blocking findings come
 * first. Pure and linear in the length of the text; the editor calls it while the clerk types.
 */
export function checkContent(subject: ContentSubject): ContentFinding[] {
  const content: CheckedContent = {
    subject,
    passages: passagesOf(subject),
    marks: bodyMarks(subject.fields.bodyHtml),
    dictionary: [...WORDING, ...(subject.dictionary ?? [])],
  };
  const findings = CONTENT_RULES.flatMap((rule) =>
    shortened(firstOf(rule.find(content))).map((draft) => ({ rule: rule.id, ...draft })),
  );
  return [
    ...findings.filter(({ severity }) => severity === 'block'),
    ...findings.filter(({ severity }) => severity === 'warning'),
  ];
}

function firstOf(drafts: Iterable<ContentDraft>): ContentDraft[] {
  const first: ContentDraft[] = [];
  for (const draft of drafts) if (first.push(draft) >= ENOUGH) break;
  return first;
}

function shortened(drafts: readonly ContentDraft[]): ContentDraft[] {
  const sorted = [...drafts].sort(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  );
  const last = sorted[MOST_OF_A_RULE - 1];
  if (last === undefined || sorted.length <= MOST_OF_A_RULE) return sorted;
  const rest = sorted.length - MOST_OF_A_RULE + 1;
  return [
    ...sorted.slice(0, MOST_OF_A_RULE - 1),
    { ...last, message: `${last.message}同样的问题从这里起还有${rest}处。` },
  ];
}

const TEXT_FIELDS = {
  title: '标题',
  documentNumber: '文号',
  obtainedFrom: '获取来源',
  summary: '内容概述',
} as const;

function passagesOf({ fields, attachments }: ContentSubject): Passage[] {
  const passages = Object.entries(TEXT_FIELDS).map(
    ([name, words]) =>
      new Passage(fields[name as keyof typeof TEXT_FIELDS] ?? '', { part: 'field', name, line: null, words }),
  );
  passages.push(
    new Passage(fields.keywords.join('\n'), { part: 'field', name: 'keywords', line: null, words: '关键词' }),
    new Passage(fields.bodyText, { part: 'body', name: 'body', line: null, words: '正文' }),
  );
  for (const attachment of attachments) {
    const name = maskNumbers(attachment.name);
    const words = `附件“${name}”`;
    passages.push(
      new Passage(attachment.name, {
        part: 'field',
        name: 'attachments',
        line: null,
        words: `${words}的名称`,
      }),
      new Passage(attachment.text, { part: 'attachment', name, line: null, words }),
    );
  }
  return passages.filter(({ text }) => text !== '');
}
