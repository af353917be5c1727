import { DROPPED_SENTENCES } from './body-policy.ts';
import { bodyText } from './body-text.ts';
import { readBody } from './read-body.ts';
import { settleBlocks } from './settle-blocks.ts';
import { writeBody } from './write-body.ts';

/** A body that may be shown to anyone. */
export interface CleanBody {
  /** Written anew from an allow-list: paragraphs, headings 2–4, lists, tables, marks, links, own pictures. */
  readonly html: string;
  /** A paragraph a line, cells separated by TAB: for search and for checks. */
  readonly text: string;
  /** What was taken out, in Chinese sentences for the clerk; empty when nothing that matters was. */
  readonly dropped: readonly string[];
}

/**
 * Cleans the body of a document, wherever it was pasted from. Pure and repeatable: a clean body comes out as it went in.
 *
 * @throws PaperError 'too-large' or 'too-complex', with a sentence for the clerk, for what can be no document
 */
export function cleanBody(html: string): CleanBody {
  const { blocks: read, dropped } = readBody(html);
  const blocks = settleBlocks(read);
  return {
    html: writeBody(blocks),
    text: bodyText(blocks),
    dropped: [...dropped].map(([kind, count]) => DROPPED_SENTENCES[kind](count)),
  };
}
