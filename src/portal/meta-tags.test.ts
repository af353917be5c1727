import { describe, expect, it } from 'vitest';
import { metaTags, pubDate } from './meta-tags.ts';
import type { County } from './site.ts';

const county: County = {
  region: '410327',
  name: '甲县',
  demonstration: false,
  siteName: '甲县人民政府',
  siteDomain: 'www.jia.gov.cn',
  siteIdCode: '4103270001',
  header: null,
  footer: null,
  accent: null,
  emblem: null,
};
const column = { name: '年报', description: '历年年报', keywords: '年报', type: '年报' };
const article = { title: '"年报"<1>', published: new Date('2026-11-20T23:16:59Z'), source: '甲县人民政府' };

function names(...page: Parameters<typeof metaTags>): string[] {
  return [...metaTags(...page).text.matchAll(/name="(\w+)"/g)].map(([, name]) => name ?? '');
}

describe('metaTags', () => {
  it('has the three of the site on a home page', () => {
    expect(names(county)).toEqual(['SiteName', 'SiteDomain', 'SiteIDCode']);
  });
  it('has four more on a column page', () => {
    expect(names(county, column).slice(3)).toEqual([
      'ColumnName',
      'ColumnDescription',
      'ColumnKeywords',
      'ColumnType',
    ]);
  });
  it('has all ten on a content page, each once', () => {
    expect(new Set(names(county, column, article)).size).toBe(10);
    expect(names(county, column, article).slice(7)).toEqual(['ArticleTitle', 'PubDate', 'ContentSource']);
  });
  it('escapes what it is told', () => {
    expect(metaTags(county, column, article).text).toContain('content="&quot;年报&quot;&lt;1&gt;"');
  });
  it('leaves out what the county has not set, and everything where there is no county', () => {
    expect(names({ ...county, siteIdCode: '' })).toEqual(['SiteName', 'SiteDomain']);
    expect(names(null, column, article)).toEqual([]);
  });
});

describe('pubDate', () => {
  it('is Chinese time to the minute in 24 hours', () => {
    expect(pubDate(article.published)).toBe('2026-11-21 07:16');
  });
});
