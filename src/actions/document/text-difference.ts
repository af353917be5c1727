import { diffArrays } from 'diff';

/** Words of a paragraph in a row: what stayed, what went, what came. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A paragraph of the one text or the other; `changed` is the same paragraph with other words. */
export interface ParagraphDifference {
  readonly kind: 'same' | 'removed' | 'added' | 'changed';
  readonly words: readonly WordRun[];
}

/** Past this two texts have nothing in common that a reader would follow, and comparing would hold up the server. */
const MOST_PARAGRAPH_EDITS = 4000;
const MOST_WORD_EDITS = 1500;

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** Two texts set side by side, a paragraph a line, by paragraphs and inside those that changed by words. */
export function textDifference(before: string, after: string): ParagraphDifference[] {
  const changes =
    diffArrays(linesOf(before), linesOf(after), { maxEditLength: MOST_PARAGRAPH_EDITS }) ??
    wholly(linesOf(before), linesOf(after));
  const paragraphs: ParagraphDifference[] = [];
  for (let at = 0; at < changes.length; at += 1) {
    const change = changes[at];
    const next = changes[at + 1];
    if (change === undefined) continue;
    if (change.removed && next?.added === true) {
      paragraphs.push(...paired(change.value, next.value));
      at += 1;
    } else {
      const kind = change.removed ? 'removed' : change.added ? 'added' : 'same';
      paragraphs.push(...change.value.map((text) => whole(kind, text)));
    }
  }
  return paragraphs;
}

/** A run of paragraphs that went beside a run that came: those that share most of their words are one, changed. */
function paired(removed: readonly string[], added: readonly string[]): ParagraphDifference[] {
  const paragraphs: ParagraphDifference[] = [];
  const shared = Math.min(removed.length, added.length);
  for (let at = 0; at < shared; at += 1) {
    const [before = '', after = ''] = [removed[at], added[at]];
    const words = wordRuns(before, after);
    if (words !== null) paragraphs.push({ kind: 'changed', words });
    else paragraphs.push(whole('removed', before), whole('added', after));
  }
  return [
    ...paragraphs,
    ...removed.slice(shared).map((text) => whole('removed', text)),
    ...added.slice(shared).map((text) => whole('added', text)),
  ];
}

/** The words of a changed paragraph; null when less than a third of it stayed. */
function wordRuns(before: string, after: string): WordRun[] | null {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_WORD_EDITS });
  if (changes === undefined) return null;
  const runs = changes.map((change): WordRun => {
    const kind = change.removed ? 'removed' : change.added ? 'added' : 'same';
    return { kind, text: change.value.join('') };
  });
  const stayed = runs.reduce((sum, run) => sum + (run.kind === 'same' ? run.text.length : 0), 0);
  return stayed * 3 >= Math.max(before.length, after.length) ? runs : null;
}

function whole(kind: 'same' | 'removed' | 'added', text: string): ParagraphDifference {
  return { kind, words: [{ kind, text }] };
}

function wholly(before: string[], after: string[]) {
  return [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function wordsOf(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}
