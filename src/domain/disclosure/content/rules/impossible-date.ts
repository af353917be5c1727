import { daysInMonth } from '../../../time/plain-date.ts';
import type { ContentRule } from '../rule.ts';

const DATE = /((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,3})日)?/g;

export const IMPOSSIBLE_DATE: ContentRule = {
  id: 'wording.impossible-date',
  title: '不存在的日期',
  source: '三审三校：校对',
  *find({ passages }) {
    for (const passage of passages)
      for (const match of passage.text.matchAll(DATE)) {
        const [whole, year, month, day] = match;
        const length = daysInMonth(Number(year), Number(month));
        const isReal = length > 0 && (day === undefined || (Number(day) >= 1 && Number(day) <= length));
        if (isReal) continue;
        yield {
          severity: 'warning',
          place: passage.placeAt(match.index),
          excerpt: passage.excerptAt(match.index, whole.length),
          message: `没有“${whole}”这一天，请核对。`,
        };
      }
  },
  hits: ['自2023年2月29日起施行', '截至2024年13月', '2024年6月31日'],
  passes: ['自2024年2月29日起施行', '2024年12月31日'],
};
