import { describe, expect, it } from 'vitest';
import { readReport } from '#domain/report/read/read-report.ts';
import { SYNTHETIC } from '../../../test/paper/synthetic-reports.ts';
import { reportHtml } from './report-html.ts';

describe('reportHtml()', () => {
  const html = reportHtml(readReport(SYNTHETIC['the form of 2021, full']));

  it('needs nothing from outside', () => {
    expect(html).not.toMatch(/\b(?:src|href)=|url\(|@import|<script/);
  });

  it('says what every head is the head of', () => {
    const heads = html.match(/<th\s[^>]*>/g) ?? [];
    expect(heads.length).toBeGreaterThan(70);
    expect(heads.every((head) => /scope="(?:col|colgroup|row|rowgroup)"/.test(head))).toBe(true);
  });

  it('puts the rows that repeat on the next page into thead', () => {
    expect(html.match(/<thead>/g)).toHaveLength(2);
    expect(/<table class="requests">.*?<\/thead>/s.exec(html)?.[0].match(/<tr/g)).toHaveLength(3);
  });

  it('prints no table that the source had not', () => {
    const lines = SYNTHETIC['the form of 2021, full'];
    const cut = lines.slice(0, lines.findIndex((line) => line.startsWith('四、政府信息公开')) + 1);
    expect(reportHtml(readReport(cut))).not.toContain('class="remedies"');
  });
});
