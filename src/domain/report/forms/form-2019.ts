import type { Column, Form, FormTable, Row } from '../form.ts';
import { OTHER_ROWS_2019, requestsRelations, requestsTable } from './applicants.ts';
import { remediesRelations, remediesTable } from './remedies.ts';
import { SIX_SECTIONS } from './sections.ts';

const SOURCE = '国办公开办函〔2019〕60号';

const documents: readonly Column[] = [
  { id: 'made', label: '本年新制作数量', heads: [], kind: 'count' },
  { id: 'published', label: '本年新公开数量', heads: [], kind: 'count' },
  { id: 'total', label: '对外公开总数量', heads: [], kind: 'count' },
];
const items: readonly Column[] = [
  { id: 'items_last_year', label: '上一年项目数量', heads: [], kind: 'count' },
  { id: 'change', label: '本年增/减', heads: [], kind: 'signed' },
];
const decisions: readonly Column[] = [
  ...items,
  { id: 'decisions', label: '处理决定数量', heads: [], kind: 'count' },
];

function row(id: string, label: string, filling: string): Row {
  return { id, ordinal: '', label, heads: [], aliases: [], filling };
}

const ITEMS = '前两栏是事项数，处理决定数量是本年度作出决定的件数，二者没有加减关系。';

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
        row('normative_documents', '规范性文件', '补公开往年文件时，本年新公开可以多于本年新制作。'),
      ],
    },
    {
      heading: '第二十条第（五）项',
      labelHead: '信息内容',
      columns: decisions,
      rows: [row('licensing', '行政许可', ITEMS), row('other_services', '其他对外管理服务事项', ITEMS)],
    },
    {
      heading: '第二十条第（六）项',
      labelHead: '信息内容',
      columns: decisions,
      rows: [row('penalties', '行政处罚', ITEMS), row('coercion', '行政强制', ITEMS)],
    },
    {
      heading: '第二十条第（八）项',
      labelHead: '信息内容',
      columns: items,
      rows: [row('fees', '行政事业性收费', '收费项目数。')],
    },
    {
      heading: '第二十条第（九）项',
      labelHead: '信息内容',
      columns: [
        { id: 'projects', label: '采购项目数量', heads: [], kind: 'count' },
        { id: 'amount_text', label: '采购总金额', heads: [], kind: 'text' },
      ],
      rows: [row('procurement', '政府集中采购', '金额须写明单位。')],
    },
  ],
};

const requests = requestsTable(OTHER_ROWS_2019);

/** The trial form for the report years 2019 and 2020. */
export const form2019: Form = {
  id: '2019',
  name: '政府信息公开工作年度报告格式（试行）（2019年）',
  source: SOURCE,
  years: { from: 2019, to: 2020 },
  sections: SIX_SECTIONS,
  tables: [disclosure, requests, remediesTable],
  relations: [...requestsRelations(requests, SOURCE), ...remediesRelations(SOURCE)],
};
