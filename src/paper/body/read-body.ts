import { Parser } from 'htmlparser2';
import { PaperError } from '../read/paper-error.ts';
import type { Block, Inline, WordList } from './body-model.ts';
import {
  type DroppedKind,
  isInline,
  MAX_CELLS,
  MAX_CHARACTERS,
  MAX_DEPTH,
  MAX_LISTS,
  MAX_QUOTES,
  MAX_SPAN,
  MAX_TABLES,
  TAKEN_OUT,
} from './body-policy.ts';
import type { Frame } from './body-frame.ts';
import { accept, closeFrame, openFrame } from './body-frame.ts';
import { type Context, levelOf, type OpenElement, OUTERMOST } from './element-context.ts';
import { type Look, lookOf } from './element-look.ts';
import { paragraphsOf, visibleText } from './line-runs.ts';
import { safeImage, safeLink } from './safe-address.ts';

const MOST_LOOKS = 2000;

/** What is deeper than this becomes plain paragraphs. */
const MOST_OPEN: Partial<Record<Frame['kind'], number>> = {
  table: MAX_TABLES,
  list: MAX_LISTS,
  quote: MAX_QUOTES,
};

/** What was read: the body as blocks, and what was left out, by kind and number. */
export interface ReadBody {
  readonly blocks: Block[];
  readonly dropped: ReadonlyMap<DroppedKind, number>;
}

/**
 * Reads any HTML into the few structures a body may have. What comes in is never copied to what goes out, so there is
 * nothing for a browser to understand otherwise than we did.
 *
 * @throws PaperError 'too-large' or 'too-complex' for what no document is
 */
export function readBody(html: string): ReadBody {
  if (html.length > MAX_CHARACTERS)
    throw new PaperError('too-large', '正文大得异常，没有保存。请把大段内容改为附件上传。');
  const reader = new BodyReader(/<h1[\s>]/i.test(html));
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: () => reader.close(),
    },
    { lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  return reader.end();
}

class BodyReader {
  private readonly blocks: Block[] = [];
  private readonly frames: Frame[] = [{ kind: 'flow', blocks: this.blocks }];
  private readonly elements: OpenElement[] = [];
  private readonly dropped = new Map<DroppedKind, number>();
  private context: Context = OUTERMOST;
  private readonly looks = new Map<string, Look>();
  private inlines: Inline[] = [];
  private label = '';
  private skipped = 0;
  private cells = 0;
  /** A page that uses h1 has its headings one step down: the title of the document is the only first heading. */
  private readonly demoted: boolean;

  constructor(demoted: boolean) {
    this.demoted = demoted;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.elements.length + this.skipped > MAX_DEPTH)
      throw new PaperError(
        'too-complex',
        '正文的嵌套层次多得异常，没有保存。请用Word或WPS打开后另存，再重新粘贴或导入。',
      );
    if (this.skipped > 0) {
      this.skipped += 1;
      return;
    }
    const look = this.lookOf(name, attributes);
    const kind = this.takenOut(name, look);
    if (kind !== undefined) {
      if (kind !== null) this.drop(kind);
      this.skipped = 1;
      return;
    }
    if (Object.keys(attributes).some((attribute) => /^on/i.test(attribute))) this.drop('handler');
    if (!isInline(name)) this.flush();
    const before = this.context;
    this.context = this.contextOf(name, attributes, look);
    this.elements.push({ name, before, frame: this.frameOf(name, attributes) });
    if (name === 'br') this.inlines.push({ kind: 'break' });
    else if (name === 'img') this.image(attributes);
    else if (name === 'hr') this.add({ kind: 'rule' });
  }

  text(text: string): void {
    if (this.skipped > 0) return;
    const { text: shown, invisible } = visibleText(text);
    if (invisible > 0) this.drop('invisible', invisible);
    if (this.context.inLabel) {
      this.label += shown;
      return;
    }
    const { marks } = this.context;
    if (!this.context.preserved) {
      const last = this.inlines.at(-1);
      // Entities come one by one; whether a line is indented shows in all of them together.
      if (last?.kind === 'text' && last.marks === marks)
        this.inlines[this.inlines.length - 1] = { ...last, text: last.text + shown };
      else this.inlines.push({ kind: 'text', text: shown, marks });
      return;
    }
    for (const [index, line] of shown.split(/\r\n|\r|\n/).entries()) {
      if (index > 0) this.inlines.push({ kind: 'break' });
      this.inlines.push({ kind: 'text', text: line, marks });
    }
  }

  close(): void {
    if (this.skipped > 0) {
      this.skipped -= 1;
      return;
    }
    const element = this.elements.pop();
    if (element === undefined) return;
    if (!isInline(element.name)) this.flush();
    this.context = element.before;
    if (element.frame !== null) closeFrame(this.frames, element.frame);
  }

  end(): ReadBody {
    this.flush();
    return { blocks: this.blocks, dropped: this.dropped };
  }

  /** Word repeats a handful of styles on thousands of elements. */
  private lookOf(name: string, attributes: Readonly<Record<string, string>>): Look {
    const { style = '', class: classes = '', align = '', type = '', hidden } = attributes;
    const key = `${name}|${style}|${classes}|${align}|${type}|${hidden === undefined ? '' : 'hidden'}`;
    const known = this.looks.get(key);
    if (known !== undefined) return known;
    const look = lookOf(name, attributes);
    if (this.looks.size < MOST_LOOKS) this.looks.set(key, look);
    return look;
  }

  private drop(kind: DroppedKind, count = 1): void {
    this.dropped.set(kind, (this.dropped.get(kind) ?? 0) + count);
  }

  /** Why an element is left out with all that is in it; undefined where it stays. */
  private takenOut(name: string, look: Look): DroppedKind | null | undefined {
    const kind = TAKEN_OUT.get(name.slice(name.indexOf(':') + 1));
    if (kind !== undefined) return kind;
    if (/^(?:v|w|m):/.test(name)) return null;
    if (look.deleted) return 'deletion';
    return look.hidden ? 'hidden' : undefined;
  }

  private contextOf(name: string, attributes: Readonly<Record<string, string>>, look: Look): Context {
    const { context } = this;
    const marks = { ...context.marks, ...look.marks };
    if (name === 'a') marks.href = this.link(attributes) ?? context.marks.href;
    if (name === 'o:p') marks.u = false;
    return {
      marks,
      level: levelOf(name, look, this.demoted) ?? context.level,
      align: look.align === undefined ? context.align : look.align,
      wordLevel: look.wordLevel ?? context.wordLevel,
      inLabel: context.inLabel || look.isLabel,
      preserved: context.preserved || name === 'pre' || name === 'listing',
    };
  }

  private link(attributes: Readonly<Record<string, string>>): string | null {
    const href = attributes['href'];
    if (href === undefined || href.trim() === '' || href.trim().startsWith('#')) return null;
    const safe = safeLink(href);
    if (safe === null) this.drop('link');
    return safe;
  }

  private image(attributes: Readonly<Record<string, string>>): void {
    const src = safeImage(attributes['src'] ?? '');
    if (src === null) this.drop('image');
    else {
      const alt = visibleText(attributes['alt'] ?? '').text.replaceAll(/\s+/g, ' ');
      this.inlines.push({ kind: 'image', src, alt: alt.trim().slice(0, 500).trim() });
    }
  }

  private frameOf(name: string, attributes: Readonly<Record<string, string>>): Frame | null {
    const frame = openFrame(name, attributes, this.frames, { maxSpan: MAX_SPAN });
    if (frame === null) return null;
    if (frame.kind === 'cell' && ++this.cells > MAX_CELLS)
      throw new PaperError('too-complex', '正文里的表格大得异常，没有保存。请把表格作为附件上传。');
    const open = this.frames.filter((one) => one.kind === frame.kind).length;
    const most = MOST_OPEN[frame.kind];
    if (most !== undefined && open >= most) {
      this.drop('nesting');
      return null;
    }
    this.frames.push(frame);
    return frame;
  }

  private add(block: Block): void {
    accept(this.frames, block);
  }

  /** Ends the paragraph at hand. */
  private flush(): void {
    const { inlines, context } = this;
    const label = this.label.replaceAll(/\s+/g, '');
    this.inlines = [];
    this.label = '';
    if (inlines.length === 0) return;
    for (const [index, paragraph] of paragraphsOf(inlines).entries()) {
      const isHead = index === 0 && label !== '';
      const wordList: WordList | null = isHead ? { level: context.wordLevel ?? 1, label } : null;
      this.add({
        kind: 'paragraph',
        level: context.level,
        align: context.align,
        inlines: paragraph,
        wordList,
      });
    }
  }
}
