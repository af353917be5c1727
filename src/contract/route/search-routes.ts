import Type from 'typebox';
import { PublicSearchPage, PublicSearchQuery, SearchStanding } from '../search.ts';
import type { Route } from './route.ts';

export const searchRoutes = {
  searchPublic: {
    method: 'GET',
    url: '/public/:region/search',
    summary: '检索一个地区已公开的政府信息，不用登录',
    tag: 'search',
    access: 'public',
    params: Type.Object({ region: Type.String({ pattern: '^[0-9]{6}$', description: '行政区划代码' }) }),
    query: PublicSearchQuery,
    answer: PublicSearchPage,
  },
  getSearchIndex: {
    method: 'GET',
    url: '/search-index',
    summary: '检索索引的情况和重建进度',
    tag: 'search',
    access: 'search.rebuild',
    answer: SearchStanding,
  },
  rebuildSearchIndex: {
    method: 'POST',
    url: '/search-index/rebuild',
    summary: '重建检索索引；重建时照常检索',
    tag: 'search',
    access: 'search.rebuild',
    answer: SearchStanding,
  },
} as const satisfies Record<string, Route>;
