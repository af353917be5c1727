import type { XmlElement } from './xml.ts';
import { descend, elements, textOf } from './xml.ts';

export interface ParagraphText {
  readonly text: string;
  /** Contents of text boxes anchored in the paragraph. */
  readonly boxes: readonly XmlElement[];
}

/** Deleted or moved away by tracked changes, codes of fields, properties, and the reading aid above a character. */
const DROPPED = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'pPr',
  'rPr',
  'rt',
  'annotation',
  'footnoteReference',
]);
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: ' ',
  ptab: ' ',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  softHyphen: '',
};

/** The words of a paragraph as printed, after tracked changes are accepted. */
export function paragraphText(paragraph: XmlElement): ParagraphText {
  const boxes: XmlElement[] = [];
  const words = (element: XmlElement): string => {
    if (DROPPED.has(element.name)) return '';
    const character = CHARACTERS[element.name];
    if (character !== undefined) return character;
    if (element.name === 't') return textOf(element);
    if (element.name === 'r' && isHidden(element)) return '';
    if (element.name === 'txbxContent') {
      boxes.push(element);
      return '';
    }
    // The same drawing twice: for new programs and, as a fallback, for old ones.
    if (element.name === 'AlternateContent') {
      const choice = elements(element, 'Choice')[0] ?? elements(element, 'Fallback')[0];
      return choice ? words(choice) : '';
    }
    return elements(element).map(words).join('');
  };
  const text = elements(paragraph).map(words).join('');
  return { text, boxes };
}

function isHidden(run: XmlElement): boolean {
  const vanish = descend(run, 'rPr', 'vanish');
  return vanish !== undefined && !['0', 'false', 'off'].includes(vanish.attributes['val'] ?? '');
}
