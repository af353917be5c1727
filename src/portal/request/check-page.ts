import {
  APPLICANT_KINDS,
  type Application,
  IDENTITY_PROOFS,
  WANTED_DELIVERIES,
  WANTED_FORMS,
} from '#domain/request/application.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import { href, type County, type Site } from '../site.ts';
import { APPLICATION_FIELDS, type ApplicationForm } from './application-form.ts';
import { REQUEST_TAGS, trailOfRequests } from './request-tags.ts';

/** Step 3: everything once more before it is sent. What was typed travels in the form, not in an address. */
export function checkPage(
  site: Site,
  county: County,
  about: {
    readonly agency: { readonly code: string; readonly name: string };
    readonly form: ApplicationForm;
    readonly formKey: string;
    readonly application: Omit<Application, 'channel'>;
    /** Why it was not taken just now; null at first. */
    readonly refused: string | null;
  },
): Page {
  const { agency, form, formKey, application, refused } = about;
  const { applicant } = application;
  const facts: readonly (readonly [name: string, value: string])[] = [
    ['受理单位', agency.name],
    ['要的信息', application.content],
    ['补充说明', application.features],
    ['形式', WANTED_FORMS[application.wantedForm]],
    ['得到的方式', WANTED_DELIVERIES[application.wantedDelivery]],
    ['申请人', `${applicant.name}（${APPLICANT_KINDS[applicant.kind]}）`],
    ['证件', `${IDENTITY_PROOFS[applicant.proof]} ${applicant.proofNumber}`],
    ['经办人', applicant.representative],
    ['电话', applicant.phone],
    ['邮箱', applicant.email],
    ['地址', `${applicant.address} ${applicant.postcode}`.trim()],
  ];
  return {
    title: '网上申请第三步：核对并提交',
    county,
    column: REQUEST_TAGS,
    trail: trailOfRequests(county.region),
    body: html`<h1>核对并提交</h1>
      <p class="steps">第三步，共三步：<strong>看一遍，没有错就提交</strong></p>
      ${refused !== null && html`<div class="fault-summary" role="alert"><p>${refused}</p></div>`}
      <dl class="facts checked">
        ${facts
          .filter(([, value]) => value !== '')
          .map(
            ([name, value]) =>
              html`<div>
                <dt>${name}</dt>
                <dd>${lines(value)}</dd>
              </div>`,
          )}
      </dl>
      <form class="form" action="${href(site, `/${county.region}/requests/new`)}" method="post">
        <input type="hidden" name="agency" value="${agency.code}" />
        <input type="hidden" name="formKey" value="${formKey}" />
        ${APPLICATION_FIELDS.map((field) => html`<input type="hidden" name="${field}" value="${form[field]}" />`)}
        <p class="actions">
          <button name="step" value="send">提交申请</button>
          <button class="quiet" name="step" value="edit">返回修改</button>
        </p>
      </form>
      <p class="note">提交后会给您一个查询码和查询密码，只显示一次，请记下或打印。</p>`,
  };
}

function lines(text: string): Html {
  return html`${text.split('\n').map((line, index) => html`${index > 0 && html`<br />`}${line}`)}`;
}
