import { cellPath } from '#domain/report/form.ts';
import type { Band, Form, FormTable, Relation, Row } from '#domain/report/form.ts';
import { FORMS } from '#domain/report/forms/registry.ts';
import { markdownTable } from './derived-block.ts';
import type { DerivedBlock } from './derived-block.ts';

/** Every national form: sections, tables, rows with their cell names, and the relations between cells. */
export const forms: DerivedBlock = { name: 'forms', text: () => FORMS.map(formText).join('\n\n') };

function formText(form: Form): string {
  const years =
    form.years.to === null
      ? `since report year ${form.years.from}`
      : `report years ${form.years.from} to ${form.years.to}`;
  return [
    `## ${form.name}`,
    `\`form: "${form.id}"\` · ${form.source} · ${years}`,
    ...(form.sections.length === 0
      ? []
      : [
          '### Sections',
          markdownTable(
            ['title', 'also accepted'],
            form.sections.map((section) => [
              `${section.ordinal}、${section.title}`,
              section.aliases.join('；'),
            ]),
          ),
        ]),
    ...form.tables.flatMap((table) => tableText(table)),
    '### Relations',
    markdownTable(['rule', 'relation', 'source'], relationRows(form.relations)),
  ].join('\n\n');
}

function tableText(table: FormTable): string[] {
  return [
    `### ${table.title}`,
    ...(table.note === undefined ? [] : [table.note]),
    ...table.bands.flatMap((band) => [
      ...(band.heading === '' ? [] : [`**${band.heading}**`]),
      markdownTable(
        ['row', 'cells', 'how to fill it in'],
        band.rows.map((row) => [labelOf(row), cellsOf(table, band, row), row.filling ?? '']),
      ),
    ]),
  ];
}

function labelOf(row: Row): string {
  const label = `${row.ordinal}${row.label}${row.unit === undefined ? '' : `（${row.unit}）`}`;
  return row.heads.length === 0 ? label : `${row.heads.join(' / ')} / ${label}`;
}

function cellsOf(table: FormTable, band: Band, row: Row): string {
  if (row.header === true) return '';
  if (table.layout === 'matrix') return `\`${table.id}.${row.id}[0…${band.columns.length - 1}]\``;
  return band.columns
    .map((column, index) => `${column.label} \`${cellPath(table, band, row, index)}\``)
    .join('<br>');
}

/** Relations that differ in the column alone stand once. */
function relationRows(relations: readonly Relation[]): string[][] {
  const rows = relations.map(({ rule, words, source }) => [`\`${rule}\``, words, source]);
  return [...new Map(rows.map((row) => [row.join('\n'), row])).values()];
}
