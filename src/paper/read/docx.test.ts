import { describe, expect, it } from 'vitest';
import { cell, paragraph, simpleDocx, table } from '../../../test/paper/simple-docx.ts';
import { readPaper } from './read-paper.ts';

async function lines(body: string, parts: Record<string, string> = {}): Promise<string[]> {
  return (await readPaper(simpleDocx(body, parts), '年报.docx')).lines;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

describe('readPaper() of a DOCX', () => {
  it('gives paragraphs and table rows a line each, blank cells kept', async () => {
    const body =
      paragraph('二、主动公开政府信息情况') +
      table(
        cell('信息内容') + cell('本年制发件数'),
        cell('规章') + cell(''),
        cell('行政规范性文件') + cell('3'),
      );
    expect(await lines(body)).toEqual([
      '二、主动公开政府信息情况',
      '信息内容\t本年制发件数',
      '规章\t',
      '行政规范性文件\t3',
    ]);
  });

  it('leaves out what a gridSpan covers and blanks what a vMerge covers', async () => {
    const body = table(
      cell('三、本年度办理结果', '<w:vMerge w:val="restart"/>') +
        cell('（一）予以公开', '<w:gridSpan w:val="2"/>') +
        cell('6'),
      cell('三、本年度办理结果', '<w:vMerge/>') +
        cell('（三）不予公开', '<w:vMerge w:val="restart"/>') +
        cell('1.属于国家秘密') +
        cell('0'),
      cell('', '<w:vMerge/>') +
        cell('', '<w:vMerge w:val="continue"/>') +
        cell('2.其他法律行政法规禁止公开') +
        cell('0'),
    );
    expect(await lines(body)).toEqual([
      '三、本年度办理结果\t（一）予以公开\t6',
      '\t（三）不予公开\t1.属于国家秘密\t0',
      '\t\t2.其他法律行政法规禁止公开\t0',
    ]);
  });

  it('takes one paragraph a line, breaks and no-break spaces in a cell as one space', async () => {
    const broken = `${paragraph('社会\u00a0')}${paragraph('公益')}<w:p><w:r><w:t>组</w:t><w:br/><w:t>织</w:t></w:r></w:p>`;
    expect(await lines(table(cell(broken) + cell('960\u00a0万')))).toEqual(['社会 公益 组 织\t960 万']);
  });

  it('numbers headings as Word prints them', async () => {
    const numbering = `<w:numbering ${W}>
      <w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
      </w:abstractNum>
      <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
    </w:numbering>`;
    const styles = `<w:styles ${W}><w:style w:styleId="1"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style><w:style w:styleId="2"><w:basedOn w:val="1"/></w:style></w:styles>`;
    const sub = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr>';
    const body =
      paragraph('总体情况', '<w:pStyle w:val="1"/>') +
      paragraph('主动公开', sub) +
      paragraph('依申请公开', sub) +
      paragraph('主动公开政府信息情况', '<w:pStyle w:val="2"/>') +
      paragraph('再次从头', sub);
    expect(await lines(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles })).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '二、主动公开政府信息情况',
      '（一）再次从头',
    ]);
  });

  it('takes tracked insertions, drops deletions, hidden text and codes of fields', async () => {
    const body = `<w:p><w:r><w:t>收到申请</w:t></w:r><w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins><w:r><w:t>6</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>件</w:t></w:r></w:p>${table(
      cell('留下'),
      `<w:trPr><w:del w:id="1"/></w:trPr>${cell('删去')}`,
    )}`;
    expect(await lines(body)).toEqual(['收到申请6件', '留下']);
  });

  it('reads a text box once, though Word stores it twice', async () => {
    const box = `<w:txbxContent>${paragraph('某县2022年政府信息公开工作年度报告')}</w:txbxContent>`;
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await lines(body)).toEqual(['某县2022年政府信息公开工作年度报告']);
  });

  it('reads cells inside content controls', async () => {
    const body = `<w:sdt><w:sdtContent><w:tbl><w:tr><w:sdt><w:sdtContent>${cell('规章')}</w:sdtContent></w:sdt>${cell('0')}</w:tr></w:tbl></w:sdtContent></w:sdt>`;
    expect(await lines(body)).toEqual(['规章\t0']);
  });

  it('refuses a document type declaration and external entities', async () => {
    const evil =
      '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>';
    await expect(lines('', { 'word/document.xml': evil })).rejects.toMatchObject({ code: 'unsafe' });
  });

  it('refuses XML nested without end', async () => {
    await expect(lines('<w:ins>'.repeat(5000) + '</w:ins>'.repeat(5000))).rejects.toMatchObject({
      code: 'too-complex',
    });
  });
});
