import { UNREADABLE_CELL } from '#domain/sheet/sheet.ts';
import { PaperError } from './paper-error.ts';
import type { XmlElement } from './xml.ts';
import { descend, elements, parseXml, textOf } from './xml.ts';
import type { ZipEntry } from './zip.ts';

/** Cells merged into one, both ends included, counted from 1. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet of a workbook, its cells not yet looked at. */
export interface XlsxSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly content: XmlElement;
}

/** The sheets of a workbook in their order, one at a time, and the texts that they share. @throws PaperError */
export function openXlsx(entries: readonly ZipEntry[]): {
  sheets: Iterable<XlsxSheet>;
  strings: readonly string[];
} {
  const part = (name: string): XmlElement | undefined => {
    const entry = entries.find((one) => one.name.replace(/^\//, '') === name);
    return entry && parseXml(entry.read());
  };
  const workbook = part('xl/workbook.xml');
  if (!workbook)
    throw new PaperError('damaged', 'Excel文件里没有工作表。请用Excel或WPS打开后另存为XLSX再试。');
  const targets = new Map(
    elements(part('xl/_rels/workbook.xml.rels')).map((one) => [
      one.attributes['Id'],
      one.attributes['Target'] ?? '',
    ]),
  );
  const strings = elements(part('xl/sharedStrings.xml'), 'si').map(richText);
  function* sheets(): Generator<XlsxSheet> {
    for (const sheet of elements(descend(workbook, 'sheets'), 'sheet')) {
      const target = targets.get(sheet.attributes['id']) ?? '';
      const content = part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      const hidden = (sheet.attributes['state'] ?? 'visible') !== 'visible';
      if (content) yield { name: sheet.attributes['name'] ?? '', hidden, content };
    }
  }
  return { sheets: sheets(), strings };
}

/** The merged cells of a sheet. */
export function mergedAreas(sheet: XmlElement): Area[] {
  return elements(descend(sheet, 'mergeCells'), 'mergeCell').flatMap((one) =>
    areaOf(one.attributes['ref'] ?? ''),
  );
}

/** What a cell shows; numbers as the office reads them, dates as their serial number. */
export function cellText(cell: XmlElement, strings: readonly string[]): string {
  const type = cell.attributes['t'] ?? 'n';
  if (type === 'inlineStr') return richText(descend(cell, 'is') ?? cell);
  const value = elements(cell, 'v')[0];
  if (!value) return elements(cell, 'f').length > 0 ? UNREADABLE_CELL : '';
  const text = textOf(value);
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'e') return UNREADABLE_CELL;
  // 9116.360000000001 stands in the file for 9116.36.
  if (type === 'n' && text !== '' && Number.isFinite(Number(text)))
    return String(Number(Number(text).toPrecision(15)));
  return text;
}

/** The column of a reference such as `AB12`, counted from 1; 0 without one. */
export function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Plain or rich text, without the reading aids (`rPh`) of East Asian text. */
function richText(item: XmlElement): string {
  return elements(item)
    .filter((child) => child.name === 't' || child.name === 'r')
    .map((child) => (child.name === 't' ? textOf(child) : richText(child)))
    .join('');
}

function areaOf(reference: string): Area[] {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference);
  if (!match) return [];
  const [, left = '', top = '', right = '', bottom = ''] = match;
  return [{ left: columnOf(left), top: Number(top), right: columnOf(right), bottom: Number(bottom) }];
}
