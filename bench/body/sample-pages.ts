import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';

const SENTENCE =
  '各乡镇人民政府、县政府各部门应当坚持以公开为常态、不公开为例外，及时公布与群众利益密切相关的信息。';

/** A page as Word puts it on the clipboard: every run with its styles, lists as paragraphs, a table. Some 60 KB. */
export function wordPage(number: number): string {
  const paragraphs = Array.from(
    { length: 60 },
    (_, index) =>
      `<p class=MsoNormal style='text-indent:32.0pt;line-height:28.0pt;mso-line-height-rule:exactly'><span style='font-size:16.0pt;font-family:仿宋_GB2312;mso-hansi-font-family:仿宋_GB2312'>第${number}号第${index}条　${SENTENCE.repeat(2)}<span lang=EN-US><o:p></o:p></span></span></p>`,
  );
  const items = Array.from(
    { length: 20 },
    (_, index) =>
      `<p class=MsoListParagraph style='margin-left:21pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>${index + 1}.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>${SENTENCE}<o:p></o:p></p>`,
  );
  const rows = Array.from(
    { length: 30 },
    (_, row) =>
      `<tr style='mso-yfti-irow:${row}'>${[1, 2, 3, 4].map((cell) => `<td width=100 valign=top style='border:solid windowtext 1.0pt;padding:0cm 5.4pt'><p class=MsoNormal><span style='font-size:12pt'>${row * cell}</span></p></td>`).join('')}</tr>`,
  );
  return `<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--><style>p.MsoNormal{margin:0}</style>${paragraphs.join('\n')}${items.join('\n')}<table border=1>${rows.join('')}</table>`;
}

/** A notice of some twelve pages with headings and a table, as a word processor writes it. */
export async function docxNotice(number: number): Promise<Uint8Array> {
  const children = Array.from({ length: 12 }, (_, part) => [
    new Paragraph({ text: `第${part + 1}章`, heading: HeadingLevel.HEADING_1 }),
    ...Array.from(
      { length: 12 },
      (_paragraph, index) => new Paragraph(`${number}.${index} ${SENTENCE.repeat(3)}`),
    ),
  ]).flat();
  const table = new Table({
    rows: Array.from(
      { length: 40 },
      (_, row) =>
        new TableRow({
          children: [1, 2, 3].map((cell) => new TableCell({ children: [new Paragraph(String(row * cell))] })),
        }),
    ),
  });
  return new Uint8Array(
    await Packer.toBuffer(new Document({ sections: [{ children: [...children, table] }] })),
  );
}
