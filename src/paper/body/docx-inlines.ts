import type { XmlElement } from '../read/xml.ts';
import { descend, elements, textOf, valueAt } from '../read/xml.ts';
import type { Inline, Marks } from './body-model.ts';
import { PLAIN } from './body-model.ts';
import { visibleText } from './line-runs.ts';

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
  'txbxContent',
]);
const CHARACTERS: Readonly<Record<string, string>> = { tab: ' ', ptab: ' ', noBreakHyphen: '-' };
const OFF = new Set(['0', 'false', 'off', 'none']);

/** The words of a paragraph with their marks, as printed after tracked changes are accepted. */
export function docxInlines(paragraph: XmlElement): Inline[] {
  const inlines: Inline[] = [];
  const walk = (element: XmlElement, marks: Marks): void => {
    if (DROPPED.has(element.name)) return;
    const character = element.name === 't' ? textOf(element) : CHARACTERS[element.name];
    if (character !== undefined) inlines.push({ kind: 'text', text: visibleText(character).text, marks });
    else if (element.name === 'br' || element.name === 'cr') {
      const type = element.attributes['type'];
      if (type === undefined || type === 'textWrapping') inlines.push({ kind: 'break' });
    } else if (element.name === 'r') {
      if (isOn(element, 'vanish')) return;
      const own = marksOf(element, marks);
      for (const child of elements(element)) walk(child, own);
    } else if (element.name === 'AlternateContent') {
      const choice = elements(element, 'Choice')[0] ?? elements(element, 'Fallback')[0];
      if (choice) walk(choice, marks);
    } else for (const child of elements(element)) walk(child, marks);
  };
  for (const child of elements(paragraph)) walk(child, PLAIN);
  return inlines;
}

function marksOf(run: XmlElement, marks: Marks): Marks {
  const raised = valueAt(run, 'rPr', 'vertAlign');
  return {
    ...marks,
    strong: isOn(run, 'b'),
    em: isOn(run, 'i'),
    u: isOn(run, 'u'),
    s: isOn(run, 'strike'),
    script: raised === 'superscript' ? 'sup' : raised === 'subscript' ? 'sub' : null,
  };
}

function isOn(run: XmlElement, name: string): boolean {
  const property = descend(run, 'rPr', name);
  return property !== undefined && !OFF.has(property.attributes['val'] ?? '');
}
