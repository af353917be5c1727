import { blankDraft } from '#domain/report/blank-report.ts';
import type { ReportDraft } from '#domain/report/report-draft.ts';
import { describe, expect, it } from 'vitest';
import { changedSection } from './editable-draft.ts';
import { inspectDraft } from './inspect-draft.ts';

function typed(year: number, figures: Readonly<Record<string, string>>): ReportDraft {
  const blank = blankDraft('安平县人民政府', year);
  return { ...blank, figures: { ...blank.figures, ...figures } };
}

function rules(draft: ReportDraft): string[] {
  return inspectDraft(draft, {}).placed.map(({ finding }) => finding.rule);
}

describe('inspectDraft', () => {
  it('finds a total that its cells do not give, and nothing once it is right', () => {
    const figures = { 'remedies.reconsideration.upheld': '4', 'remedies.reconsideration.total': '5' };
    expect(rules(typed(2023, figures))).toContain('remedies.sum');
    expect(rules(typed(2023, { ...figures, 'remedies.reconsideration.total': '4' }))).not.toContain(
      'remedies.sum',
    );
  });

  it('names the line of a wrong sentence, which leads back to what was typed', () => {
    const draft = changedSection(typed(2023, {}), 0, {
      text: '本年工作平稳。\n全县公开信息900条，其中动态类500条，公告类300条，其他信息60条。',
    });
    const { placed, lines } = inspectDraft(draft, {});
    const sum = placed.find(({ finding }) => finding.rule === 'narrative.parts-sum');
    expect(lines[(sum?.line ?? 0) - 1]?.place).toEqual({ kind: 'text', section: 0, offset: 8 });
  });

  it('reads every cell of every form as it was typed', () => {
    for (const year of [2018, 2020, 2023]) {
      const figures = Object.keys(blankDraft('安平县人民政府', year).figures).map(
        (path, index) => [path, index % 3 === 0 ? '' : String(index % 11)] as const,
      );
      expect(inspectDraft(typed(year, Object.fromEntries(figures)), {}).misread).toEqual([]);
    }
  });

  it('says which cells would be read as something else', () => {
    expect(inspectDraft(typed(2023, { 'remedies.litigation_direct.other': '见附表' }), {}).misread).toContain(
      'remedies.litigation_direct.other',
    );
    expect(inspectDraft(typed(2023, { 'requests.new[0]': '1,204' }), {}).misread).toEqual([]);
  });
});
