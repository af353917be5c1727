import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { href, type County, type Site } from '../site.ts';
import { textField } from './form-field.ts';
import { REQUEST_TAGS, trailOfRequests } from './request-tags.ts';

/** The door to one's own request: code and PIN, sent in the body of a form and never in an address. */
export function progressDoorPage(
  site: Site,
  county: County,
  refused: { code: string; message: string } | null,
): Page {
  return {
    title: refused === null ? '查询申请进度' : '请重新输入 - 查询申请进度',
    county,
    column: REQUEST_TAGS,
    trail: trailOfRequests(county.region),
    body: html`<h1>查询申请进度</h1>
      ${refused !== null && html`<div class="fault-summary" role="alert"><p>${refused.message}</p></div>`}
      <form class="form" action="${href(site, `/${county.region}/requests/progress`)}" method="post">
        ${textField({ name: 'code', label: '查询码', why: '回执上的12个字母和数字，不分大小写，横线可以不输。', value: refused?.code ?? '', faults: [], maxlength: 30 })}
        ${textField({ name: 'pin', label: '查询密码', why: '回执上的6个数字。', value: '', faults: [], maxlength: 12 })}
        <button>查询</button>
      </form>
      <p class="note">
        当面或者邮寄提交的，凭受理单位给的登记编号向它询问。回执遗失的，请带身份证明到受理单位查询。
      </p>`,
  };
}
