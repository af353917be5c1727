import type { Paragraph } from './paragraph.ts';

/** Words that make requests for disclosure the topic. */
export const TOPIC = /依申请公开|依申请事项|依申请信息公开|信息公开申请|公开政府信息申请|公开申请|申请公开/;
const OTHER_TOPIC =
  /信箱|热线|留言|来信|来访|信访|提案|议案|人大|政协|来电|调查|征集|12345|工单|诉求|许可|办件|网民|投诉举报|咨询电话|培训|会议|解读/;
const TOPICS = new RegExp(TOPIC, 'g');
const OTHER_TOPICS = new RegExp(OTHER_TOPIC, 'g');

const LONGEST_HEADING = 20;

/** Whether a paragraph is a sub-heading that names requests as the topic of the next: （二）依申请公开情况. */
export function isTopic(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && paragraph.text.length <= LONGEST_HEADING && TOPIC.test(paragraph.text);
}

/** Whether requests are the topic behind a stretch of text, given whether they were before it. */
export function topicAfter(text: string, topic: boolean): boolean {
  const named = lastIndex(text, TOPICS);
  const away = lastIndex(text, OTHER_TOPICS);
  return named < 0 && away < 0 ? topic : named > away;
}

function lastIndex(text: string, words: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(words)) last = match.index;
  return last;
}
