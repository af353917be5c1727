import { describe, expect, it } from 'vitest';
import { eachCell } from './form.ts';
import { FORMS, findForm } from './forms/registry.ts';
import type { GridRow } from './layout.ts';
import { gridWidth, statisticsGrid, tableGrid } from './layout.ts';

function grid(form: string, table: string): GridRow[] {
  const found = findForm(form)?.tables.find((candidate) => candidate.id === table);
  if (!found) throw new Error(`no table ${table} in form ${form}`);
  return tableGrid(found);
}

/** A row as `text↓rows→columns`; a value as its path. */
function shape(row: GridRow | undefined): string[] {
  return (row?.cells ?? []).map((cell) => {
    const spans = (cell.rowSpan > 1 ? `↓${cell.rowSpan}` : '') + (cell.colSpan > 1 ? `→${cell.colSpan}` : '');
    return (cell.kind === 'text' ? cell.text : `<${cell.path}>`) + spans;
  });
}

describe('tableGrid()', () => {
  it.each(FORMS.map((form) => [form.id, form] as const))(
    'covers a full rectangle and every cell once in form %s',
    (_, form) => {
      for (const table of form.tables) {
        const rows = tableGrid(table);
        const width = gridWidth(rows);
        const covered = rows.map(() => Array.from({ length: width }, () => 0));
        for (const [top, row] of rows.entries())
          for (const cell of row.cells) {
            const left = covered[top]?.indexOf(0) ?? -1;
            for (let y = top; y < top + cell.rowSpan; y++)
              for (let x = left; x < left + cell.colSpan; x++) {
                const line = covered[y];
                if (line) line[x] = (line[x] ?? 0) + 1;
              }
          }
        expect(covered.flat().filter((count) => count !== 1)).toEqual([]);
        const paths = rows.flatMap((row) =>
          row.cells.flatMap((cell) => (cell.kind === 'value' ? [cell.path] : [])),
        );
        const declared = [...eachCell(form)].filter((cell) => cell.table === table).map((cell) => cell.path);
        expect([...paths].sort()).toEqual(declared.sort());
      }
    },
  );

  it('prints section two of 2021 as the official form does', () => {
    const rows = grid('2021', 'disclosure');
    expect(rows.map(shape)).toEqual([
      ['第二十条第（一）项→4'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      [
        '规章',
        '<disclosure.regulations.made>',
        '<disclosure.regulations.repealed>',
        '<disclosure.regulations.in_force>',
      ],
      [
        '行政规范性文件',
        ...['made', 'repealed', 'in_force'].map((id) => `<disclosure.normative_documents.${id}>`),
      ],
      ['第二十条第（五）项→4'],
      ['信息内容', '本年处理决定数量→3'],
      ['行政许可', '<disclosure.licensing.decisions>→3'],
      ['第二十条第（六）项→4'],
      ['信息内容', '本年处理决定数量→3'],
      ['行政处罚', '<disclosure.penalties.decisions>→3'],
      ['行政强制', '<disclosure.coercion.decisions>→3'],
      ['第二十条第（八）项→4'],
      ['信息内容', '本年收费金额（单位：万元）→3'],
      ['行政事业性收费', '<disclosure.fees.amount_wan>→3'],
    ]);
    expect(rows.some((row) => row.repeats)).toBe(false);
  });

  it('prints section three with three head rows that repeat, and nested row heads', () => {
    const rows = grid('2021', 'requests');
    expect(rows.slice(0, 3).map(shape)).toEqual([
      ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）↓3→3', '申请人情况→7'],
      ['自然人↓2', '法人或其他组织→5', '总计↓2'],
      ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    ]);
    expect(rows.map((row) => row.repeats).lastIndexOf(true)).toBe(2);
    const labels = rows.slice(3).map((row) => shape(row).filter((text) => !text.startsWith('<')));
    expect(labels.slice(0, 6)).toEqual([
      ['一、本年新收政府信息公开申请数量→3'],
      ['二、上年结转政府信息公开申请数量→3'],
      ['三、本年度办理结果↓22', '（一）予以公开→2'],
      ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）→2'],
      ['（三）不予公开↓8', '1.属于国家秘密'],
      ['2.其他法律行政法规禁止公开'],
    ]);
    expect(labels.slice(-5)).toEqual([
      ['（六）其他处理↓3', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
      ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
      ['3.其他'],
      ['（七）总计→2'],
      ['四、结转下年度继续办理→3'],
    ]);
  });

  it('keeps （六）其他处理 as one row in the form of 2019', () => {
    expect(
      grid('2019', 'requests')
        .map(shape)
        .some((row) => row[0] === '（六）其他处理→2'),
    ).toBe(true);
  });

  it('prints section four as fifteen cells under three groups', () => {
    const rows = grid('2021', 'remedies');
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    expect(rows.slice(0, 3).map(shape)).toEqual([
      ['行政复议→5', '行政诉讼→10'],
      [...results.map((text) => `${text}↓2`), '未经复议直接起诉→5', '复议后起诉→5'],
      [...results, ...results],
    ]);
    expect(rows[3]?.cells).toHaveLength(15);
    expect(rows).toHaveLength(4);
  });

  it('prints the statistics table as a list', () => {
    expect(grid('pre2019', 'statistics').slice(0, 3).map(shape)).toEqual([
      ['统计指标', '单位', '统计数'],
      ['一、主动公开情况', '', ''],
      ['（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', '条', '<statistics.published.value>'],
    ]);
  });
});

describe('statisticsGrid()', () => {
  const row = {
    label: '主动公开文件数',
    unit: '条',
    value: 2,
    cumulative: null,
    raw: '2',
    line: 1,
    row: 'published',
  };

  it('has the cumulative column only where a row has a cumulative figure', () => {
    expect(shape(statisticsGrid([row])[1])).toEqual(['主动公开文件数', '条', '<statistics[0].value>']);
    expect(shape(statisticsGrid([row, { ...row, cumulative: 9 }])[2])).toContain(
      '<statistics[1].cumulative>',
    );
  });
});
