import type { Cell } from '../cell.ts';
import { UNREADABLE_TEXT } from '../cell.ts';
import type { Column } from '../form.ts';
import { foldCharacters } from './fold.ts';

/** What one cell of a table says. */
export interface Figure {
  readonly value: Cell | string;
  readonly raw: string;
  /** Something stood in the cell beside the figure: a unit, a bracket. */
  readonly extra?: string;
  /** The source has no such cell: one was lost in this row, and this is where it may have stood. */
  readonly lost?: true;
}

const BLANK = /^(?:[-—–－−―_/\\／＼\s]|&nbsp;|无|空|N\/?A)*$/i;
const NUMBER = /^([+\-＋－−–—])?\s*((?:\d[\d,，\s]*)(?:\.\s*\d[\d\s]*)?)\s*(.*)$/s;
const UNIT =
  /^(?:(?:万元|亿元|元|万|亿)|条|件|项|个|次|篇|宗|起|份|人次|人|户|卷|册|本|批次|批)?(?:人民币)?$/;

/**
 * Reads one cell. Blank marks (`-`, `/`, 无) are blank, not zero. A sign, thousands separators and a unit are
 * understood; an amount in 元 under a head in 万元 is converted. Anything else is unreadable.
 *
 * @param raw the characters of the cell
 */
export function readFigure(raw: string, column: Column): Figure {
  const trimmed = raw.replace(/\s+/g, ' ').trim();
  const text = foldCharacters(trimmed);
  if (text === UNREADABLE_TEXT) return { value: 'unreadable', raw: trimmed };
  if (BLANK.test(text)) return { value: null, raw: trimmed };
  if (column.kind === 'text') return { value: trimmed, raw: trimmed };
  const match = NUMBER.exec(text);
  if (!match) return { value: 'unreadable', raw: trimmed };
  const [, sign = '', digits = '', rest = ''] = match;
  const magnitude = Number(digits.replace(/[,，\s]/g, ''));
  const extra = rest.trim();
  const unit = /^[^(（]*/.exec(extra)?.[0].trim() ?? '';
  // A bracket behind the figure explains it (9(县级)); a word that is no unit makes it doubtful.
  if (!UNIT.test(unit) || !Number.isFinite(magnitude)) return { value: 'unreadable', raw: trimmed, extra };
  const value = inUnit(magnitude, unit, column.unit) * (/[-－−–—]/.test(sign) ? -1 : 1);
  return { value: value === 0 ? 0 : value, raw: trimmed, ...(extra === '' ? {} : { extra }) };
}

function inUnit(magnitude: number, written: string, printed: string | undefined): number {
  if (printed !== '万元') return /^万/.test(written) ? shift(magnitude, 4) : magnitude;
  if (written === '元') return shift(magnitude, -4);
  if (/^亿/.test(written)) return shift(magnitude, 4);
  return magnitude;
}

/** Moves the decimal point in the decimal notation, so that 0.1 × 10⁴ stays exact. */
function shift(magnitude: number, places: number): number {
  return Number(`${magnitude}e${places}`);
}

/** Whether the text of a cell looks like a figure (with or without unit) rather than like a label. */
export function looksLikeFigure(raw: string): boolean {
  const text = foldCharacters(raw).trim();
  if (text === UNREADABLE_TEXT) return true;
  const match = NUMBER.exec(text);
  if (!match) return false;
  const rest = (match[3] ?? '').trim();
  return UNIT.test(/^[^(（]*/.exec(rest)?.[0].trim() ?? '');
}

/** Whether a cell holds nothing, or only a mark that stands for nothing. */
export function isBlankMark(raw: string): boolean {
  return BLANK.test(foldCharacters(raw));
}

/** Whether words stand beside the figure of a cell: 9(县级), 12 条. */
export function hasWords(raw: string): boolean {
  return /\d.*[^\d\s.,，]/.test(raw);
}
