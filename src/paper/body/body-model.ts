/** Where the lines of a paragraph stand; null: as the style sheet has it. */
export type Align = 'center' | 'right' | null;

/** How words are marked; nothing else of their look is kept. */
export interface Marks {
  readonly strong: boolean;
  readonly em: boolean;
  readonly u: boolean;
  readonly s: boolean;
  readonly script: 'sub' | 'sup' | null;
  readonly href: string | null;
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly marks: Marks }
  | { readonly kind: 'break' }
  | { readonly kind: 'image'; readonly src: string; readonly alt: string };

/** Place in a list of Word, which writes lists as paragraphs with a label (`1.`, `·`, `一、`). */
export interface WordList {
  readonly level: number;
  readonly label: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** 0: no heading. The title of the document is the first heading of its page, so the body begins with 2. */
  readonly level: 0 | 2 | 3 | 4;
  readonly align: Align;
  readonly inlines: readonly Inline[];
  readonly wordList: WordList | null;
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly type: string;
  readonly items: Block[][];
}

export interface Cell {
  readonly head: boolean;
  readonly scope: string | null;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly blocks: Block[];
}

export interface Row {
  readonly head: boolean;
  readonly cells: Cell[];
}

export interface BodyTable {
  readonly kind: 'table';
  caption: readonly Inline[];
  readonly rows: Row[];
}

export interface Quote {
  readonly kind: 'quote';
  readonly blocks: Block[];
}

/** What a body is made of. The page is written from this alone, never from what came in. */
export type Block = Paragraph | List | BodyTable | Quote | { readonly kind: 'rule' };

export const PLAIN: Marks = { strong: false, em: false, u: false, s: false, script: null, href: null };
