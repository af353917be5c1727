import { namesOf, readOfficeTable, type OfficeTable } from '../law/office-table.ts';
import { OUTCOME_BOXES, type OutcomeBox } from '../law/outcome.ts';
import { REPLY_GROUNDS, type ReplyGroundId } from '../law/reply-ground.ts';

const GROUNDS = namesOf(
  Object.fromEntries(Object.entries(REPLY_GROUNDS).map(([id, { question }]) => [id, question])) as Record<
    ReplyGroundId,
    string
  >,
);
const BOXES = namesOf(OUTCOME_BOXES);

/** Reads the office's rows of section three, lines “答复情形=年报行”; empty is our default. */
export function readOutcomeTable(text: string): OfficeTable<ReplyGroundId, OutcomeBox> {
  return readOfficeTable(text, GROUNDS, BOXES, { key: '答复情形', value: '年报行' });
}
