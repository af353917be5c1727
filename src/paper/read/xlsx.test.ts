import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPaper } from './read-paper.ts';

interface SheetPart {
  readonly name: string;
  readonly xml: string;
  readonly state?: string;
}

/** A workbook as Excel stores it, with shared strings. */
function workbook(sheets: readonly SheetPart[], strings: readonly string[] = []): Uint8Array {
  const list = sheets.map(
    (sheet, index) =>
      `<sheet name="${sheet.name}" sheetId="${index + 1}" r:id="rId${index + 1}" ${sheet.state ? `state="${sheet.state}"` : ''}/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t>${text}</t><rPh><t>pinyin</t></rPh></si>`).join('')}</sst>`,
  };
  for (const [index, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = sheet.xml;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function sheet(rows: string, merges: readonly string[] = []): string {
  return `<worksheet><sheetData>${rows}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`;
}

describe('readPaper() of XLSX', () => {
  it('reads merged cells, blank cells and figures', async () => {
    const xml = sheet(
      `<row r="1"><c r="A1" t="s"><v>0</v></c></row>
       <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="inlineStr"><is><t>申请人情况</t></is></c><c r="C3"/><c r="D3"/></row>
       <row r="4"><c r="A4"/><c r="B4" t="str"><v>自然人</v></c><c r="D4" t="inlineStr"><is><t>总计</t></is></c></row>
       <row r="5"><c r="A5" t="s"><v>2</v></c><c r="B5"><v>9116.3600000000006</v></c><c r="C5"/><c r="D5"><f>SUM(B5:C5)</f></c></row>`,
      ['A3:A4', 'B3:D3'],
    );
    const paper = await readPaper(
      workbook([{ name: '表', xml }], ['某县2022年政府信息公开工作年度报告', '勾稽关系', '一、本年新收']),
      'a.xlsx',
    );
    expect(paper).toEqual({
      kind: 'xlsx',
      lines: [
        '某县2022年政府信息公开工作年度报告',
        '勾稽关系\t申请人情况',
        '\t自然人\t\t总计',
        '一、本年新收\t9116.36\t\t无法识别',
      ],
    });
  });

  it('reads sheets in their order and skips hidden ones', async () => {
    const one = (text: string): string =>
      sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`);
    const bytes = workbook([
      { name: '1', xml: one('甲') },
      { name: '2', xml: one('密'), state: 'hidden' },
      { name: '3', xml: one('乙') },
    ]);
    expect((await readPaper(bytes, 'a.xlsx')).lines).toEqual(['甲', '乙']);
  });

  it('refuses merged cells without end', async () => {
    const xml = sheet(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      Array.from({ length: 6000 }, () => 'A1:Z99'),
    );
    await expect(readPaper(workbook([{ name: '1', xml }]), 'a.xlsx')).rejects.toMatchObject({
      code: 'too-complex',
    });
  });

  it('is not exhausted by a cell in the last column of the last row', async () => {
    const xml = sheet(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      ['A1:XFD1048576'],
    );
    expect((await readPaper(workbook([{ name: '1', xml }]), 'a.xlsx')).lines).toEqual(['1']);
  });
});
