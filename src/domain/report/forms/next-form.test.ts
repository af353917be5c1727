import { describe, expect, it } from 'vitest';
import type { Form, FormTable } from '../form.ts';
import { eachCell } from '../form.ts';
import { tableGrid } from '../layout.ts';
import { tableText } from '../plain-text.ts';
import { readReport } from '../read/read-report.ts';
import { FORMS } from './registry.ts';
import { SIX_SECTIONS } from './sections.ts';

/**
 * A form that the state has not prescribed. Reader and layout know it by its declaration alone: that is what makes the
 * next national form one new file.
 */
const lending: FormTable = {
  id: 'lending',
  layout: 'matrix',
  title: '图书借阅情况',
  bands: [
    {
      heading: '',
      labelHead: '读者类别',
      columns: [
        { id: 'adults', label: '成年读者人次', heads: [], kind: 'count' },
        { id: 'children', label: '少年儿童人次', heads: [], kind: 'count' },
        { id: 'total', label: '全部读者人次', heads: [], kind: 'count' },
      ],
      rows: [
        { id: 'borrowed', ordinal: '一、', label: '本年借出图书册次', heads: [], aliases: [] },
        { id: 'returned', ordinal: '二、', label: '本年归还图书册次', heads: [], aliases: [] },
      ],
    },
  ],
};

const nextForm: Form = {
  id: 'next',
  name: '下一个格式',
  source: '无',
  years: { from: 2090, to: null },
  sections: SIX_SECTIONS,
  tables: [lending],
  relations: ['borrowed', 'returned'].map((row) => ({
    rule: 'lending.sum',
    left: [`lending.${row}[0]`, `lending.${row}[1]`],
    operator: '=',
    right: [`lending.${row}[2]`],
    source: '无',
    words: '成年＋少年儿童＝全部',
  })),
};

describe('a form declared in one place', () => {
  const forms = [...FORMS, nextForm];

  it('is recognised by its own heads and read, glued digits included', () => {
    const text =
      '二、主动公开政府信息情况读者类别成年读者人次少年儿童人次全部读者人次一、本年借出图书册次12214二、本年归还图书册次10010';
    const report = readReport(['安平县2090年政府信息公开工作年度报告', text], forms);
    expect(report.form).toBe('next');
    const values = [...eachCell(nextForm)].map(({ path }) => report.cells[path]?.value);
    expect(values).toEqual([12, 2, 14, 10, 0, 10]);
  });

  it('is printed from the same declaration', () => {
    expect(
      tableGrid(lending).flatMap((row) => row.cells.filter((cell) => cell.kind === 'value')),
    ).toHaveLength(6);
    expect(tableText(lending, () => '1').join('\n')).toContain('本年借出图书册次\t1\t1\t1');
  });
});

describe('FORMS', () => {
  it.each(FORMS.map((form) => [form.id, form] as const))(
    '%s: every relation names cells that exist',
    (_, form) => {
      const paths = new Set([...eachCell(form)].map((cell) => cell.path));
      const unknown = form.relations
        .flatMap(({ left, right }) => [...left, ...right])
        .filter((path) => !paths.has(path));
      expect(unknown).toEqual([]);
      expect(form.relations.length).toBeGreaterThan(0);
    },
  );

  it('leave no year between them without a form', () => {
    const spans = FORMS.map((form) => form.years).toSorted((a, b) => a.from - b.from);
    for (const [i, span] of spans.slice(1).entries()) expect(span.from).toBe((spans[i]?.to ?? 0) + 1);
    expect(spans.at(-1)?.to).toBeNull();
  });
});
