import { describe, expect, it } from 'vitest';
import type { CellPath } from '../cell.ts';
import { readReport } from './read-report.ts';

const HEAD = ['安平县2022年政府信息公开工作年度报告', '二、主动公开政府信息情况'];
const DOCUMENTS = ['第二十条第（一）项', '信息内容\t本年制发件数\t本年废止件数\t现行有效件数'];
const DECISIONS = ['第二十条第（五）项', '信息内容\t本年处理决定数量'];

function values(lines: readonly string[], ...paths: CellPath[]): unknown[] {
  const { cells } = readReport([...HEAD, ...lines]);
  return paths.map((path) => cells[`disclosure.${path}`]?.value);
}

const NORMATIVE = [
  'normative_documents.made',
  'normative_documents.repealed',
  'normative_documents.in_force',
] as const;

describe('readReport: section two', () => {
  const rest = [
    ...DECISIONS,
    '行政许可\t1204',
    '第二十条第（六）项',
    '信息内容\t本年处理决定数量',
    '行政处罚\t33',
    '行政强制\t0',
  ];

  it('passes over a row that a province has added', () => {
    const lines = [
      ...DOCUMENTS,
      '规章\t0\t0\t0',
      '行政规范性文件\t3\t1\t25',
      '其他主动公开文件\t20\t1\t30',
      ...rest,
    ];
    expect(values(lines, ...NORMATIVE, 'licensing.decisions')).toEqual([3, 1, 25, 1204]);
  });

  it('is not misled by figures in a note within a label', () => {
    const lines = [
      ...DOCUMENTS,
      '规章 0 0 0',
      '行政规范性文件（含2019年以前制发、现仍执行的） 3 1 25',
      ...rest,
    ];
    expect(values(lines, ...NORMATIVE)).toEqual([3, 1, 25]);
  });

  it('leaves open where a blank stood between figures', () => {
    const lines = [...DOCUMENTS, '规章 0 0 0', '行政规范性文件 3 25', ...rest];
    expect(values(lines, ...NORMATIVE)).toEqual(['unreadable', 'unreadable', 'unreadable']);
  });

  it('turns an amount written in 元 into the 万元 of its head, and says so by keeping what was written', () => {
    const lines = [
      ...DOCUMENTS,
      '规章\t0\t0\t0',
      '行政规范性文件\t0\t0\t0',
      ...rest,
      '第二十条第（八）项',
      '信息内容\t本年收费金额（单位：万元）',
      '行政事业性收费\t251000元',
    ];
    const { cells, remarks } = readReport([...HEAD, ...lines]);
    expect(cells['disclosure.fees.amount_wan']).toMatchObject({ value: 25.1, raw: '251000元' });
    expect(remarks.map((remark) => remark.quote)).toContain('251000元');
  });

  it('does not take figures of the next section for those of an empty last row', () => {
    const lines = [
      ...DOCUMENTS,
      '规章\t0\t0\t0',
      '行政规范性文件\t0\t0\t0',
      ...rest,
      '第二十条第（八）项',
      '信息内容\t本年收费金额（单位：万元）',
      '行政事业性收费',
      '三、收到和处理政府信息公开申请情况',
      '全年收到申请12件。',
    ];
    expect(values(lines, 'fees.amount_wan')).toEqual([null]);
  });

  it('ends before a section with an Arabic number', () => {
    const lines = [
      ...DOCUMENTS,
      '规章\t0\t0\t0',
      '行政规范性文件\t0\t0\t0',
      ...rest,
      '第二十条第（八）项',
      '信息内容\t本年收费金额（单位：万元）',
      '行政事业性收费\t0',
      '3.收到和处理政府信息公开申请情况',
      '本年没有收到申请。',
    ];
    const report = readReport([...HEAD, ...lines]);
    expect(report.sections.map((section) => section.section)).toEqual(['disclosure', 'requests']);
    expect(report.narrative.at(-1)?.text).toBe('本年没有收到申请。');
  });

  it('reads a head that lost its last character', () => {
    const lines = [
      '第二十条第（一）项',
      '信息内容\t本年制发件\t本年废止件\t现行有效件',
      '规章\t0\t0\t0',
      '行政规范性文件\t3\t1\t25',
      ...rest,
    ];
    expect(readReport([...HEAD, ...lines]).form).toBe('2021');
    expect(values(lines, ...NORMATIVE)).toEqual([3, 1, 25]);
  });
});

describe('readReport: section four', () => {
  it('ends before a section with an Arabic number', () => {
    const report = readReport([
      ...HEAD,
      ...DOCUMENTS,
      '规章\t0\t0\t0',
      '4.政府信息公开行政复议、行政诉讼情况',
      '行政复议\t行政诉讼',
      '结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉',
      '结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计',
      '1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0',
      '5.存在的主要问题及改进情况',
      '无。',
    ]);
    expect(report.sections.map((section) => section.section)).toEqual(['disclosure', 'remedies', 'problems']);
    expect(report.cells['remedies.litigation_after_reconsideration.total']?.value).toBe(0);
  });

  it('takes heads that come in halves for heads, not for narrative', () => {
    const report = readReport([
      ...HEAD,
      ...DOCUMENTS,
      '规章\t0\t0\t0',
      '行政规范性文件\t0\t0\t0',
      ...DECISIONS,
      '行政许可\t0',
      '四、政府信息公开行政复议、行政诉讼情况',
      '行政复议 行政诉讼',
      '结果 结果 其他 尚未 总 未经复议直接起诉 复议后起诉',
      '维持 纠正 结果 审结 计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计',
      '1 0 0 0 1 0 0 0 0 0 0 0 0 0 0',
      '五、存在的主要问题及改进情况',
    ]);
    expect(report.cells['remedies.reconsideration.total']?.value).toBe(1);
    expect(report.narrative.filter((passage) => passage.text.includes('结果'))).toEqual([]);
  });
});

describe('readReport: section three, one cell a line', () => {
  it('does not take a blank line behind the label for the first cell of a short row', () => {
    const zeros = ['0', '0', '0', '0', '0', '0', '0'];
    const four = ['4', '0', '0', '0', '0', '0', '4'];
    const rows: [label: string, figures: string[]][] = [
      ['一、本年新收政府信息公开申请数量', ['', '4', '0', '0', '0', '0', '4']],
      ['二、上年结转政府信息公开申请数量', zeros],
      ['（一）予以公开', four],
      ['（二）部分公开', zeros],
      ['1.属于国家秘密', zeros],
      ['2.其他法律行政法规禁止公开', zeros],
      ['3.危及“三安全一稳定”', zeros],
      ['4.保护第三方合法权益', zeros],
      ['5.属于三类内部事务信息', zeros],
      ['6.属于四类过程性信息', zeros],
      ['7.属于行政执法案卷', zeros],
      ['8.属于行政查询事项', zeros],
      ['1.本机关不掌握相关政府信息', zeros],
      ['（七）总计', four],
      ['四、结转下年度继续办理', zeros],
    ];
    const { cells } = readReport([...HEAD, ...DOCUMENTS, '规章\t0\t0\t0', '申请人情况', ...rows.flat(2)]);
    const row = [0, 1].map((column) => cells[`requests.new[${column}]`]?.value);
    expect([4, 'unreadable']).toContain(row[0]);
    expect([0, 'unreadable']).toContain(row[1]);
  });
});
