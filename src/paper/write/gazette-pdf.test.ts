import { describe, expect, it } from 'vitest';
import { readPaper } from '../read/read-paper.ts';
import { gazettePdf } from './gazette-pdf.ts';
import { printedBody } from './printed-body.ts';

const TABLE =
  '<table><caption>附表</caption><thead><tr><th rowspan="2">乡镇</th><th colspan="2">工程</th></tr><tr><th>处数</th><th>经费</th></tr></thead><tbody><tr><td>杨和镇</td><td>12</td><td>36000</td></tr></tbody></table>';

function issue(bodyHtml: string | null, title = '关于印发管护办法的通知') {
  const entry = {
    section: '规范性文件',
    title,
    documentNumber: '清政办发〔2024〕1号',
    issuers: ['清水县人民政府办公室'],
    date: '2024年3月1日',
    bodyHtml,
    notice: bodyHtml === null ? '（本文件已撤回。）' : '',
  };
  return {
    title: '清水县人民政府公报',
    name: '2024年第3号（总第12号）',
    publisher: '清水县人民政府办公室',
    date: '2024年3月8日',
    draft: false,
    entries: [entry, { ...entry, title: '第二份文件' }],
  };
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const { lines } = await readPaper(bytes, '公报.pdf');
  return lines.join('\n').replaceAll(' ', '');
}

describe('gazettePdf', () => {
  it('prints front page, contents, and each document with its table', async () => {
    const text = await textOf(
      gazettePdf(issue(`<h2>一、总则</h2><p>第一条</p>${TABLE}<ol start="3"><li>落实</li></ol>`)),
    );
    for (const words of [
      '总第12号',
      '录',
      '规范性文件',
      '一、总则',
      '第一条',
      '36000',
      '3.落实',
      '2024年3月1日',
    ])
      expect(text).toContain(words);
    expect(text.match(/第二份文件/g)).toHaveLength(2);
  });

  it('says of a withdrawn document that it is gone', async () => {
    const text = await textOf(gazettePdf(issue(null)));
    expect(text).toContain('本文件已撤回');
    expect(text).not.toContain('2024年3月1日');
  });

  it('sets markup of Typst as it stands', async () => {
    const title = '#panic("x") *强* $a$ @entry <entry> \\ "';
    const text = await textOf(
      gazettePdf(issue(`<p>${'#read("/etc/passwd")'} #{1+1} = 标题 @ref</p>`, title)),
    );
    expect(text).toContain('#read("/etc/passwd")#{1+1}=标题@ref');
    expect(text).toContain('#panic("x")*强*$a$@entry<entry>');
  });

  it.each([
    '<table></table>',
    '<table><tr></tr></table>',
    '<table><tr><td colspan="3" rowspan="9">甲</td><td>乙</td></tr><tr><td colspan="5">丙</td></tr></table>',
    '<table><tr><td rowspan="2">甲</td><td>乙</td></tr></table>',
    '<table><thead><tr><th rowspan="3">甲</th></tr></thead><tbody><tr><td>乙</td></tr><tr><td>丙</td></tr></tbody></table>',
    '<table><tr><td><table><tr><td>内</td></tr></table></td></tr></table>',
    '<table><thead><tr><th>只有表头</th></tr></thead></table>',
    `<table><tr>${'<td>格</td>'.repeat(60)}</tr></table>`,
    `<p>${'长'.repeat(5000)}</p>`,
    `<table><tr><td>${'长'.repeat(5000)}</td></tr></table>`,
  ])('sets whatever a body may hold: %#', (bodyHtml) => {
    expect(gazettePdf(issue(bodyHtml)).length).toBeGreaterThan(1000);
  });
});

describe('printedBody', () => {
  it('places cells in a grid and knows the head', () => {
    const [caption, table] = printedBody(TABLE);
    expect(caption).toMatchObject({ kind: 'paragraph', align: 'center' });
    expect(table).toMatchObject({ kind: 'table', columns: 3, head: 2 });
    expect(table?.kind === 'table' && table.cells.map(({ x, y, text }) => [x, y, text])).toEqual([
      [0, 0, '乡镇'],
      [1, 0, '工程'],
      [1, 1, '处数'],
      [2, 1, '经费'],
      [0, 2, '杨和镇'],
      [1, 2, '12'],
      [2, 2, '36000'],
    ]);
  });

  it('tells pictures by their words', () => {
    expect(
      printedBody(
        '<p><img src="/640121/documents/0198a000-0000-7000-8000-000000000002/attachments/0198a000-0000-7000-8000-000000000003/1.png" alt="流程图"></p>',
      ),
    ).toMatchObject([{ runs: [{ text: '〔图片：流程图〕' }] }]);
  });
});
