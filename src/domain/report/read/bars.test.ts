import { expect, it } from 'vitest';
import { FORMS } from '../forms/registry.ts';
import { tableText } from '../plain-text.ts';
import { buildReport } from '../rules/example.ts';
import { readReport } from './read-report.ts';

it.each(FORMS.filter((form) => form.sections.length > 0).map((form) => [form.id, form] as const))(
  'reads the tables of the form of %s whose cells a mirror has parted by bars',
  (id, form) => {
    const figures = buildReport({
      form: id === '2019' ? '2019' : '2021',
      cells: { 'remedies.reconsideration': [1, 0, 2, 0, 3] },
    });
    const lines = form.sections.flatMap((section) => {
      const table = form.tables.find((candidate) => candidate.id === section.table);
      const rows = table ? tableText(table, (path) => String(figures.cells[path]?.value ?? '')) : ['无'];
      return [`${section.ordinal}、${section.title}`, ...rows.map((row) => row.split('\t').join(' | '))];
    });
    const { cells } = readReport(['青山县2022年政府信息公开工作年度报告', ...lines]);
    for (const [path, { value }] of Object.entries(figures.cells))
      expect([path, String(cells[path]?.value)]).toEqual([path, String(value)]);
  },
);
