import { SaxesParser } from 'saxes';
import { DEFAULT_LIMITS, refuseBySize } from '../limits.ts';
import { PaperError } from '../paper-error.ts';
import { zipKind } from '../paper-kind.ts';
import { descend, elements, parseXml, type XmlElement } from '../xml.ts';
import { openZip, type ZipEntry } from '../zip.ts';

/** A list of documents has some twenty columns; one with hundreds is something else. */
const MAX_COLUMNS = 100;
const MAX_ROWS = 300_000;
const DAY = 86_400_000;
const MB = 1024 * 1024;
const LIST_LIMITS = { ...DEFAULT_LIMITS, maxPartBytes: 256 * MB, maxInflatedBytes: 512 * MB };
/** Excel's built-in formats of dates. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 30, 31, 36, 50, 57, 58]);

/**
 * The rows of the first visible sheet as text, read in one pass so that a list of 100,000 rows costs no tree. Cells
 * formatted as dates are written `YYYY-MM-DD` (with the time, where there is one).
 *
 * @throws PaperError 'too-complex' past 100 columns or 300,000 rows; as the other readers of XLSX do
 */
export function sheetRows(bytes: Uint8Array): string[][] {
  refuseBySize(bytes, LIST_LIMITS);
  const entries = openZip(bytes, LIST_LIMITS);
  if (zipKind(entries) !== 'xlsx')
    throw new PaperError('unsupported', '清单不是Excel文件（XLSX）。请用Excel或WPS另存为XLSX后再试。');
  const part = (name: string): Uint8Array | undefined =>
    entries.find((one: ZipEntry) => one.name.replace(/^\//, '') === name)?.read();
  const tree = (name: string): XmlElement | undefined => {
    const content = part(name);
    return content && parseXml(content);
  };
  const sheet = elements(descend(tree('xl/workbook.xml'), 'sheets'), 'sheet').find(
    (one) => (one.attributes['state'] ?? 'visible') === 'visible',
  );
  const target =
    elements(tree('xl/_rels/workbook.xml.rels')).find(
      (one) => one.attributes['Id'] === sheet?.attributes['id'],
    )?.attributes['Target'] ?? 'worksheets/sheet1.xml';
  const content = part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  if (content === undefined)
    throw new PaperError('damaged', 'Excel文件里没有工作表。请用Excel或WPS打开后另存为XLSX再试。');
  return readRows(content, sharedStrings(part('xl/sharedStrings.xml')), dateStyles(tree('xl/styles.xml')));
}

/** Numbers of cell styles that show a date. */
function dateStyles(styles: XmlElement | undefined): Set<number> {
  const own = new Map(
    elements(descend(styles, 'numFmts'), 'numFmt').map((one) => [
      Number(one.attributes['numFmtId']),
      one.attributes['formatCode'] ?? '',
    ]),
  );
  const isDate = (format: number): boolean =>
    DATE_FORMATS.has(format) || /y|年/i.test((own.get(format) ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]/g, ''));
  return new Set(
    elements(descend(styles, 'cellXfs'), 'xf').flatMap((one, index) =>
      isDate(Number(one.attributes['numFmtId'] ?? 0)) ? [index] : [],
    ),
  );
}

function sharedStrings(content: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (content === undefined) return strings;
  let text = '';
  let reading = false;
  let aids = 0;
  parse(content, {
    open: (name) => {
      if (name === 'si') text = '';
      // Reading aids of East Asian text are no part of it.
      if (name === 'rPh') aids += 1;
      reading = name === 't' && aids === 0;
    },
    close: (name) => {
      reading = false;
      if (name === 'rPh') aids -= 1;
      if (name === 'si') strings.push(text);
    },
    text: (piece) => {
      if (reading) text += piece;
    },
  });
  return strings;
}

function readRows(content: Uint8Array, strings: readonly string[], dates: ReadonlySet<number>): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = { column: 0, type: 'n', style: 0 };
  let value: string | null = null;
  parse(content, {
    open: (name, attributes) => {
      if (name === 'row') row = [];
      if (name === 'c') {
        const column = columnOf(attributes['r'] ?? '') || cell.column + 1;
        if (column > MAX_COLUMNS) throw tooWide(column);
        cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? -1) };
      }
      if (name === 'v' || name === 't') value = '';
    },
    text: (piece) => {
      if (value !== null) value += piece;
    },
    close: (name) => {
      if ((name === 'v' || name === 't') && value !== null) {
        while (row.length < cell.column) row.push('');
        row[cell.column - 1] += cellText(value, cell.type, dates.has(cell.style), strings);
        value = null;
      }
      if (name !== 'row') return;
      cell = { ...cell, column: 0 };
      rows.push(row);
      if (rows.length > MAX_ROWS)
        throw new PaperError('too-complex', `清单超过${MAX_ROWS}行，已停止读取。请分几份清单导入。`);
    },
  });
  return rows;
}

function cellText(value: string, type: string, isDate: boolean, strings: readonly string[]): string {
  if (type === 's') return strings[Number(value)] ?? '';
  const figure = Number(value);
  if (type !== 'n' || value === '' || !Number.isFinite(figure)) return type === 'e' ? '' : value;
  // 2958465 is the last day Excel knows.
  if (!isDate || figure < 1 || figure > 2_958_465) return String(Number(figure.toPrecision(15)));
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round((figure * DAY) / 1000) * 1000).toISOString();
  const time = moment.slice(11, 16);
  return time === '00:00' ? moment.slice(0, 10) : `${moment.slice(0, 10)} ${time}`;
}

interface Reader {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (piece: string) => void;
}

function parse(content: Uint8Array, reader: Reader): void {
  const parser = new SaxesParser();
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('doctype', () => {
    throw new PaperError('unsafe', '清单里含有文档类型声明，正常的Excel文件不会有，已拒绝读取。');
  });
  parser.on('error', () => {
    throw new PaperError('damaged', 'Excel文件内部已损坏。请用Excel或WPS打开后另存，再试。');
  });
  parser.on('opentag', (tag) => reader.open(local(tag.name), tag.attributes));
  parser.on('closetag', (tag) => reader.close(local(tag.name)));
  parser.on('text', reader.text);
  const decoder = new TextDecoder('utf-8');
  const piece = 1 << 20;
  for (let at = 0; at < content.byteLength; at += piece)
    parser.write(decoder.decode(content.subarray(at, at + piece), { stream: true }));
  parser.close();
}

function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,4}/.exec(reference)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function tooWide(column: number): PaperError {
  return new PaperError(
    'too-complex',
    `清单至少有${column}列，最多读${MAX_COLUMNS}列，已停止读取。请只保留清单的列，删去空白和无关的列后再试。`,
  );
}
