import type { Align, Marks, Paragraph } from './body-model.ts';
import type { Frame } from './body-frame.ts';
import { PLAIN } from './body-model.ts';
import type { Look } from './element-look.ts';

/** What holds for everything inside an element, put back when it ends. */
export interface Context {
  readonly marks: Marks;
  readonly level: Paragraph['level'];
  readonly align: Align;
  readonly wordLevel: number | null;
  readonly inLabel: boolean;
  readonly preserved: boolean;
}

export interface OpenElement {
  readonly name: string;
  readonly before: Context;
  readonly frame: Frame | null;
}

export const OUTERMOST: Context = {
  marks: PLAIN,
  level: 0,
  align: null,
  wordLevel: null,
  inLabel: false,
  preserved: false,
};

/** The level that an element gives its paragraphs; undefined: that of the element around. */
export function levelOf(name: string, look: Look, demoted: boolean): Paragraph['level'] | undefined {
  const tagged = /^h([1-6])$/.exec(name)?.[1];
  const number = tagged === undefined ? undefined : Number(tagged) + (demoted ? 1 : 0);
  // Word writes the outline on plain paragraphs; its body text has level 10.
  const level = number ?? (look.outline === null || look.outline > 6 ? undefined : look.outline + 1);
  if (level === undefined) return name === 'td' || name === 'li' ? 0 : undefined;
  return level <= 2 ? 2 : level === 3 ? 3 : 4;
}
