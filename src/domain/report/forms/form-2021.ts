import type { Form, FormTable } from '../form.ts';
import { OTHER_ROWS_2021, requestsRelations, requestsTable } from './applicants.ts';
import { disclosureBand, disclosureColumn as column, disclosureRow as row } from './disclosure-band.ts';
import { remediesRelations, remediesTable } from './remedies.ts';
import { SIX_SECTIONS } from './sections.ts';

const SOURCE = '国办公开办函〔2021〕30号';

const documents = [
  column('made', '本年制发件数'),
  column('repealed', '本年废止件数'),
  column('in_force', '现行有效件数'),
];
const decisions = [column('decisions', '本年处理决定数量')];
const DECISIONS = '本年度作出的全部处理决定件数，不是事项数，也不是网上公开的条数。';

const disclosure: FormTable = {
  id: 'disclosure',
  layout: 'bands',
  title: '主动公开政府信息情况',
  bands: [
    disclosureBand('一', documents, [
      row('regulations', '规章', '县级、乡级政府及其部门没有规章制定权，应填0。'),
      row('normative_documents', '行政规范性文件', '现行有效件数＝上年现行有效＋本年制发－本年废止。', [
        '规范性文件',
      ]),
    ]),
    disclosureBand('五', decisions, [row('licensing', '行政许可', DECISIONS)]),
    disclosureBand('六', decisions, [
      row('penalties', '行政处罚', DECISIONS),
      row('coercion', '行政强制', DECISIONS),
    ]),
    disclosureBand(
      '八',
      [{ ...column('amount_wan', '本年收费金额（单位：万元）', 'amount'), unit: '万元' }],
      [row('fees', '行政事业性收费', '本年实际收取的金额，单位万元；不是信息处理费。')],
    ),
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
