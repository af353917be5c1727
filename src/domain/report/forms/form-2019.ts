import type { Form, FormTable } from '../form.ts';
import { OTHER_ROWS_2019, requestsRelations, requestsTable } from './applicants.ts';
import { disclosureBand, disclosureColumn as column, disclosureRow as row } from './disclosure-band.ts';
import { remediesRelations, remediesTable } from './remedies.ts';
import { SIX_SECTIONS } from './sections.ts';

const SOURCE = '国办公开办函〔2019〕60号';

const documents = [
  column('made', '本年新制作数量'),
  column('published', '本年新公开数量'),
  column('total', '对外公开总数量'),
];
const items = [column('items_last_year', '上一年项目数量'), column('change', '本年增/减', 'signed')];
const decisions = [...items, column('decisions', '处理决定数量')];
const ITEMS = '前两栏是事项数，处理决定数量是本年度作出决定的件数，二者没有加减关系。';

const disclosure: FormTable = {
  id: 'disclosure',
  layout: 'bands',
  title: '主动公开政府信息情况',
  bands: [
    disclosureBand('一', documents, [
      row('regulations', '规章', '县级、乡级政府及其部门没有规章制定权，应填0。'),
      row('normative_documents', '规范性文件', '补公开往年文件时，本年新公开可以多于本年新制作。'),
    ]),
    disclosureBand('五', decisions, [
      row('licensing', '行政许可', ITEMS),
      row('other_services', '其他对外管理服务事项', ITEMS),
    ]),
    disclosureBand('六', decisions, [
      row('penalties', '行政处罚', ITEMS),
      row('coercion', '行政强制', ITEMS),
    ]),
    disclosureBand('八', items, [row('fees', '行政事业性收费', '收费项目数。')]),
    disclosureBand(
      '九',
      [column('projects', '采购项目数量'), column('amount_text', '采购总金额', 'text')],
      [row('procurement', '政府集中采购', '金额须写明单位。')],
    ),
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
