import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanBody } from './clean-body.ts';

const IMAGE =
  '/620522/documents/0190a8f0-1111-7000-8000-000000000001/attachments/0190a8f0-1111-7000-8000-000000000002/%E5%9B%BE.png';

function html(input: string): string {
  return cleanBody(input).html;
}

describe('cleanBody keeps what a document is made of', () => {
  it('headings, with the first one demoted and the others with it', () => {
    expect(html('<h1>总则</h1><h2>范围</h2><p>正文</p>')).toBe('<h2>总则</h2>\n<h3>范围</h3>\n<p>正文</p>');
    expect(html('<h2>范围</h2><h6>细目</h6>')).toBe('<h2>范围</h2>\n<h4>细目</h4>');
  });

  it('marks, from tags and from styles alike', () => {
    expect(html('<p><b>甲</b><span style="font-weight:700">乙</span><i>丙</i>m<sup>2</sup></p>')).toBe(
      '<p><strong>甲乙</strong><em>丙</em>m<sup>2</sup></p>',
    );
    expect(html('<p><b style="font-weight:normal">不粗</b></p>')).toBe('<p>不粗</p>');
  });

  it('alignment as a class, inherited from the element around', () => {
    expect(html('<div align="center"><p>附件</p><p style="text-align:left">正文</p></div>')).toBe(
      '<p class="align-center">附件</p>\n<p>正文</p>',
    );
  });

  it('tables with merged cells, caption and heads', () => {
    const table =
      '<table border=1><caption>收费标准</caption><tr><th scope=col colspan=2>项目<th scope=evil>元<tr><td rowspan="2">复制<td>A4<td>0.1</table>';
    expect(html(table)).toBe(
      '<table><caption>收费标准</caption><tbody><tr><th scope="col" colspan="2">项目</th><th>元</th></tr>\n' +
        '<tr><td rowspan="2">复制</td><td>A4</td><td>0.1</td></tr></tbody></table>',
    );
    expect(cleanBody(table).text).toBe('收费标准\n项目\t元\n复制\tA4\t0.1');
  });

  it('rows that cells from above go through, and no other empty ones', () => {
    const whole =
      '<table><tbody><tr><td rowspan="2">甲</td></tr>\n<tr></tr>\n<tr><td>乙</td></tr></tbody></table>';
    expect(html(whole)).toBe(whole);
    expect(html('<table><tr></tr><tr><td>甲</td><td>乙</td></tr><tr></tr></table>')).toBe(
      '<table><tbody><tr><td>甲</td><td>乙</td></tr></tbody></table>',
    );
  });

  it('nested lists, also where the inner one stands beside its item', () => {
    expect(html('<ul><li>甲<ol start=3><li>一</ol></li><ul><li>乙</ul></ul>')).toBe(
      '<ul><li>甲<ol start="3"><li>一</li></ol>\n<ul><li>乙</li></ul></li></ul>',
    );
  });

  it('links that lead out safely, and pictures of the document alone', () => {
    expect(html('<p><a href="https://www.gov.cn/x?a=1&b=2" onclick=x>国务院</a></p>')).toBe(
      '<p><a href="https://www.gov.cn/x?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">国务院</a></p>',
    );
    expect(html(`<p><a href="/620522/reports">年报</a><img src="${IMAGE}" alt="示意图" width=9></p>`)).toBe(
      `<p><a href="/620522/reports">年报</a><img src="${IMAGE}" alt="示意图"></p>`,
    );
    const { html: kept, dropped } = cleanBody(
      '<p>看<img src="https://a.cn/track.gif"><img src="data:image/png;base64,AA">图</p>',
    );
    expect(kept).toBe('<p>看图</p>');
    expect(dropped).toEqual(['有 2 张图片没有保留。请先把图片作为附件上传，再插入正文。']);
  });

  it('blanks to be filled in by hand', () => {
    expect(html('<p>姓名：<u>&nbsp;&nbsp;&nbsp;</u>（签字）</p>')).toBe(
      '<p>姓名：<u>\u00a0\u00a0\u00a0</u>（签字）</p>',
    );
  });

  it('paragraphs of old pages that were written with line breaks', () => {
    expect(
      html('　　第一条　总则。<br>　　第二条 范围。<br><br>&nbsp;&nbsp;&nbsp;&nbsp;第三条<br>续行'),
    ).toBe('<p>第一条　总则。</p>\n<p>第二条 范围。</p>\n<p>第三条<br>续行</p>');
  });
});

describe('cleanBody and Word', () => {
  it('makes lists of labelled paragraphs, and keeps labels that a list cannot show', () => {
    const item = (label: string, text: string, level = 1): string =>
      `<p class=MsoListParagraph style='margin-left:21pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;
    expect(
      html(item('1.', '甲') + item('·', '子', 2) + item('2.', '乙') + '<p>其他</p>' + item('（一）', '丙')),
    ).toBe('<ol><li>甲<ul><li>子</li></ul></li><li>乙</li></ol>\n<p>其他</p>\n<p>（一）丙</p>');
  });

  it('drops conditional comments, islands, empty paragraphs, fonts and styles', () => {
    const word = `<!--[if gte mso 9]><xml><w:WordDocument><script>x()</script></w:WordDocument></xml><![endif]-->
      <xml><o:OfficeDocumentSettings>垃圾</o:OfficeDocumentSettings></xml><style>p.MsoNormal{color:red}</style>
      <p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><font face="仿宋"><span lang=EN-US style='font-size:16.0pt'>2024</span>年工作要点<o:p></o:p></font></p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p><p style='mso-outline-level:1'>标题</p>`;
    expect(cleanBody(word)).toEqual({
      html: '<p>2024年工作要点</p>\n<h2>标题</h2>',
      text: '2024年工作要点\n标题',
      dropped: [],
    });
  });

  it('tells of tracked deletions and does not let them come back', () => {
    const { html: kept, dropped } = cleanBody(
      '<p>应当<del cite="x">不得</del><span class=msoDel>旧</span>公开</p>',
    );
    expect(kept).toBe('<p>应当公开</p>');
    expect(dropped).toHaveLength(1);
  });
});

describe('cleanBody takes out what hides or acts', () => {
  it.each([
    ['<p>甲<span style="display:none">密</span>乙</p>', '<p>甲乙</p>'],
    ['<p>甲<span style="font-size: 0px">密</span>乙</p>', '<p>甲乙</p>'],
    ['<p>甲<span style="FONT-SIZE:0">密</span>乙</p>', '<p>甲乙</p>'],
    ['<p>甲<span style="display:/**/none">密</span>乙</p>', '<p>甲乙</p>'],
    ['<p>甲<span hidden>密</span>乙</p>', '<p>甲乙</p>'],
    ['<p>甲<span style="mso-hide:all">密</span>乙</p>', '<p>甲乙</p>'],
    ['<p>甲\u200b\u202e\u2066\ufeff乙</p>', '<p>甲乙</p>'],
    ['<p>甲<span style="font-size:0.5em">小</span></p>', '<p>甲小</p>'],
  ])('%s', (input, output) => {
    expect(html(input)).toBe(output);
  });

  it('shows what only looked hidden, so that reviewers see it', () => {
    expect(html('<p style="color:#fff">白字</p>')).toBe('<p>白字</p>');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' \u0001javascript:alert(1)',
    '&#106;avascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    '//evil.cn/x',
    '/\\evil.cn',
    '\\\\evil.cn',
    'http://www.gov.cn@evil.cn/',
    'https:evil',
    'file:///etc/passwd',
    'blob:https://x/1',
    'page.html',
  ])('keeps only the words of a link to %s', (href) => {
    const { html: kept, dropped } = cleanBody(`<p><a href="${href}">点这里</a></p>`);
    expect(kept).toBe('<p>点这里</p>');
    expect(dropped).toHaveLength(1);
  });

  it('says what it took out', () => {
    const { dropped } = cleanBody(
      '<p onclick="x()">甲</p><script>1</script><iframe src=x></iframe><video></video><form><input><button>送</button></form>',
    );
    expect(dropped).toEqual([
      '去掉了 1 处点击、载入时自动运行的代码。',
      '去掉了 1 处脚本。',
      '去掉了 1 处嵌入的其他网页或插件。需要的内容请作为附件上传，或改为链接。',
      '去掉了 1 处音视频或矢量图形。需要的内容请作为附件上传。',
      '去掉了 2 处表单控件（输入框、按钮等）。',
    ]);
  });

  it('refuses what is nested without end, and takes time in proportion to the rest', () => {
    for (const tag of ['div', 'b', 'table', 'ul', 'svg', 'blockquote'])
      expect(() => html(`<${tag}>`.repeat(100_000))).toThrow('嵌套层次');
    expect(html('<table><tr><td>'.repeat(20) + '深')).toContain('深');
    expect(html('</b>'.repeat(100_000))).toBe('');
    expect(html('<'.repeat(100_000))).toContain('&lt;');
    expect(html('<p>&'.repeat(20_000)).length).toBeGreaterThan(0);
    expect(html(`<p style="${'/*'.repeat(200_000)}">长</p>`)).toBe('<p>长</p>');
    expect(html(`<p style="opacity:${'0'.repeat(1900)}x">长</p>`)).toBe('<p>长</p>');
    expect(html(`<a href="mailto:${'@'.repeat(400_000)}">长</a>`)).toBe('<p>长</p>');
    expect(html(`<p>${'<br> '.repeat(50_000)}长</p>`)).toBe('<p>长</p>');
    expect(html('<table><td>'.repeat(150) + '长')).toContain('长');
    expect(() => html('字'.repeat(8_000_001))).toThrow('附件');
  });
});

describe('cleanBody of a clean body', () => {
  const word = fc.constantFrom(
    '第一条',
    '　　',
    ' ',
    '&nbsp;',
    '&lt;script&gt;',
    '"',
    '\u200d',
    '文',
    '\n',
    '<br>',
    '<o:p></o:p>',
    '<!--',
    '-->',
    ']]>',
    '<![CDATA[',
    '<h1>',
    '</h1>',
    '<h3>',
    '<p>',
    '</p>',
    '<p align=center>',
    '<p class="align-right">',
    '<div style="text-align:center">',
    '</div>',
    '<b>',
    '</b>',
    '<u>',
    '</u>',
    '<s>',
    '<sup>',
    '<a href="/x">',
    '<a href=https://gov.cn>',
    '</a>',
    '<ul>',
    '</ul>',
    '<ol start=4 type=a>',
    '</ol>',
    '<li>',
    '</li>',
    '<table>',
    '</table>',
    '<thead>',
    '<tr>',
    '<td colspan=3>',
    '<th scope=row>',
    '</td>',
    '<caption>',
    '</caption>',
    '<blockquote>',
    '</blockquote>',
    '<hr>',
    '<pre>',
    '</pre>',
    '<svg>',
    '</svg>',
    '<math>',
    '<style>',
    '</style>',
    '<title>',
    '<noscript>',
    '<template>',
    '<select>',
    '<textarea>',
    '</textarea>',
    "<p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.</span>",
    "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>l</span>",
    "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>一、</span>",
    `<img src="${IMAGE}" alt="图">`,
    '<img src=x onerror=alert(1)>',
    '<span style="display:none">',
  );

  it('is the same', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 40 }), (parts) => {
        const once = cleanBody(parts.join(''));
        const twice = cleanBody(once.html);
        expect(twice).toEqual({ ...once, dropped: [] });
      }),
      { numRuns: 3000 },
    );
  });

  it('holds no tag and no attribute but those of the allow-list', () => {
    const allowed =
      /<\/?(?:p|h[234]|ul|li|blockquote|table|caption|thead|tbody|tr|strong|em|u|s|sub|sup)>|<(?:p|h[234]|td|th) class="align-(?:center|right)">|<ol(?: start="-?\d+")?(?: type="[aAiI]")?>|<\/(?:ol|td|th|a)>|<t[dh](?: scope="\w+")?(?: colspan="\d+")?(?: rowspan="\d+")?(?: class="align-\w+")?>|<(?:br|hr)>|<a href="[^"<>']*"(?: target="_blank" rel="noopener noreferrer")?>|<img src="[^"<>']*" alt="[^"<>']*">/g;
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 40 }), (parts) => {
        expect(cleanBody(parts.join('')).html.replaceAll(allowed, '')).not.toMatch(/[<>]/);
      }),
      { numRuns: 1000 },
    );
  });
});
