import { blankReport } from '#domain/report/blank-report.ts';
import { readReport } from '#domain/report/read/read-report.ts';
import { describe, expect, it } from 'vitest';
import { changedSection, editableDraft, missingSections, withSection } from './editable-draft.ts';

const AGENCY = '安平县人民政府';

describe('editableDraft', () => {
  it('offers blank cells where the report has no such table', () => {
    const report = blankReport(AGENCY, 2023);
    const cells = Object.entries(report.cells).filter(([path]) => !path.startsWith('remedies.'));
    const draft = editableDraft({ ...report, cells: Object.fromEntries(cells) }, AGENCY, 2023);
    expect(draft.tables).toEqual(['disclosure', 'requests', 'remedies']);
    expect(draft.figures['remedies.reconsideration.total']).toBe('');
  });

  it('begins with the blank form of the year where no form was recognised', () => {
    const draft = editableDraft(readReport(['关于放假的通知']), AGENCY, 2018);
    expect([draft.form, draft.rows.length > 50]).toEqual(['pre2019', true]);
  });
});

describe('missing sections', () => {
  it('are named, and go where they belong', () => {
    const whole = editableDraft(blankReport(AGENCY, 2023), AGENCY, 2023);
    const without = { ...whole, sections: whole.sections.filter(({ section }) => section !== 'problems') };
    const [missing] = missingSections(without);
    expect(missing?.heading).toBe('五、存在的主要问题及改进情况');
    expect(missing && withSection(without, missing)).toEqual(whole);
    expect(missingSections(whole)).toEqual([]);
  });
});

it('changes one section and no other', () => {
  const draft = editableDraft(blankReport(AGENCY, 2023), AGENCY, 2023);
  const changed = changedSection(draft, 0, { text: '写了一段。' });
  expect(changed.sections[0]).toEqual({ ...draft.sections[0], text: '写了一段。' });
  expect(changed.sections.slice(1)).toEqual(draft.sections.slice(1));
});
