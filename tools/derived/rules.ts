import { RULE_BOOK } from '#domain/report/rules/book.ts';
import type { Rule } from '#domain/report/rules/rule.ts';
import { markdownTable } from './derived-block.ts';
import type { DerivedBlock } from './derived-block.ts';

const SCOPES: Readonly<Record<Rule['scope'], string>> = {
  structure: 'Form and sections',
  cells: 'Tables',
  narrative: 'Text',
  years: 'Against the year before',
  agencies: 'Against the parts',
  wording: 'Wording',
};

const DEGREES: Readonly<Record<Rule['severity'], string>> = {
  error: 'error 错误',
  warning: 'warning 疑似错误',
  notice: 'notice 提示',
};

/** Every rule of the book, by what it looks at. */
export const rules: DerivedBlock = {
  name: 'rules',
  text: () =>
    Object.entries(SCOPES)
      .map(([scope, title]) => {
        const chosen = RULE_BOOK.filter((rule) => rule.scope === scope);
        return `## ${title}\n\n${markdownTable(['rule', 'what is wrong', 'how to mend it', 'source'], chosen.map(ruleRow))}`;
      })
      .join('\n\n'),
};

function ruleRow(rule: Rule): string[] {
  return [
    `\`${rule.id}\`<br>${rule.title}<br>${DEGREES[rule.severity]}`,
    rule.message,
    rule.fix,
    rule.source,
  ];
}
