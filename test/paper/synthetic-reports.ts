import type { Form } from '#domain/report/form.ts';
import { eachCell } from '#domain/report/form.ts';
import { findForm } from '#domain/report/forms/registry.ts';
import { tableText } from '#domain/report/plain-text.ts';

/** A report as lines of text: the six sections of the form with its tables, filled by `valueAt`. */
function reportText(id: string, year: number, valueAt: (path: string, place: number) => string): string[] {
  const form = findForm(id);
  if (!form) throw new Error(`no form ${id}`);
  const places = new Map([...eachCell(form)].map((cell, place) => [cell.path, place]));
  return [
    `青石县人民政府${year}年政府信息公开工作年度报告`,
    `本报告由青石县人民政府办公室编制，统计期限为${year}年1月1日至12月31日。`,
    ...(form.sections.length > 0
      ? sections(form, (path) => valueAt(path, places.get(path) ?? 0))
      : list(form, year, (path) => valueAt(path, places.get(path) ?? 0))),
  ];
}

function sections(form: Form, valueAt: (path: string) => string): string[] {
  return form.sections.flatMap((section) => {
    const table = form.tables.find((one) => one.id === section.table);
    return [
      `${section.ordinal}、${section.title}`,
      `（一）青石县按照要求开展工作，${section.title}一节的文字说明到此为止。`,
      ...(table ? tableText(table, valueAt) : []),
    ];
  });
}

function list(form: Form, year: number, valueAt: (path: string) => string): string[] {
  return [
    '一、总体情况',
    `${year}年，青石县政府信息公开工作有序开展，各项数据见附表。`,
    '政府信息公开情况统计表',
    ...form.tables.flatMap((table) => tableText(table, valueAt)),
  ];
}

export const SYNTHETIC = {
  'the form of 2021, full': reportText('2021', 2022, (_, place) => String(place % 7)),
  'the form of 2021, zeros': reportText('2021', 2023, () => '0'),
  'the form of 2021, blanks among figures': reportText('2021', 2022, (_, place) =>
    place % 3 === 0 ? '' : String(place),
  ),
  'the form of 2021, remedies blank': reportText('2021', 2022, (path) =>
    path.startsWith('remedies.reconsideration') ? '' : '3',
  ),
  'the form of 2021, five digits': reportText('2021', 2024, (_, place) => String(10_000 + place * 7)),
  'the form of 2021, a fee with decimals': reportText('2021', 2022, (path) =>
    path.endsWith('amount_wan') ? '9116.361234' : '1',
  ),
  'the form of 2019, signs and units': reportText('2019', 2020, (path, place) =>
    path.endsWith('change') ? `-${place} 条` : path.endsWith('amount_text') ? '20339.35 万元' : String(place),
  ),
  'the form of 2019, thousands apart': reportText('2019', 2019, (path) =>
    path.endsWith('decisions') ? '125,196' : '0',
  ),
  'the statistics table': reportText('pre2019', 2017, (_, place) => String(place)),
} as const satisfies Record<string, readonly string[]>;
