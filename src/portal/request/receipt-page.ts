import type { RequestCode } from '#actions/request/request-code.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { href, type County, type Site } from '../site.ts';
import { REQUEST_TAGS, trailOfRequests } from './request-tags.ts';

/** Step 4: the receipt with code and PIN, shown once. */
export function receiptPage(
  site: Site,
  county: County,
  {
    agencyName,
    code,
    pin,
    on,
    isRepeated,
  }: RequestCode & {
    readonly agencyName: string;
    readonly on: PlainDate;
    /** The form had been sent before: what was changed in it since was not taken. */
    readonly isRepeated: boolean;
  },
): Page {
  const progress = href(site, `/${county.region}/requests/progress`);
  return {
    title: '申请已提交，请记下查询码',
    county,
    column: REQUEST_TAGS,
    trail: trailOfRequests(county.region),
    body: html`<h1>申请已提交</h1>
      ${
        isRepeated &&
        html`<p class="to-do">
          这张申请表先前已经提交过，只算一件，下面还是那一件的查询码。之后改动的内容没有收下：要更正的请联系受理单位，要申请别的信息请重新填一张。
        </p>`
      }
      <p>${isRepeated ? '' : `${on}向${agencyName}提交。`}请现在记下或打印下面两项，离开这一页就不再显示。</p>
      <dl class="code-slip">
        <div>
          <dt>查询码</dt>
          <dd>${code}</dd>
        </div>
        <div>
          <dt>查询密码</dt>
          <dd>${pin}</dd>
        </div>
      </dl>
      <p class="note">
        凭这两项查进度、补正、撤回、下载答复书。请不要告诉别人；遗失的，请带身份证明到受理单位查询。打印请用浏览器的“打印”。
      </p>
      <section aria-labelledby="next" class="prose">
        <h2 id="next">接下来</h2>
        <ol>
          <li>${isRepeated ? '受理单位' : agencyName}会用您留的联系方式与您确认。请留意来电和邮件。</li>
          <li>
            网上提交的申请，以双方确认之日为收到申请之日（《政府信息公开条例》第三十一条第三项）。确认的次日开始计算20个工作日的答复期限；今天还没有开始计算。
          </li>
          <li>申请写得不明确的，受理单位会在收到申请之日起7个工作日内一次性告知您补正（第三十条）。</li>
        </ol>
      </section>
      <p class="no-print"><a class="button quiet" href="${progress}" rel="nofollow">查询进度</a></p>`,
  };
}
