import type { ContentRule } from '../rule.ts';

export const PICTURE_WORDS: ContentRule = {
  id: 'picture.no-words',
  title: '没有替代文字的图片',
  source: '无障碍环境建设法第三十二条；GB/T 37668-2019：非文本内容有替代文字',
  *find({ marks }) {
    for (const { kind, alternative, paragraph } of marks) {
      if (kind !== 'picture' || (alternative !== null && alternative !== '')) continue;
      yield {
        severity: 'warning',
        place: { part: 'body', name: 'body', line: paragraph, words: `正文第${paragraph}段` },
        excerpt: '',
        message: '图片没有替代文字，看不见图片的人读不到它的内容。请写一句话说明图片。',
      };
    }
  },
  hits: [
    { fields: { bodyHtml: '<p>图</p><p><img src="/files/1.png"></p>' } },
    { fields: { bodyHtml: '<p><img src="/files/1.png" alt=" "></p>' } },
  ],
  passes: [{ fields: { bodyHtml: '<p><img src="/files/1.png" alt="办理流程：申请、受理、答复"></p>' } }],
};
