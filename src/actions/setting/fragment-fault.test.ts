import { describe, expect, it } from 'vitest';
import { fragmentFault } from './fragment-fault.ts';

describe('fragmentFault', () => {
  it.each([
    ['nothing', ''],
    ['text', '泾源县人民政府'],
    [
      'a header',
      '<header class="site"><a href="/"><img src="/logo.png" alt="泾源县人民政府" width="200"></a></header>',
    ],
    [
      'links and lists',
      '<ul><li><a href="https://www.example.gov.cn/" target="_blank" rel="noopener">首页</a></li><li>备案号</li></ul>',
    ],
    ['a picture within', '<p><img src="data:image/png;base64,AAAA" alt="标识"><br>主办：政府办</p>'],
    ['a label for readers', '<nav aria-label="导航" role="navigation"><a href="#content">正文</a></nav>'],
  ])('lets %s stand', (_, html) => expect(fragmentFault(html)).toBeNull());

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script in another case', '<ScRiPt src="/a.js"></sCrIpT>'],
    ['a handler', '<img src="/a.png" onerror="alert(1)">'],
    ['a script as a link', '<a href="javascript:alert(1)">x</a>'],
    ['a script as a link, hidden', '<a href="&#106;avascript:alert(1)">x</a>'],
    ['a script as a link, after a blank', '<a href=" java\nscript:alert(1)">x</a>'],
    ['an inline style', '<p style="position:fixed">x</p>'],
    ['a style sheet', '<style>body{display:none}</style>'],
    ['a frame', '<iframe src="/"></iframe>'],
    ['a form', '<form action="/"><input></form>'],
    ['a base', '<base href="https://evil.example/">'],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example">'],
    ['a drawing with a script', '<svg onload="alert(1)"></svg>'],
    ['a picture from elsewhere', '<img src="//evil.example/a.png">'],
    ['a comment that hides the rest', '<!-- <p>'],
    ['a document type', '<!doctype html>'],
    ['a tag left open', '<div><p>x</p>'],
    ['a tag closed too often', '<p>x</p></main></div>'],
    ['a tag cut off', '<p>x</p><div class="'],
  ])('refuses %s', (_, html) => expect(fragmentFault(html)).toMatch(/。$/));
});
