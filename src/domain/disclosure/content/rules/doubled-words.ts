import type { ContentRule } from '../rule.ts';

/** 的的 where no 目的, 标的 or 的确 is meant, and small words that never stand twice. */
const SMALL =
  /(?<![目标端])的的(?!确|士)|(?<!不|末|没)了了(?!解|却|结|断|然|望|[，。；])|(?<!实)在在|为为|与与|并并|把把|将将(?!来)|对对(?!子|碰)|及及|或或|被被|从从(?!容)/g;
const LONG = /([\u4e00-\u9fa5]{2,4})\1/g;
/** Words that rightly meet themselves: 县政府｜政府信息公开, 各部门｜部门预算. */
const RIGHT_TWICE =
  /^(?:政府|部门|工作|单位|组织|领导|公开|办理|服务|管理|中心|办公|人员|建设|指导|研究|讨论|学习|宣传|社会|国家|地方|行政|监督|企业|群众|社区|机关|常态|经常|实事|规定|一步|一个|一点|[一二三四五六七八九十]|.+[县市区镇乡局村户])/;

export const DOUBLED_WORDS: ContentRule = {
  id: 'wording.doubled',
  title: '重复的字词',
  source: '三审三校：校对',
  *find({ passages }) {
    for (const passage of passages)
      for (const pattern of [SMALL, LONG])
        for (const match of passage.text.matchAll(pattern)) {
          const [whole, word = whole.slice(0, 1)] = match;
          if (pattern === LONG && (RIGHT_TWICE.test(word) || /^(.)\1*$/.test(word))) continue;
          yield {
            severity: 'warning',
            place: passage.placeAt(match.index),
            excerpt: passage.excerptAt(match.index, whole.length),
            message: `“${whole}”重复了，请核对。`,
          };
        }
  },
  hits: ['扎实做好的的各项工作', '推进涉农补贴领域领域的公开', '根据根据条例'],
  passes: [
    '以营利为目的的活动',
    '标的的价格',
    '县政府政府信息公开栏目',
    '各部门部门预算',
    '的的确确',
    '一步一步',
  ],
};
