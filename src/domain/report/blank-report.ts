import { eachCell } from './form.ts';
import { formForYear } from './forms/registry.ts';
import { readReport } from './read/read-report.ts';
import type { ReadReport } from './report.ts';
import type { DraftRow, DraftSection, ReportDraft } from './report-draft.ts';
import { draftText } from './report-text.ts';

/** 条例（2007年）第三十二条: what a report had to contain before there was a form for its sections. */
const CONTENTS_2007 = [
  '一、行政机关主动公开政府信息的情况',
  '二、行政机关依申请公开政府信息和不予公开政府信息的情况',
  '三、政府信息公开的收费及减免情况',
  '四、因政府信息公开申请行政复议、提起行政诉讼的情况',
  '五、政府信息公开工作存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

/** A new report: the form that the year demands, its title and sections, every cell blank, no word written. */
export function blankDraft(agency: string, year: number): ReportDraft {
  const form = formForYear(year);
  const rows = form.tables
    .filter((table) => table.layout === 'list')
    .flatMap((table) => table.bands.flatMap((band) => band.rows));
  const listed: DraftRow[] = rows.map(({ id, ordinal, label, unit, header }) => ({
    label: `${ordinal}${label}`,
    unit: unit ?? '',
    header: header === true,
    row: id,
  }));
  const own = CONTENTS_2007.map((heading): DraftSection => ({ heading, section: null, text: '' }));
  const sections = form.sections.map(({ id, ordinal, title }): DraftSection => {
    return { heading: `${ordinal}、${title}`, section: id, text: '' };
  });
  const cells = [...eachCell(form)].filter(({ table }) => table.layout !== 'list').map(({ path }) => path);
  const figures = listed.flatMap(({ header }, index) => (header ? [] : [`statistics[${index}].value`]));
  return {
    form: form.id,
    title: `${agency}${year}年政府信息公开工作年度报告`,
    preface: '',
    sections: sections.length === 0 ? own : sections,
    tables: form.tables.map((table) => table.id),
    figures: Object.fromEntries([...cells, ...figures].map((path) => [path, ''])),
    rows: listed,
  };
}

/** The same as a report: what the reader makes of it when nothing has been filled in. */
export function blankReport(agency: string, year: number): ReadReport {
  return readReport(draftText(blankDraft(agency, year)).map(({ text }) => text));
}
