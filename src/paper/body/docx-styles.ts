import type { XmlElement } from '../read/xml.ts';
import { descend, elements, valueAt } from '../read/xml.ts';
import type { Align, Paragraph } from './body-model.ts';

/** How paragraphs look by their styles. */
export interface DocxStyles {
  lookOf(paragraph: XmlElement): { level: Paragraph['level']; align: Align };
}

const STEPS = 20;

/** Reads the paragraph styles: outline levels (a heading by whatever name, 标题 1) and alignment, also inherited ones. */
export function readStyles(part: XmlElement | undefined): DocxStyles {
  const styles = new Map(elements(part, 'style').map((style) => [style.attributes['styleId'] ?? '', style]));
  const inherited = (id: string | undefined, ...path: readonly string[]): string | undefined => {
    let at = styles.get(id ?? '');
    for (let step = 0; at !== undefined && step < STEPS; step++) {
      const value = valueAt(at, ...path);
      if (value !== undefined) return value;
      at = styles.get(valueAt(at, 'basedOn') ?? '');
    }
    return undefined;
  };
  /** The built-in headings are known to Word by their names, and some programs write no outline for them. */
  const named = (id: string | undefined): string | undefined => {
    const number = /^(?:heading|标题)\s*([1-6])$/i.exec(inherited(id, 'name') ?? '')?.[1];
    return number === undefined ? undefined : String(Number(number) - 1);
  };
  return {
    lookOf(paragraph) {
      const properties = descend(paragraph, 'pPr');
      const style = valueAt(properties, 'pStyle');
      const outline =
        valueAt(properties, 'outlineLvl') ?? inherited(style, 'pPr', 'outlineLvl') ?? named(style);
      const justified = valueAt(properties, 'jc') ?? inherited(style, 'pPr', 'jc');
      return { level: levelOf(outline), align: alignOf(justified) };
    },
  };
}

/** Outline levels count from 0; 9 is body text. */
function levelOf(outline: string | undefined): Paragraph['level'] {
  if (outline === undefined) return 0;
  const level = Number(outline);
  if (!Number.isInteger(level) || level > 5) return 0;
  return level === 0 ? 2 : level === 1 ? 3 : 4;
}

function alignOf(justified: string | undefined): Align {
  if (justified === 'center') return 'center';
  return justified === 'right' || justified === 'end' ? 'right' : null;
}
