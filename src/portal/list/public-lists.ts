import type { PublicFilter } from '#store/public-list.ts';
import type { PageColumn } from '../meta-tags.ts';
import type { Place } from '../place.ts';
import type { DocumentList } from './list-page.ts';

/** A list with what narrows it. */
export interface PublicList extends DocumentList {
  readonly filter: PublicFilter;
}

function tagsOf(name: string, type = '政府信息公开'): PageColumn {
  return { name, description: `${name}：主动公开的政府信息`, keywords: `政府信息,${name}`, type };
}

/** 最新公开: everything, of the county or of one agency. */
export function newestList(place: Place): PublicList {
  const ofCounty = place.isCounty;
  return {
    name: ofCounty ? '最新公开' : `${place.agency.name}公开的信息`,
    path: ofCounty ? `${place.base}/newest` : `${place.base}/documents`,
    column: tagsOf(ofCounty ? '最新公开' : '本单位公开的信息'),
    explanation: ofCounty ? '全县各单位主动公开的政府信息。' : '',
    filter: ofCounty ? {} : { agencyId: place.agency.id },
  };
}

/** 行政规范性文件 with their validity. */
export function normativeList(place: Place): PublicList {
  return {
    name: '行政规范性文件',
    path: `${place.base}/normative`,
    column: tagsOf('行政规范性文件', '规范性文件'),
    explanation:
      '县政府和各单位制发的行政规范性文件，逐件标明有效性。已废止、已失效的仍可查阅，不能作为依据。',
    isNormative: true,
    filter: { kind: 'normative', ...(place.isCounty ? {} : { agencyId: place.agency.id }) },
  };
}

/** How documents are grouped, as the address and the screen name it. */
export const GROUPINGS = {
  subjects: { by: 'subject', name: '按主题', of: '主题分类' },
  genres: { by: 'genre', name: '按体裁', of: '体裁' },
  years: { by: 'year', name: '按年份', of: '发布年份' },
} as const;
export type Grouping = keyof typeof GROUPINGS;

/** The documents of one subject, genre or year. */
export function groupList(place: Place, grouping: Grouping, value: string): PublicList {
  const { by, of } = GROUPINGS[grouping];
  const name = by === 'year' ? `${value}年公开的信息` : value;
  return {
    name,
    path: `${place.base}/${grouping}/${encodeURIComponent(value)}`,
    column: tagsOf(name),
    explanation: by === 'year' ? '' : `${of}为“${value}”的政府信息。`,
    filter: by === 'year' ? { year: Number(value) } : { [by]: value },
  };
}
