import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPaper } from './read-paper.ts';

async function lines(body: string): Promise<string[]> {
  return (
    await readPaper(
      strToU8(`<!DOCTYPE html><html><head><title>x</title></head><body>${body}</body></html>`),
      'a.htm',
    )
  ).lines;
}

describe('readPaper() of HTML', () => {
  it('keeps blank cells, leaves out colspans, blanks rowspans', async () => {
    const html = `<table><tbody>
      <tr><td rowspan="2" colspan="2">结果</td><td><p>商业</p><p>企业</p></td><td>总计</td></tr>
      <tr><td>&nbsp;</td><td>-</td></tr>
      <tr><td colspan=3>四、结转</td><td>0
      </td></tr></tbody></table>`;
    expect(await lines(html)).toEqual(['结果\t商业 企业\t总计', '\t\t-', '四、结转\t0']);
  });

  it('keeps a row in which every cell is blank', async () => {
    expect(
      await lines('<p>表</p><table><tr><td>一</td><td>二</td></tr><tr><td></td><td>&nbsp;</td></tr></table>'),
    ).toEqual(['表', '一\t二', '\t']);
  });

  it('skips scripts, styles and what is hidden', async () => {
    const html =
      '<script>var a="<p>一</p>"</script><style>p{}</style><p style="display: none">密</p><div hidden>密</div><p>公<b>开</b></p>';
    expect(await lines(html)).toEqual(['公开']);
  });

  it('opens tables that only lay out the page', async () => {
    const html =
      '<table><tr><td>导航</td><td><p>标题</p><table><tr><td>规章</td><td>0</td></tr></table><p>正文</p></td></tr></table>';
    expect(await lines(html)).toEqual(['导航', '标题', '规章\t0', '正文']);
    const long = `<table><tr><td><p>一、总体情况</p><p>${'公开'.repeat(80)}</p></td></tr></table>`;
    expect(await lines(long)).toEqual(['一、总体情况', '公开'.repeat(80)]);
  });

  it('breaks lines at br and at blocks, not at line ends of the file', async () => {
    expect(await lines('<div>一、总体<span>情</span>\n况<br>第二行</div><p>第三行')).toEqual([
      '一、总体情 况',
      '第二行',
      '第三行',
    ]);
  });

  it('reads a page that lacks end tags', async () => {
    expect(await lines('<table><tr><td>规章<td>0<tr><td>行政许可<td>5</table>完')).toEqual([
      '规章\t0',
      '行政许可\t5',
      '完',
    ]);
  });

  it('believes the charset in the meta element', async () => {
    const start = strToU8('<html><head><meta charset="gbk"></head><body><p>');
    const bytes = Uint8Array.from([...start, 0xb9, 0xe6, 0xd5, 0xc2, ...strToU8('</p></body></html>')]);
    expect((await readPaper(bytes, 'a.html')).lines).toEqual(['规章']);
  });

  it('refuses merged cells without end', async () => {
    const rows = '<tr><td rowspan="1000" colspan="1000">1</td></tr>'.repeat(50);
    await expect(lines(`<table>${rows}</table>`)).rejects.toMatchObject({ code: 'too-complex' });
  });

  it('begins at the article that the head of the page names', async () => {
    const title = '某县2022年政府信息公开工作年度报告';
    const body = `<ul><li>首页</li><li>政务公开</li></ul><nav>导航</nav><h1>${title}</h1><p>一、总体情况</p><footer>版权所有</footer>`;
    const read = async (head: string): Promise<string[]> =>
      (await readPaper(strToU8(`<html><head>${head}</head><body>${body}</body></html>`), 'a.html')).lines;
    expect(await read(`<meta name="ArticleTitle" content="${title}">`)).toEqual([title, '一、总体情况']);
    expect(await read(`<title>${title}_某县人民政府</title>`)).toEqual([title, '一、总体情况']);
    expect(await read('<title>某县人民政府</title>')).toEqual(['首页', '政务公开', title, '一、总体情况']);
  });

  it('refuses nesting without end', async () => {
    await expect(lines('<div>'.repeat(100_000))).rejects.toMatchObject({ code: 'too-complex' });
  });
});
