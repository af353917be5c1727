// Document numbers (文号) are forgiven: 清政办发〔2024〕7号, 清政办发[2024]7, 清政办发（2024）第7号 and 清政办发2024年7号 are one.

/** A document number that a normal text mentions. */
export interface MentionedNumber {
  /** 发文机关代字 before the year; '' where only year and serial stand there. */
  readonly word: string;
  readonly year: string;
  /** Without leading zeros; '' where the serial is missing. */
  readonly serial: string;
  readonly from: number;
  readonly to: number;
}

const bracketed =
  /(?<word>(?:\p{Script=Han}|[a-z]){0,12}) ?[〔[(【〖｛{<〈] ?(?<year>(?:19|20)\d{2}) ?[〕\])】〗｝}>〉] ?(?:第|no\.?)? ?0*(?<serial>\d{0,5})(?!\d) ?(?<sign>号?)/gu;
const bare =
  /(?<word>\p{Script=Han}{1,11}[发函字令办规通公告审批]) ?(?<year>(?:19|20)\d{2}) ?(?:年|-|—| ) ?第? ?0*(?<serial>\d{1,5})(?!\d) ?(?<sign>号?)/gu;

/**
 * The document numbers that stand in a normal text.
 * @param forgiving in a query 号 may be missing and any brackets will do; in a text they would make numbers of years
 */
export function numbersIn(normal: string, forgiving: boolean): MentionedNumber[] {
  const found: MentionedNumber[] = [];
  for (const pattern of [bracketed, bare])
    for (const match of normal.matchAll(pattern)) {
      const { word = '', year = '', serial = '', sign = '' } = match.groups ?? {};
      const sure = match[0].includes('〔') || sign !== '';
      const complete = serial !== '' || (forgiving && word !== '');
      if (!complete || (!forgiving && !sure)) continue;
      const from = match.index;
      if (found.some((other) => from < other.to && other.from < from + match[0].length)) continue;
      found.push({ word, year, serial, from, to: from + match[0].length });
    }
  return found.toSorted((a, b) => a.from - b.from);
}

/** The number as a term: year in the brackets of the standard (GB/T 9704), nothing else around it. */
export function numberTerm({
  word,
  year,
  serial,
}: Pick<MentionedNumber, 'word' | 'year' | 'serial'>): string {
  return `${word}〔${year}〕${serial}`;
}

/**
 * The terms under which a number is found: whole, without its serial, and by every end of its word, because in a running
 * text nothing tells where the word begins (根据国办发〔2019〕61号).
 */
export function termsOfNumber(number: Pick<MentionedNumber, 'word' | 'year' | 'serial'>): string[] {
  const characters = [...number.word];
  const terms: string[] = [];
  for (let from = 0; from <= characters.length; from += 1) {
    const word = characters.slice(from).join('');
    terms.push(numberTerm({ ...number, word }));
    if (word !== '') terms.push(numberTerm({ ...number, word, serial: '' }));
  }
  return terms;
}
