import type { PageColumn } from '../meta-tags.ts';

/** The column 依申请公开 as the page tags name it. */
export const REQUEST_TAGS = {
  name: '依申请公开',
  description: '说明怎样申请公开政府信息，在网上提交申请、查询办理进度',
  keywords: '依申请公开,政府信息公开申请,办理进度',
  type: '依申请公开',
} as const satisfies PageColumn;

/** The steps back from a page of requests to the county's first one. */
export function trailOfRequests(region: string): { name: string; path: string }[] {
  return [
    { name: '首页', path: `/${region}/` },
    { name: REQUEST_TAGS.name, path: `/${region}/requests/` },
  ];
}
