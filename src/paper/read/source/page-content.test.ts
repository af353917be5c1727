import { describe, expect, it } from 'vitest';
import { oldPage, paragraph } from '../../../../test/import/old-site.ts';
import { pageContent } from './page-content.ts';
import { readSitemap } from './sitemap.ts';

function read(html: string, selectors = {}) {
  return pageContent(new TextEncoder().encode(html), selectors);
}

describe('pageContent', () => {
  it('reads the national tags, the box and the article, and leaves menus and footers', () => {
    const page = read(
      oldPage({
        title: '关于春耕的通知',
        text: paragraph('春耕'),
        box: { 索引号: '640121-101/2019-00007', 文号: '清农发〔2019〕7号', 成文日期: '2019年5月15日' },
        links: [['../f/1.docx', '附件']],
      }),
    );
    expect(page).toMatchObject({
      isArticle: true,
      title: '关于春耕的通知',
      published: '2019-05-20 09:30',
      column: '政策文件',
      labels: {
        indexNumber: '640121-101/2019-00007',
        documentNumber: '清农发〔2019〕7号',
        madeOn: '2019年5月15日',
        agency: '农业农村局',
      },
      attachments: [{ href: '../f/1.docx', name: '附件' }],
    });
    expect(page.bodyHtml).toContain('请结合实际');
    for (const furniture of ['办事服务', '主办单位', '索引号', '发布时间', 'href'])
      expect(page.bodyHtml).not.toContain(furniture);
  });

  it('finds title, date and body of a page that says nothing about itself', () => {
    const page = read(oldPage({ title: '关于春耕的通知', text: paragraph('春耕').repeat(2), tags: false }));
    expect(page).toMatchObject({ isArticle: true, title: '关于春耕的通知', published: '2019-05-20 09:30' });
    expect(page.bodyHtml).toContain('请结合实际');
    expect(page.bodyHtml).not.toContain('办事服务');
  });

  it('takes a list of articles for none', () => {
    const links = Array.from(
      { length: 20 },
      (_, at) => `<li><a href="${at}.html">关于第${at}号事项的通知</a><span>2019-05-20</span></li>`,
    );
    expect(read(`<html><body><ul>${links.join('')}</ul></body></html>`).isArticle).toBe(false);
  });

  it('goes by the selectors of the site', () => {
    const html = `<html><body><div class="a"><b id="t">真正的标题</b><i class="d">2018/3/4</i></div><div class="x y">${paragraph('甲')}</div><div>${paragraph('乙').repeat(5)}</div></body></html>`;
    const page = read(html, { title: '#t', date: '.a .d', body: 'div.y' });
    expect(page).toMatchObject({ isArticle: true, title: '真正的标题', published: '2018/3/4' });
    expect(page.bodyHtml).toContain('甲');
    expect(page.bodyHtml).not.toContain('乙');
  });

  it('reads a page in GBK', () => {
    const head = '<html><head><meta charset="gbk"><meta name="PubDate" content="2019-05-20"><title>';
    const bytes = [...head].map((letter) => letter.charCodeAt(0));
    const page = pageContent(
      new Uint8Array([
        ...bytes,
        0xb9,
        0xd8,
        0xd3,
        0xda,
        ...[...'</title></head><body></body></html>'].map((letter) => letter.charCodeAt(0)),
      ]),
    );
    expect(page.title).toBe('关于');
  });

  it('refuses elements in each other without end', () => {
    expect(() => read(`<html><body>${'<div>'.repeat(5000)}x`)).toThrow('嵌套层次多得异常');
  });
});

describe('readSitemap', () => {
  it('reads pages and further sitemaps', () => {
    const urls =
      '<url><loc> http://a/1?x=1&amp;y=2 </loc><lastmod>2020-01-01</lastmod></url><url><loc>http://a/2</loc></url>';
    expect(readSitemap(`<?xml version="1.0"?><urlset>${urls}</urlset>`)).toEqual({
      pages: [
        { url: 'http://a/1?x=1&y=2', changed: '2020-01-01' },
        { url: 'http://a/2', changed: null },
      ],
      sitemaps: [],
    });
    expect(
      readSitemap('<sitemapindex><sitemap><loc>http://a/m.xml</loc></sitemap></sitemapindex>').sitemaps,
    ).toEqual(['http://a/m.xml']);
  });
});
