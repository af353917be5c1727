import type { Paragraph } from '../narrative/paragraph.ts';
import type { Draft, Subject } from './rule.ts';

/** National notices that reports cite, with the first report year that can know them. */
export const NOTICES = [
  {
    number: '国办公开办函〔2019〕60号',
    title: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
    issued: '2019年11月',
    firstYear: 2019,
    lastYear: 2020,
  },
  {
    number: '国办公开办函〔2021〕30号',
    title: '国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知',
    issued: '2021年9月26日',
    firstYear: 2021,
    lastYear: null,
  },
  {
    number: '国办函〔2020〕109号',
    title: '国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知',
    issued: '2020年11月17日',
    firstYear: 2020,
    lastYear: null,
  },
] as const;

const NUMBER = /([\u4e00-\u9fa5]{2,10})(?:〔|【|［|\[|（|﹝)(20\d\d)(?:〕|】|］|\]|）|﹞)(?:第)?(\d{1,4})号/g;

/** Notices cited in the narrative that are later than the report, or out of force for its year. */
export function citedNotices({ report, paragraphs }: Subject, what: 'later' | 'superseded'): Draft[] {
  const { year } = report;
  if (year === null) return [];
  const cited = paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(NUMBER)].map((match) => ({ paragraph, match })),
  );
  if (what === 'superseded') return superseded(cited, year);
  return cited.flatMap(({ paragraph, match }) => {
    const [whole, issuer = '', of, number] = match;
    const known = NOTICES.find(
      (notice) => notice.number === `${officeOf(issuer)}〔${of ?? ''}〕${number ?? ''}号`,
    );
    const later = known ? known.firstYear > year : Number(of) > year + 1;
    if (!later) return [];
    const issued = known ? `印发于${known.issued}` : `是${of ?? ''}年的`;
    return [
      {
        detail: `“${whole}”${issued}，晚于${year}年度报告。`,
        expected: `不晚于${year + 1}年3月31日`,
        actual: whole,
        ...place(paragraph, match.index, whole.length),
      },
    ];
  });
}

/** The words before a document number often run into it: 要求（国办公开办函. */
function officeOf(words: string): string {
  return (
    NOTICES.map((notice) => notice.number.split('〔')[0] ?? '').find(
      (office) => words.endsWith(office) && (office !== '国办函' || !words.endsWith('公开办函')),
    ) ?? words
  );
}

function superseded(
  cited: readonly { paragraph: Paragraph; match: RegExpMatchArray }[],
  year: number,
): Draft[] {
  const numbers = cited.map(
    ({ match }) => `${officeOf(match[1] ?? '')}〔${match[2] ?? ''}〕${match[3] ?? ''}号`,
  );
  const [old, current] = NOTICES;
  const at = numbers.indexOf(old.number);
  const found = cited[at];
  if (!found || year <= old.lastYear || numbers.includes(current.number)) return [];
  return [
    {
      detail: `${year}年度报告引用“${old.number}”。`,
      expected: current.number,
      actual: old.number,
      ...place(found.paragraph, found.match.index ?? 0, found.match[0].length),
    },
  ];
}

function place(paragraph: Paragraph, at: number, length: number): { line: number; quote: string } {
  return { line: paragraph.line(at), quote: paragraph.quote(at, at + length) };
}
