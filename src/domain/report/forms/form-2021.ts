import type { Column, Form, FormTable, Row } from '../form.ts';
import { OTHER_ROWS_2021, requestsRelations, requestsTable } from './applicants.ts';
import { remediesRelations, remediesTable } from './remedies.ts';
import { SIX_SECTIONS } from './sections.ts';

const SOURCE = '国办公开办函〔2021〕30号';

const documents: readonly Column[] = [
  { id: 'made', label: '本年制发件数', heads: [], kind: 'count' },
  { id: 'repealed', label: '本年废止件数', heads: [], kind: 'count' },
  { id: 'in_force', label: '现行有效件数', heads: [], kind: 'count' },
];
const decisions: readonly Column[] = [
  { id: 'decisions', label: '本年处理决定数量', heads: [], kind: 'count' },
];

function row(id: string, label: string, filling: string, aliases: readonly string[] = []): Row {
  return { id, ordinal: '', label, heads: [], aliases, filling };
}

const DECISIONS = '本年度作出的全部处理决定件数，不是事项数，也不是网上公开的条数。';

const disclosure: FormTable = {
  id: 'disclosure',
  layout: 'bands',
  title: '主动公开政府信息情况',
  bands: [
    {
      heading: '第二十条第（一）项',
      labelHead: '信息内容',
      columns: documents,
      rows: [
        row('regulations', '规章', '县级、乡级政府及其部门没有规章制定权，应填0。'),
        row('normative_documents', '行政规范性文件', '现行有效件数＝上年现行有效＋本年制发－本年废止。', [
          '规范性文件',
        ]),
      ],
    },
    {
      heading: '第二十条第（五）项',
      labelHead: '信息内容',
      columns: decisions,
      rows: [row('licensing', '行政许可', DECISIONS)],
    },
    {
      heading: '第二十条第（六）项',
      labelHead: '信息内容',
      columns: decisions,
      rows: [row('penalties', '行政处罚', DECISIONS), row('coercion', '行政强制', DECISIONS)],
    },
    {
      heading: '第二十条第（八）项',
      labelHead: '信息内容',
      columns: [
        { id: 'amount_wan', label: '本年收费金额（单位：万元）', heads: [], kind: 'amount', unit: '万元' },
      ],
      rows: [row('fees', '行政事业性收费', '本年实际收取的金额，单位万元；不是信息处理费。')],
    },
  ],
};

const requests = requestsTable(OTHER_ROWS_2021);

/** The form in force since report year 2021. */
export const form2021: Form = {
  id: '2021',
  name: '政府信息公开工作年度报告格式（2021年）',
  source: SOURCE,
  years: { from: 2021, to: null },
  sections: SIX_SECTIONS,
  tables: [disclosure, requests, remediesTable],
  relations: [...requestsRelations(requests, SOURCE), ...remediesRelations(SOURCE)],
};
