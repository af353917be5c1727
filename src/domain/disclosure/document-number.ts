/** A document number (文号) taken apart: `清政办发〔2024〕7号`. */
export interface DocumentNumber {
  /** 发文机关代字, e.g. 清政办发; empty when only the year and the number were given. */
  readonly prefix: string;
  readonly year: number;
  readonly serial: number;
}

// After compatibility folding only these are left of what people type around the year. GB/T 9704 wants 〔〕.
const OPEN = '[〔\\[({<〈《【﹝]';
const CLOSE = '[〕\\])}>〉》】﹞]';
const NUMBER = new RegExp(`^(.*?)${OPEN}(\\d{4})年?${CLOSE}第?0*(\\d{1,6})号?$`, 'u');
/** Nobody reads further than this into what is no number. */
const LONGEST = 100;

/** Reads a document number, however its brackets, widths and 号 were typed; null when it is none. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const match = NUMBER.exec(folded(text));
  if (match === null) return null;
  const [, prefix = '', year = '', serial = ''] = match;
  return { prefix, year: Number(year), serial: Number(serial) };
}

/** The document number as GB/T 9704 prints it: six-cornered brackets, no leading zeros, with 号. */
export function writeDocumentNumber({ prefix, year, serial }: DocumentNumber): string {
  return `${prefix}〔${year}〕${serial}号`;
}

/**
 * One spelling for all ways of typing a document number, for comparing and searching: 清政办发〔2024〕7. What has no
 * year in brackets, such as 第12号令, is only folded and loses its 第 and 号.
 */
export function normalDocumentNumber(text: string): string {
  const number = parseDocumentNumber(text);
  if (number !== null) return `${number.prefix}〔${number.year}〕${number.serial}`;
  return folded(text).replaceAll(/第(?=\d)|(?<=\d)号/gu, '');
}

/** Full width becomes half width, blanks go: （２０２０） and ( 2020 ) are the same number. */
function folded(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replaceAll(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/gu, '');
}
