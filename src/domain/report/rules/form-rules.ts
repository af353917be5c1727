import { periodsOf } from '../narrative/report-period.ts';
import { formForYear } from '../forms/registry.ts';
import { citedNotices } from './cited-notices.ts';
import type { Draft, Rule, Subject } from './rule.ts';

/** Which form, which period, which notices. */
export const FORM_RULES: readonly Rule[] = [
  {
    id: 'form.wrong-year',
    title: '格式与年度不符',
    scope: 'structure',
    severity: 'error',
    source: '国办公开办函〔2021〕30号：2021年度起用2021年格式；〔2019〕60号：2019、2020年度用2019年格式',
    message: '表格用的不是本年度的格式。',
    fix: '改用本年度规定的格式重新填报。',
    find: wrongForm,
    passing: { report: { form: '2019', year: 2020 } },
    failing: { report: { form: '2019', year: 2022, agency: '青山县财政局' } },
  },
  {
    id: 'form.no-tables',
    title: '没有表格文字',
    scope: 'structure',
    severity: 'warning',
    source: '国办公开办函〔2021〕30号附件三张表',
    message: '没有读到规定的表格。',
    fix: '表格若是图片，请换成文字表格后再检查；若没有表格，请按规定格式补上。',
    find: noTables,
    passing: { report: { form: '2021' } },
    failing: { report: { form: null } },
  },
  {
    id: 'form.period',
    title: '统计期限',
    scope: 'structure',
    severity: 'warning',
    source: '《政府信息公开条例》第四十九条：年度报告反映上一年度工作',
    message: '统计期限不是报告年度的1月1日至12月31日。',
    fix: '统计期限应为报告年度1月1日至12月31日，数据按整年核对。',
    find: wrongPeriod,
    passing: {
      report: { form: '2021', preamble: ['本报告所列数据的统计期限自2022年1月1日起至12月31日止。'] },
    },
    failing: {
      report: { form: '2021', preamble: ['本报告所列数据的统计期限自2022年1月1日起至12月21日止。'] },
    },
  },
  {
    id: 'form.cited-later',
    title: '引用了之后的文件',
    scope: 'structure',
    severity: 'warning',
    source: '报告应于次年3月31日前公布（《政府信息公开条例》第四十九条），不能引用之后的文件',
    message: '报告引用了晚于报告时间的文件。',
    fix: '核对文号；按报告编制时有效的文件改写。',
    find: (subject) => citedNotices(subject, 'later'),
    passing: {
      report: {
        form: '2019',
        preamble: [
          '按照《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制。',
        ],
      },
    },
    failing: {
      report: {
        form: '2019',
        preamble: [
          '按照《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。',
        ],
      },
    },
  },
  {
    id: 'form.cited-superseded',
    title: '引用了旧格式文件',
    scope: 'structure',
    severity: 'notice',
    source: '2021年度起格式见国办公开办函〔2021〕30号',
    message: '报告按旧的格式文件编制。',
    fix: '改引国办公开办函〔2021〕30号，并按其格式填报。',
    find: (subject) => citedNotices(subject, 'superseded'),
    passing: { report: { form: '2019', preamble: ['按照国办公开办函〔2019〕60号编制。'] } },
    failing: { report: { form: '2021', preamble: ['按照国办公开办函〔2019〕60号编制。'] } },
  },
];

function wrongForm({ report, form, paragraphs }: Subject): Draft[] {
  if (!form || report.year === null) return [];
  const right = formForYear(report.year);
  if (right.id === form.id) return [];
  // Where the period is of another year whose form this is, the title is at fault: narrative.wrong-year says so.
  const [period] = paragraphs.flatMap(periodsOf);
  if (period && period.from[0] === report.year - 1 && formForYear(period.from[0]).id === form.id) return [];
  const line = Object.values(report.cells)[0]?.line ?? report.statistics[0]?.line ?? report.title?.line ?? 1;
  return [
    {
      detail: `${report.year}年度应使用“${right.name}”（${right.source}），表头却是“${form.name}”的。`,
      expected: right.id,
      actual: form.id,
      line,
      quote: report.source[line - 1]?.trim().slice(0, 40) ?? '',
    },
  ];
}

/** Without any table, or without one of the three. Reports before 2014 had no national table. */
function noTables({ report, form }: Subject): Draft[] {
  const missing = report.remarks.filter((remark) => remark.kind === 'table-missing');
  const line = report.sections[0]?.line ?? report.title?.line ?? 1;
  if (form && missing.length > 0)
    return missing.map((remark) => ({
      detail: `${remark.note}。`,
      line: remark.line > 1 ? remark.line : line,
    }));
  const empty = Object.keys(report.cells).length === 0 && report.statistics.length === 0;
  if (form && !empty) return [];
  if (report.year !== null && report.year < 2014) return [];
  if (report.year === null && report.sections.length === 0) return [];
  const light = report.year !== null && report.year < 2019;
  return [
    {
      detail: '各部分只有标题，没有表格文字（不当作0）。',
      line,
      ...(light ? { severity: 'notice' as const } : {}),
    },
  ];
}

function wrongPeriod({ report, paragraphs }: Subject): Draft[] {
  const { year } = report;
  if (year === null) return [];
  const periods = paragraphs.flatMap(periodsOf);
  return periods.flatMap(({ from, to, line, quote }) => {
    const whole =
      from[0] === year && from[1] === 1 && from[2] === 1 && to[0] === year && to[1] === 12 && to[2] === 31;
    // The year before throughout is last year's sentence: narrative.wrong-year says so.
    const lastYear = from[0] === year - 1 && to[0] === year - 1;
    if (whole || lastYear) return [];
    return [
      {
        detail: `写作“${quote}”。`,
        expected: `${year}年1月1日至${year}年12月31日`,
        actual: quote,
        line,
        quote,
      },
    ];
  });
}
