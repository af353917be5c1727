import { describe, expect, it } from 'vitest';
import { checkReport } from '../check.ts';
import { RULE_BOOK } from './book.ts';
import { buildReport } from './example.ts';
import type { Example } from './example.ts';

const PREFIXES = [
  'requests.balance',
  'requests.outcomes-sum',
  'requests.applicants-sum',
  'remedies.sum',
  'cell.',
  'disclosure.',
  'section.',
  'form.',
  'narrative.parts-sum',
  'narrative.ratio',
  'narrative.vs-table',
  'narrative.conflict',
  'narrative.wrong-year',
  'stock-flow',
  'statistics.',
  'wording.',
];

function rulesFoundIn(example: Example): string[] {
  const { report, previous, parts } = example;
  const context = {
    ...(previous ? { previous: buildReport(previous) } : {}),
    ...(parts ? { parts: parts.map(buildReport) } : {}),
  };
  return [...new Set(checkReport(buildReport(report), context).map((finding) => finding.rule))];
}

describe('the rule book', () => {
  it.each(RULE_BOOK.map((rule) => [rule.id, rule] as const))(
    '%s leaves its passing example alone',
    (_, rule) => {
      expect(rulesFoundIn(rule.passing)).toEqual([]);
    },
  );

  it.each(RULE_BOOK.map((rule) => [rule.id, rule] as const))(
    '%s alone finds its failing example',
    (id, rule) => {
      expect(rulesFoundIn(rule.failing)).toEqual([id]);
    },
  );

  it('has every id once, with one of the prefixes of the JSON contract', () => {
    const ids = RULE_BOOK.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !PREFIXES.some((prefix) => id.startsWith(prefix)))).toEqual([]);
  });

  it('says in Chinese what is wrong, from where and how to mend it', () => {
    for (const rule of RULE_BOOK)
      for (const text of [rule.title, rule.message, rule.fix, rule.source])
        expect(text).toMatch(/[一-龥]{2}/);
  });
});
