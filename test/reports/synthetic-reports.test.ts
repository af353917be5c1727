import { describe, expect, it } from 'vitest';
import { checkReport } from '#domain/report/check.ts';
import type { Form } from '#domain/report/form.ts';
import { form2019 } from '#domain/report/forms/form-2019.ts';
import { form2021 } from '#domain/report/forms/form-2021.ts';
import { tableText } from '#domain/report/plain-text.ts';
import { readReport } from '#domain/report/read/read-report.ts';
import type { ReadReport } from '#domain/report/report.ts';

/** Whole reports of invented places, written as offices write them, with all that is true of them. */
type Figures = Readonly<Record<string, number | string>>;

const TITLES = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
] as const;

/** Rows of section three by name; the total of each row is added, all that is not named is 0. */
function requests(rows: Readonly<Record<string, readonly number[]>>): Figures {
  const cells = Object.entries(rows).flatMap(([row, counts]) => {
    const filled = Array.from({ length: 6 }, (_, i) => counts[i] ?? 0);
    const sum = filled.reduce((all, one) => all + one, 0);
    return [...filled, counts[6] ?? sum].map((count, i) => [`requests.${row}[${i}]`, count] as const);
  });
  return Object.fromEntries(cells);
}

function remedies(name: string, counts: readonly (number | string)[]): Figures {
  const columns = ['upheld', 'corrected', 'other', 'pending', 'total'];
  return Object.fromEntries(columns.map((column, i) => [`remedies.${name}.${column}`, counts[i] ?? 0]));
}

function tables(form: Form, figures: Figures): string[][] {
  return form.tables.map((table) => [...tableText(table, (path) => String(figures[path] ?? 0))]);
}

interface Parts {
  readonly head: readonly string[];
  readonly overview: readonly string[];
  readonly tables: readonly (readonly string[])[];
  readonly ordinal?: (index: number) => string;
  readonly last?: readonly string[];
}

function report({ head, overview, tables: printed, ordinal, last }: Parts): ReadReport {
  const number = ordinal ?? ((index: number): string => `${'一二三四五六'.charAt(index)}、`);
  const bodies = [overview, ...printed, ['公开的及时性有待提高，将加强培训。'], last ?? ['无。']];
  return readReport([...head, ...TITLES.flatMap((title, i) => [number(i) + title, ...(bodies[i] ?? [])])]);
}

/** The cells that do not read as written: thousands separators and signs are the office's, 0 where nothing is named. */
function wrongCells(read: ReadReport, form: Form, figures: Figures): string[] {
  const paths = form.tables.flatMap((table) => {
    const found: string[] = [];
    tableText(table, (path) => {
      found.push(path);
      return '';
    });
    return found;
  });
  return paths.flatMap((path) => {
    const written = figures[path] ?? 0;
    const text = path.endsWith('amount_text');
    const value = written === '' ? null : text ? String(written) : Number(String(written).replace(/,/g, ''));
    const got = read.cells[path]?.value;
    return got === value ? [] : [`${path}: ${String(got)} instead of ${String(value)}`];
  });
}

function told(read: ReadReport): string[] {
  return checkReport(read).map(({ severity, rule, line }) => `${severity} ${rule} ${line ?? ''}`.trim());
}

const CITY: Figures = {
  ...requests({
    new: [4821, 203, 2, 11, 64, 35],
    carried_in: [312, 18],
    granted: [1820, 77, 1, 5, 30, 12],
    partial: [402, 21],
    'refused.third_party_rights': [88, 12],
    'refused.administrative_query': [120, 9],
    'unavailable.not_held': [2300, 70, 1, 6, 30, 20],
    'not_processed.complaint': [210, 2],
    'other.correction_overdue': [98, 5],
    total: [5038, 196, 2, 11, 60, 32],
    carried_out: [95, 25, 0, 0, 4, 3],
  }),
  ...remedies('reconsideration', [186, 22, 41, 60, 309]),
  ...remedies('litigation_direct', [52, 8, 21, 33, 114]),
  ...remedies('litigation_after_reconsideration', [70, 4, 9, 28, 111]),
  'disclosure.regulations.in_force': 41,
  'disclosure.normative_documents.made': 27,
  'disclosure.normative_documents.repealed': 9,
  'disclosure.normative_documents.in_force': 318,
  'disclosure.licensing.decisions': '2,318,907',
  'disclosure.penalties.decisions': '486,220',
  'disclosure.fees.amount_wan': '312,907.63',
};

describe('a right report has no findings', () => {
  it('a city, copied with the menus and the foot of its page', () => {
    const read = report({
      head: [
        '首页',
        '政务公开',
        '2022年政府信息公开工作年度报告',
        '当前位置：首页 > 政务公开 > 年度报告',
        '岳川市2023年政府信息公开工作年度报告',
        '发布日期：2024-01-29  来源：市政府办公室',
        '本报告统计期限为2023年1月1日至12月31日。',
      ],
      overview: [
        '（一）主动公开。2023年公开政府信息43.6万条。发布解读1,203件，其中图解410件、视频96件、文字697件。',
        '（二）依申请公开。2023年，全市收到政府信息公开申请5136件，上年结转330件，其中自然人4821件，占93.87%；法人或其他组织315件，占6.13%。办结5339件，结转下年度继续办理127件。',
        '（三）监督保障。承办代表建议187件、委员提案206件，已办结392件，正在办理1件。',
      ],
      tables: tables(form2021, CITY),
      last: [
        '收取信息处理费3,280元。',
        '附件：',
        '1.岳川市2022年政府信息公开工作年度报告',
        '网站标识码：4399000001',
      ],
    });
    expect([read.agency, read.year, read.form]).toEqual(['岳川市人民政府', 2023, '2021']);
    expect(read.sections.map(({ title }) => title)).toEqual(TITLES);
    expect(wrongCells(read, form2021, CITY)).toEqual([]);
    expect(told(read)).toEqual([]);
  });

  it('a township that numbers its sections in brackets, one cell a line', () => {
    const read = report({
      head: ['槐荫县双桥乡人民政府', '2024年政府信息公开工作年度报告'],
      overview: ['2024年公开信息86条，其中政策5条，财政4条，其他77条。全年未收到政府信息公开申请。'],
      tables: tables(form2021, {}).map((lines) => lines.flatMap((line) => line.split('\t'))),
      ordinal: (index) => `（${'一二三四五六'.charAt(index)}）`,
    });
    expect([read.agency, read.year, read.form]).toEqual(['槐荫县双桥乡人民政府', 2024, '2021']);
    expect(read.sections.map(({ title }) => title)).toEqual(TITLES);
    expect(wrongCells(read, form2021, {})).toEqual([]);
    expect(told(read)).toEqual([]);
  });

  it('a county of 2012, before there was a table', () => {
    const read = readReport([
      '云岭县2012年政府信息公开工作年度报告',
      '统计期限自2012年1月1日起至2012年12月31日止。',
      '一、概述',
      '2012年，我县公开信息8203条。',
      '二、主动公开政府信息情况',
      '机构职能类152条，政策法规类310条。',
      '三、依申请公开政府信息办理情况',
      '2012年共受理申请18件，其中当面申请5件，网上申请11件，信函申请2件。',
      '四、政府信息公开收费及减免情况',
      '未收取费用。',
    ]);
    expect([read.agency, read.year, read.form]).toEqual(['云岭县人民政府', 2012, null]);
    expect(told(read)).toEqual([]);
  });
});

describe('a wrong report has its findings and no others', () => {
  it('results that do not add up, and a text that says otherwise than the tables', () => {
    const figures: Figures = {
      ...requests({
        new: [31, 2],
        carried_in: [1],
        granted: [15, 1],
        'refused.third_party_rights': [2],
        'unavailable.not_held': [12, 1],
        total: [30, 2],
        carried_out: [2],
      }),
      ...remedies('reconsideration', [2, 0, 0, 1, 3]),
    };
    const read = report({
      head: ['滨海经济技术开发区管理委员会', '2023年政府信息公开工作年度报告'],
      overview: [
        '公开政府信息1520条，分别为：网站公开820条、公众号公开610条、其他方式公开80条。',
        '全年共收到政府信息公开申请36宗。因政府信息公开引起行政复议4宗。',
      ],
      tables: tables(form2021, figures),
    });
    expect(read.agency).toBe('滨海经济技术开发区管理委员会');
    expect(wrongCells(read, form2021, figures)).toEqual([]);
    expect(
      told(read)
        .map((finding) => finding.replace(/ \d+$/, ''))
        .toSorted(),
    ).toEqual([
      'error requests.outcomes-sum',
      'error requests.outcomes-sum',
      'warning narrative.parts-sum',
      'warning narrative.vs-table',
      'warning narrative.vs-table',
    ]);
  });

  it('a hotline whose parts agree with each other and not with the total', () => {
    const read = report({
      head: ['南渡县人民政府2022年政府信息公开工作年度报告'],
      overview: [
        '热线共受理诉求8200件，其中县级平台受理7650件，市级平台转派450件；到年底办结8060件，还在期限内办理40件，办结率99.51%。',
      ],
      tables: tables(form2021, {}),
    });
    expect(told(read).toSorted()).toEqual(['warning narrative.parts-sum 3', 'warning narrative.ratio 3']);
  });

  it('reconsiderations in the text, blank cells in the table', () => {
    const blank = remedies('reconsideration', ['', '', '', '', '']);
    const figures: Figures = { ...blank, ...requests({ new: [3], granted: [3], total: [3] }) };
    const read = report({
      head: ['南渡县人民政府2022年政府信息公开工作年度报告'],
      overview: ['全年收到政府信息公开申请3件，均予公开。由此引起行政复议14起。'],
      tables: tables(form2021, figures),
    });
    expect(wrongCells(read, form2021, figures)).toEqual([]);
    expect(
      told(read)
        .map((finding) => finding.split(' ')[1] ?? '')
        .toSorted(),
    ).toEqual(['cell.blank', 'narrative.vs-table']);
  });

  it('tables in another order', () => {
    const [disclosure = [], asked = [], remedied = []] = tables(form2019, {});
    const read = readReport([
      '云岭县财政局2020年政府信息公开工作年度报告',
      `一、${TITLES[0]}`,
      '2020年公开信息12条。',
      `二、${TITLES[2]}`,
      ...asked,
      `三、${TITLES[1]}`,
      ...disclosure,
      `四、${TITLES[3]}`,
      ...remedied,
      `五、${TITLES[4]}`,
      '公开不够。',
      `六、${TITLES[5]}`,
      '无。',
    ]);
    expect(wrongCells(read, form2019, {})).toEqual([]);
    expect(told(read).map((finding) => finding.split(' ')[1])).toEqual(['section.order']);
  });
});
