import { FIXED_ORDERS } from '../fixed-orders.ts';
import type { ContentRule } from '../rule.ts';

const WORDS = [...new Set(FIXED_ORDERS.flat())].sort((a, b) => b.length - a.length).join('|');
/** Words of these expressions strung together; at most nine of them, so that a page of them stays cheap. */
const STRING = new RegExp(`(?:${WORDS})(?:[、，]?(?:${WORDS})){2,8}`, 'g');
const WORD = new RegExp(WORDS, 'g');

export const FIXED_ORDER: ContentRule = {
  id: 'wording.fixed-order',
  title: '固定表述的顺序',
  source: '中央文件的规范表述',
  *find({ passages }) {
    for (const passage of passages)
      for (const match of passage.text.matchAll(STRING)) {
        const words: readonly string[] = match[0].match(WORD) ?? [];
        const right = FIXED_ORDERS.find(
          (order) => order.length === words.length && order.every((word) => words.includes(word)),
        );
        if (right === undefined || right.every((word, at) => word === words[at])) continue;
        yield {
          severity: 'block',
          place: passage.placeAt(match.index),
          excerpt: passage.excerptAt(match.index, match[0].length),
          message: `固定表述的顺序是“${right.join('、')}”，请改正。`,
        };
      }
  },
  hits: ['贯彻创新、绿色、协调、开放、共享的新发展理念', '增强大局意识、政治意识、核心意识、看齐意识'],
  passes: ['贯彻创新、协调、绿色、开放、共享的新发展理念', '加强开放、创新合作', '不敢腐、不能腐、不想腐'],
};
