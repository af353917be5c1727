import { describe, expect, it } from 'vitest';
import { LETTER_TEMPLATES } from '#domain/letter/letter-templates.ts';
import { writeLetter } from '#domain/letter/write-letter.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { readPaper } from '../read/read-paper.ts';
import { letterDocx } from './letter-docx.ts';
import { letterPdf } from './letter-pdf.ts';

const facts = {
  申请人: '李样例',
  收件人: '李样例',
  申请内容: '2023年农村饮水安全工程的验收报告',
  登记号: '101-2026-0001',
  收到日期: '2026年11月16日',
  答复情形: '所申请的信息涉及商业秘密，公开会对第三方合法权益造成损害',
  法律依据: '《中华人民共和国政府信息公开条例》第十五条、第三十六条第三项',
  理由: '第三方书面表示不同意公开，本机关审查认为其理由合理。',
  救济告知: '如不服本答复，应当先自收到本答复之日起六十日内向泾源县人民政府申请行政复议。',
};
const letter = writeLetter('reply_refused', LETTER_TEMPLATES.reply_refused, facts, {
  heading: '泾源县农业农村局',
  number: '泾农公开〔2026〕3号',
  signedBy: '泾源县农业农村局',
  date: parsePlainDate('2026-11-20'),
});

const IN_ORDER = [
  '泾源县农业农村局',
  '泾农公开〔2026〕3号',
  '政府信息不予公开告知书',
  '李样例：',
  '第十五条',
  '应当先自收到',
  '2026年11月20日',
];

function expectInOrder(text: string): void {
  const places = IN_ORDER.map((words) => text.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
}

describe('a letter on paper', () => {
  it('reads back from the DOCX in the order of the standard', async () => {
    const { lines } = await readPaper(await letterDocx(letter), 'letter.docx');
    expectInOrder(lines.join('\n'));
  });

  it('reads back from the PDF in the order of the standard', async () => {
    const { lines } = await readPaper(letterPdf(letter), 'letter.pdf');
    expectInOrder(lines.join(''));
  });

  it('is set as it stands, whatever an applicant has written', async () => {
    const sly = { ...letter, paragraphs: ['#panic("x") $ { \\ 〈b〉 *重要*'] };
    const { lines } = await readPaper(letterPdf(sly), 'letter.pdf');
    expect(lines.join('')).toContain('*重要*');
  });
});
