import type { Band, Column, FormTable, Relation, Row } from '../form.ts';
import { cellPath } from '../form.ts';

const APPLICANTS = '申请人情况';
const ORGANIZATIONS = '法人或其他组织';

/** The seven columns of section three: who asked (both forms). Index 6 is the total. */
export const APPLICANT_COLUMNS: readonly Column[] = [
  { id: 'natural_person', label: '自然人', heads: [APPLICANTS], kind: 'count' },
  { id: 'commercial_enterprise', label: '商业企业', heads: [APPLICANTS, ORGANIZATIONS], kind: 'count' },
  { id: 'research_institution', label: '科研机构', heads: [APPLICANTS, ORGANIZATIONS], kind: 'count' },
  { id: 'public_welfare', label: '社会公益组织', heads: [APPLICANTS, ORGANIZATIONS], kind: 'count' },
  { id: 'legal_service', label: '法律服务机构', heads: [APPLICANTS, ORGANIZATIONS], kind: 'count' },
  { id: 'other', label: '其他', heads: [APPLICANTS, ORGANIZATIONS], kind: 'count' },
  { id: 'total', label: '总计', heads: [APPLICANTS], kind: 'count' },
];

export const TOTAL_COLUMN = 6;

const OUTCOMES = '三、本年度办理结果';

function row(
  id: string,
  ordinal: string,
  label: string,
  heads: readonly string[],
  rest: Partial<Row> = {},
): Row {
  return { id, ordinal, label, heads, aliases: [], ...rest };
}

function group(
  name: string,
  head: string,
  rows: readonly (readonly [id: string, label: string, aliases?: readonly string[]])[],
): Row[] {
  return rows.map(([id, label, aliases], index) =>
    row(`${name}.${id}`, `${index + 1}.`, label, [OUTCOMES, head], { aliases: aliases ?? [] }),
  );
}

/** Section three; the two forms differ only in the rows of （六）其他处理. */
export function requestsTable(otherRows: readonly Row[]): FormTable {
  const rows: Row[] = [
    row('new', '一、', '本年新收政府信息公开申请数量', [], {
      filling: '报告年度1月1日至12月31日收到的申请件数；按登记的件数计。',
      aliases: ['本年新收'],
    }),
    row('carried_in', '二、', '上年结转政府信息公开申请数量', [], {
      filling: '上一年度报告第四项“结转下年度继续办理”的件数，逐格相同。',
      aliases: ['上年结转'],
    }),
    row('granted', '（一）', '予以公开', [OUTCOMES]),
    row('partial', '（二）', '部分公开（区分处理的，只计这一情形，不计其他情形）', [OUTCOMES], {
      aliases: ['部分公开'],
      filling: '同一件既公开一部分又不公开一部分的，只计在这一行。',
    }),
    ...group('refused', '（三）不予公开', [
      ['state_secret', '属于国家秘密'],
      [
        'prohibited_by_law',
        '其他法律行政法规禁止公开',
        ['其他法律、行政法规禁止公开', '其它法律行政法规禁止公开'],
      ],
      ['security_and_stability', '危及“三安全一稳定”', ['危及三安全一稳定', '三安全一稳定']],
      ['third_party_rights', '保护第三方合法权益'],
      ['internal_affairs', '属于三类内部事务信息', ['三类内部事务信息', '三类内部管理事务信息']],
      ['process_information', '属于四类过程性信息', ['四类过程性信息']],
      ['enforcement_file', '属于行政执法案卷', ['行政执法案卷']],
      ['administrative_query', '属于行政查询事项', ['行政查询事项']],
    ]),
    ...group('unavailable', '（四）无法提供', [
      ['not_held', '本机关不掌握相关政府信息', ['不掌握相关政府信息']],
      ['needs_creation', '没有现成信息需要另行制作', ['没有现成信息']],
      ['still_unclear', '补正后申请内容仍不明确', ['补正后申请']],
    ]),
    ...group('not_processed', '（五）不予处理', [
      ['complaint', '信访举报投诉类申请', ['信访举报投诉']],
      ['repeated', '重复申请'],
      ['publication', '要求提供公开出版物', ['公开出版物']],
      ['excessive', '无正当理由大量反复申请', ['无正当理由大量反复']],
      ['confirmation', '要求行政机关确认或重新出具已获取信息', ['要求行政机关确认']],
    ]),
    ...otherRows,
    row('total', '（七）', '总计', [OUTCOMES]),
    row('carried_out', '四、', '结转下年度继续办理', [], { aliases: ['结转下年度'] }),
  ];
  return {
    id: 'requests',
    layout: 'matrix',
    title: '收到和处理政府信息公开申请情况',
    note: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    bands: [{ heading: '', labelHead: '', columns: APPLICANT_COLUMNS, rows }],
  };
}

export const OTHER_HEAD = '（六）其他处理';
export const OTHER_ROWS_2021: readonly Row[] = group('other', OTHER_HEAD, [
  [
    'correction_overdue',
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    ['申请人无正当理由逾期不补正'],
  ],
  [
    'fee_overdue',
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    ['申请人逾期未按收费通知'],
  ],
  ['other', '其他'],
]);
export const OTHER_ROWS_2019: readonly Row[] = [row('other.other', '（六）', '其他处理', [OUTCOMES])];

/** The three balance rules of section three, spelled out for every column and row. */
export function requestsRelations(table: FormTable, source: string): Relation[] {
  const [band] = table.bands;
  if (!band) return [];
  const outcomes = band.rows.filter(
    (candidate) => candidate.heads[0] === OUTCOMES && candidate.id !== 'total',
  );
  const path = (rowId: string, column: number): string => `${table.id}.${rowId}[${column}]`;
  const byColumn = band.columns.flatMap((column, index): Relation[] => [
    {
      rule: 'requests.balance',
      left: [path('new', index), path('carried_in', index)],
      operator: '=',
      right: [path('total', index), path('carried_out', index)],
      source,
      words: `“${column.label}”栏：第一项＋第二项＝第三项（七）总计＋第四项`,
    },
    {
      rule: 'requests.outcomes-sum',
      left: outcomes.map((outcome) => path(outcome.id, index)),
      operator: '=',
      right: [path('total', index)],
      source,
      words: `“${column.label}”栏：（一）至（六）各行之和＝（七）总计`,
    },
  ]);
  const byRow = band.rows.map((line) => applicantsSum(table, band, line, source));
  return [...byRow, ...byColumn];
}

function applicantsSum(table: FormTable, band: Band, line: Row, source: string): Relation {
  const cells = band.columns.map((_, index) => cellPath(table, band, line, index));
  return {
    rule: 'requests.applicants-sum',
    left: cells.slice(0, TOTAL_COLUMN),
    operator: '=',
    right: cells.slice(TOTAL_COLUMN),
    source,
    words: `“${line.ordinal}${line.label}”行：自然人＋法人或其他组织五栏＝总计`,
  };
}
