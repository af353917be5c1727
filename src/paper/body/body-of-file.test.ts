import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { cell, paragraph, simpleDocx, table } from '../../../test/paper/simple-docx.ts';
import { simplePdf } from '../../../test/paper/simple-pdf.ts';
import { bodyOfFile } from './body-of-file.ts';

const utf8 = new TextEncoder();

const PAPER = [
  '清水县人民政府办公室文件',
  '清政办发〔2024〕7号',
  '清水县人民政府办公室关于印发',
  '农村饮水安全工程管护办法的通知',
  '各乡镇人民政府，县政府各部门：',
  '现将管护办法印发给你们，请认真贯彻执行。',
  '清水县人民政府办公室',
  '2024年3月1日',
];
const HEAD = {
  title: '清水县人民政府办公室关于印发农村饮水安全工程管护办法的通知',
  documentNumber: '清政办发〔2024〕7号',
  madeOn: '2024-03-01',
};

describe('bodyOfFile', () => {
  it('reads a Word file as a program writes it', async () => {
    const docx = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: '总体要求', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [
                new TextRun('坚持'),
                new TextRun({ text: '公开为常态', bold: true }),
                new TextRun('。'),
              ],
            }),
            new Table({
              rows: [
                new TableRow({
                  tableHeader: true,
                  children: [new TableCell({ columnSpan: 2, children: [new Paragraph('项目')] })],
                }),
                new TableRow({
                  children: [
                    new TableCell({ rowSpan: 2, children: [new Paragraph('复制')] }),
                    new TableCell({ children: [new Paragraph('A4')] }),
                  ],
                }),
                new TableRow({ children: [new TableCell({ children: [new Paragraph('A3')] })] }),
              ],
            }),
          ],
        },
      ],
    });
    const { html } = await bodyOfFile(new Uint8Array(await Packer.toBuffer(docx)), '要点.docx');
    expect(html).toBe(
      '<h2>总体要求</h2>\n<p>坚持<strong>公开为常态</strong>。</p>\n' +
        '<table><thead><tr><th scope="col" colspan="2">项目</th></tr></thead>' +
        '<tbody><tr><td rowspan="2">复制</td><td>A4</td></tr>\n<tr><td>A3</td></tr></tbody></table>',
    );
  });

  it('keeps automatic numbers as printed, alignment, and tracked changes as accepted', async () => {
    const numbering =
      '<w:numbering xmlns:w="x"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>';
    const numbered = (id: number): string => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;
    const bytes = simpleDocx(
      paragraph('附件', '<w:jc w:val="center"/>') +
        paragraph('总则', numbered(1)) +
        paragraph('甲', numbered(2)) +
        paragraph('乙', numbered(2)) +
        paragraph('点', numbered(3)) +
        '<w:p><w:r><w:t>应当</w:t></w:r><w:del><w:r><w:delText>不得</w:delText></w:r></w:del><w:ins><w:r><w:t>依法</w:t></w:r></w:ins></w:p>' +
        '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r></w:p>',
      { 'word/numbering.xml': numbering },
    );
    const { html } = await bodyOfFile(bytes, '甲.docx');
    expect(html).toBe(
      '<p class="align-center">附件</p>\n<p>一、总则</p>\n<ol><li>甲</li><li>乙</li></ol>\n<ul><li>点</li></ul>\n<p>应当依法</p>',
    );
  });

  it('guesses title, number and date of an official paper in Word, PDF, text and HTML alike', async () => {
    const docx = simpleDocx(PAPER.map((line) => paragraph(line)).join(''));
    expect(await bodyOfFile(docx, '通知.docx')).toMatchObject(HEAD);
    expect(await bodyOfFile(utf8.encode(PAPER.join('\r\n')), '通知.txt')).toMatchObject(HEAD);
    const page = `<html><head><meta name="ArticleTitle" content="${HEAD.title}"><title>清水县</title></head><body><nav>首页</nav><div id="zoom">${PAPER.map((line) => `<p>${line}</p>`).join('')}</div></body></html>`;
    const { html, ...head } = await bodyOfFile(utf8.encode(page), '通知.html');
    expect(head).toMatchObject(HEAD);
    expect(html).not.toContain('首页');
    const pdf = simplePdf([
      PAPER.map((text, index) => ({
        text,
        x: index === 5 ? 110 : (595 - text.length * 16) / 2,
        y: 80 + index * 60,
        size: 16,
      })),
    ]);
    expect(await bodyOfFile(pdf, '通知.pdf')).toMatchObject(HEAD);
  });

  it('reads dates in Chinese numerals', async () => {
    const lines = [...PAPER.slice(0, -1), '二〇二四年十二月二十三日'];
    expect((await bodyOfFile(utf8.encode(lines.join('\n')), '甲.txt')).madeOn).toBe('2024-12-23');
  });

  it('makes a table of rows with TAB', async () => {
    const { html } = await bodyOfFile(utf8.encode('收费标准\n项目\t元\n复印\t0.1\n完'), '甲.txt');
    expect(html).toBe(
      '<p>收费标准</p>\n<table><tbody><tr><td>项目</td><td>元</td></tr>\n<tr><td>复印</td><td>0.1</td></tr></tbody></table>\n<p>完</p>',
    );
  });

  it('says what to do where there is nothing to read', async () => {
    await expect(bodyOfFile(new Uint8Array(0), '甲.docx')).rejects.toThrow('文件是空的');
    await expect(bodyOfFile(simpleDocx(table(cell(''))), '甲.docx')).rejects.toThrow('没有文字');
  });
});
