import { html, type Html } from './html.ts';
import type { County } from './site.ts';

/** The column (栏目) a page belongs to. */
export interface PageColumn {
  readonly name: string;
  readonly description: string;
  readonly keywords: string;
  /** 栏目类别, free text: real sites write the column's own name. */
  readonly type: string;
}

/** What a content page says about itself. */
export interface Article {
  readonly title: string;
  /** Instant of publication. */
  readonly published: Date;
  /** 信息来源: who issued it. */
  readonly source: string;
}

/** PubDate is written `YYYY-MM-DD HH:MM`, 24 hours, in Chinese time whatever the server's zone. */
export function pubDate(instant: Date): string {
  const chinese = new Date(instant.getTime() + 8 * 3_600_000).toISOString();
  return `${chinese.slice(0, 10)} ${chinese.slice(11, 16)}`;
}

/**
 * The national page tags (政府网站发展指引, 国办发〔2017〕47号, annex 网页设计规范): a home page has the three of the site,
 * a column page four more, a content page all ten. A value that the county has not set is left out, not made up.
 */
export function metaTags(county: County | null, column?: PageColumn, article?: Article): Html {
  const tags: [name: string, content: string][] = [];
  if (county) {
    tags.push(
      ['SiteName', county.siteName],
      ['SiteDomain', county.siteDomain],
      ['SiteIDCode', county.siteIdCode],
    );
    if (column)
      tags.push(
        ['ColumnName', column.name],
        ['ColumnDescription', column.description],
        ['ColumnKeywords', column.keywords],
        ['ColumnType', column.type],
      );
    if (article)
      tags.push(
        ['ArticleTitle', article.title],
        ['PubDate', pubDate(article.published)],
        ['ContentSource', article.source],
      );
  }
  return html`${tags
    .filter(([, content]) => content !== '')
    .map(([name, content]) => html`<meta name="${name}" content="${content}" /> `)}`;
}
