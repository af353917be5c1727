import { RULE_BOOK } from '#domain/report/rules/book.ts';
import type { Rule } from '#domain/report/rules/rule.ts';
import { SEVERITY_WORDS } from '#domain/report/severity-words.ts';
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
    `\`${rule.id}\`<br>${rule.title}<br>${rule.severity} ${SEVERITY_WORDS[rule.severity].name}`,
    rule.message,
    rule.fix,
    rule.source,
  ];
}
