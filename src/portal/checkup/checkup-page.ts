import type { PaperResult } from '#actions/check-papers.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import { href, type Site } from '../site.ts';
import { overview, overviewRow } from './overview.ts';
import { paperView, refusalView } from './paper-view.ts';

const TITLE = '年报体检';

/** The first page of the check-up: drop a report, or try the example. */
export function checkupPage(site: Site, message?: string): Page {
  return {
    title: TITLE,
    county: null,
    wide: true,
    script: site.assets.checkupScript,
    body: html`<div class="checkup" data-state="ask">
      ${uploadForm(site, message)}
      <section class="results" aria-live="off" hidden></section>
      <div class="about">${specimen()}${promises()}</div>
    </div>`,
  };
}

/** The full result as one page, for browsers without scripts and for the example. */
export function resultPage(site: Site, results: readonly PaperResult[], example = false): Page {
  const single = results.length === 1;
  return {
    title: `${TITLE}结果`,
    county: null,
    wide: true,
    script: site.assets.checkupScript,
    body: html`<div class="checkup" data-state="answer">
      <div class="again">
        <h1>${example ? '年报体检：一份有问题的样例' : '年报体检结果'}</h1>
        <p>
          ${example ? html`虚构的单位和数字，照真实年报里常见的毛病写成。<a href="${href(site, '/checkup/example.txt')}" download>下载样例原文</a>` : '结果只在这一页，服务器不存文件。'}
        </p>
        <p><a class="button" href="${href(site, '/checkup')}">${example ? '查自己的年报' : '再查一份'}</a></p>
      </div>
      <section class="results">
        ${!single && overview(results.map((result, index) => overviewRow(paperKey(index), result)))}
        ${results.map((result, index) => resultView(site, index, result, single))}
      </section>
    </div>`,
  };
}

export function paperKey(index: number): string {
  return `p${index + 1}`;
}

/** One file's result; among several it is folded away until it is asked for. */
export function resultView(site: Site, index: number, result: PaperResult, single: boolean): Html {
  const key = paperKey(index);
  const view = 'error' in result ? refusalView(key, result) : paperView(site, key, result);
  if (single || 'error' in result) return view;
  const { report, name } = result;
  return html`<details class="folded">
    <summary>${report.agency ?? name}${report.year === null ? '' : ` ${report.year}年`}</summary>
    ${view}
  </details>`;
}

function uploadForm(site: Site, message: string | undefined): Html {
  return html`<form
    class="upload"
    id="upload"
    method="post"
    action="${href(site, '/checkup')}"
    enctype="multipart/form-data"
  >
    <h1>年报体检</h1>
    <p class="lead">交上一份政府信息公开年度报告，几秒钟看出哪里对不上：表内勾稽、文字与表格、格式和部分。</p>
    ${message !== undefined && html`<p class="form-error" role="alert" id="upload-error">${message}</p>`}
    <div class="drop">
      <label for="files"><b>选择年报文件</b><span class="drop-hint"> 或拖到这里</span></label>
      <input
        type="file"
        id="files"
        name="files"
        multiple
        accept=".txt,.htm,.html,.docx,.pdf,.xlsx,.zip"
        ${message !== undefined && html` aria-describedby="upload-error"`}
      />
      <p class="kinds">DOCX、PDF、网页、XLSX、文本都可以；多份可以一起选，也可以打成一个 ZIP。</p>
    </div>
    <p class="whole">
      <label
        ><input type="checkbox" name="whole" value="1" />
        这是一级政府和所属全部单位的年报，请核对汇总数</label
      >
    </p>
    <details class="paste">
      <summary>没有文件？把年报文字贴进来</summary>
      <label for="text">年报全文（连表格一起复制）</label>
      <textarea id="text" name="text" rows="8"></textarea>
    </details>
    <p class="buttons">
      <button name="as" value="page" class="primary">开始体检</button>
      <button name="as" value="opinion" class="quiet">直接生成审核意见</button>
    </p>
    <div class="progress" role="status" aria-live="polite" hidden></div>
    <p class="example">
      <a class="button quiet" href="${href(site, '/checkup/example')}">试试看：一份有问题的年报</a>
    </p>
  </form>`;
}

/** What a found contradiction looks like: a thing shown is worth three told. */
function specimen(): Html {
  return html`<figure class="specimen">
    <figcaption>查出来是这个样子</figcaption>
    <blockquote>
      ……全年<span class="ref warning" aria-hidden="true">1</span
      ><mark class="warning">受理群众来电8640件，其中县级平台7905件，市级转来615件</mark
      >；办结8400件，正在办理120件……
    </blockquote>
    <div>
      <p class="sum">7905 ＋ 615 ＝ <b>8520</b>，写的是 <b>8640</b></p>
      <p>办结加正在办理（8400＋120）也是8520，两种分法互相一致，只与总数不符：多半是总数写错了。</p>
    </div>
  </figure>`;
}

function promises(): Html {
  return html`<section class="promises" aria-label="说明">
    <div>
      <h2>查什么</h2>
      <ul>
        <li><b>表格勾稽</b>：收到的等不等于办结加结转，各行各列加起来是不是总计。</li>
        <li><b>文字前后</b>：总数与“其中”各项、百分比与分子分母、前后两处说法。</li>
        <li><b>文字与表格</b>：正文写的件数和表里填的是不是同一个数。</li>
        <li><b>格式</b>：六个部分缺不缺、顺序对不对，用没用错年份的表，空格当没当零。</li>
        <li><b>前后左右</b>：同一单位两个年度一起交，核对结转；一个县的一起交，核对汇总。</li>
      </ul>
    </div>
    <div>
      <h2>放心用</h2>
      <ul>
        <li>不用登录，文件不存盘，看完就没有了。</li>
        <li>每个问题都指着原文那句话、那一格，您自己就能核对。</li>
        <li>认不准的格子写“无法识别”，不猜。</li>
        <li>审核意见可以打印，也可以存成 DOCX 退给单位修改。</li>
      </ul>
    </div>
  </section>`;
}
