import type { Align, Marks } from './body-model.ts';

/** What the style attribute and the class of an element mean for a body. */
export interface Look {
  readonly hidden: boolean;
  /** undefined: says nothing. */
  readonly align: Align | undefined;
  readonly marks: Partial<Marks>;
  /** Level of a list of Word; null: none. */
  readonly wordLevel: number | null;
  /** The label of such a list (`1.`) stands in this element. */
  readonly isLabel: boolean;
  /** Level of the outline that Word gives the paragraph, 1 the highest. */
  readonly outline: number | null;
  /** Deleted by a tracked change. */
  readonly deleted: boolean;
}

/** Word writes some five hundred characters; what somebody puts behind two thousand is not looked for, and shown. */
const LONGEST_STYLE = 2000;

/** Reads the look of an element. Styles are read here and written nowhere. */
export function lookOf(name: string, attributes: Readonly<Record<string, string>>): Look {
  const style = (attributes['style'] ?? '')
    .slice(0, LONGEST_STYLE)
    .toLowerCase()
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ');
  const classes = (attributes['class'] ?? '').toLowerCase();
  const label = /mso-list\s*:\s*ignore/.test(style);
  const level = /mso-list\s*:[^;]*\blevel(\d)/.exec(style)?.[1];
  const outline = /mso-outline-level\s*:\s*(\d)/.exec(style)?.[1];
  return {
    hidden: isHidden(style, attributes),
    align: alignOf(name, style, classes, attributes),
    marks: marksOf(name, style),
    wordLevel: level === undefined ? null : Math.max(1, Number(level)),
    isLabel: label,
    outline: outline === undefined ? null : Number(outline),
    deleted: /\bmsodel\b/.test(classes),
  };
}

function isHidden(style: string, attributes: Readonly<Record<string, string>>): boolean {
  return (
    'hidden' in attributes ||
    /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|opacity\s*:\s*0*(?:\.0*)?\s*(?:;|!|$)|font-size\s*:\s*(?:0+(?:\.0*)?|\.0+)(?:[a-z%]+)?\s*(?:;|!|$))/.test(
      style,
    ) ||
    // The ways to put words where no reader looks.
    /text-indent\s*:\s*-\d{4,}|(?:left|top)\s*:\s*-\d{4,}/.test(style) ||
    attributes['type']?.toLowerCase() === 'hidden'
  );
}

function alignOf(
  name: string,
  style: string,
  classes: string,
  attributes: Readonly<Record<string, string>>,
): Align | undefined {
  const ours = /\balign-(center|right)\b/.exec(classes)?.[1];
  const given =
    ours ??
    /text-align\s*:\s*(?:-\w+-)?(\w+)/.exec(style)?.[1] ??
    (name === 'table' || name === 'img' ? undefined : attributes['align']?.toLowerCase()) ??
    (name === 'center' ? 'center' : undefined);
  if (given === undefined || given === 'inherit') return undefined;
  if (given === 'center' || given === 'middle') return 'center';
  return given === 'right' || given === 'end' ? 'right' : null;
}

const MARKS_OF: Readonly<Record<string, Partial<Marks>>> = {
  b: { strong: true },
  strong: { strong: true },
  i: { em: true },
  em: { em: true },
  u: { u: true },
  ins: { u: true },
  s: { s: true },
  strike: { s: true },
  sub: { script: 'sub' },
  sup: { script: 'sup' },
};

function marksOf(name: string, style: string): Partial<Marks> {
  const weight = /font-weight\s*:\s*(\w+)/.exec(style)?.[1];
  const slant = /font-style\s*:\s*(\w+)/.exec(style)?.[1];
  const line = /text-decoration(?:-line)?\s*:\s*([^;]+)/.exec(style)?.[1] ?? '';
  const raised = /vertical-align\s*:\s*(sub|super)\b/.exec(style)?.[1];
  // A tracked insertion is underlined by Word to show it; the words themselves are ordinary.
  const tagged = name === 'ins' && /mso|cite/.test(style) ? {} : MARKS_OF[name];
  return {
    ...tagged,
    ...(weight === undefined ? {} : { strong: /^(?:bold|bolder|[6-9]00)$/.test(weight) }),
    ...(slant === undefined ? {} : { em: slant === 'italic' || slant === 'oblique' }),
    ...(/underline/.test(line) ? { u: true } : {}),
    ...(/line-through/.test(line) ? { s: true } : {}),
    ...(raised === undefined ? {} : { script: raised === 'sub' ? 'sub' : 'sup' }),
  };
}
