import { CORRECTION_KINDS } from '#domain/disclosure/correction-task.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import { href, type County, type Site } from '../site.ts';

/** What the form holds: what was typed stays when something is wrong with it. */
export interface CorrectionForm {
  readonly page: string;
  readonly title: string;
  readonly agency: string;
  readonly kind: string;
  readonly words: string;
  readonly contact: string;
  /** When the form was sent out, in milliseconds: nobody fills it in within two seconds. */
  readonly begun: string;
}

export interface FormFault {
  readonly field: string;
  readonly message: string;
}

/** 我为政府网站找错: where, what kind, what; nothing else is asked. */
export function correctionPage(
  site: Site,
  county: County,
  form: CorrectionForm,
  faults: readonly FormFault[],
): Page {
  const faultOf = (field: string): string | undefined =>
    faults.find((fault) => fault.field === field)?.message;
  const action = href(site, `/${county.region}/report-error`);
  return {
    title: faults.length > 0 ? '请改一下再提交 - 我为政府网站找错' : '我为政府网站找错',
    county,
    column: COLUMN,
    trail: [{ name: '首页', path: `/${county.region}/` }],
    body: html`<h1>我为政府网站找错</h1>
      ${faults.length > 0 && summary(faults)}
      <form class="form" action="${action}" method="post">
        <p>
          有错的页面：${form.title !== '' ? html`“${form.title}” ` : ''}<span class="note">${form.page}</span>
        </p>
        <input type="hidden" name="page" value="${form.page}" />
        <input type="hidden" name="title" value="${form.title}" />
        <input type="hidden" name="agency" value="${form.agency}" />
        <input type="hidden" name="begun" value="${form.begun}" />
        <fieldset id="kind" ${faultOf('kind') !== undefined && html` aria-describedby="kind-fault"`}>
          <legend>是哪一类错误</legend>
          ${faultLine('kind', faultOf('kind'))}
          ${Object.entries(CORRECTION_KINDS).map(
            ([kind, name]) =>
              html`<label class="choice"
                ><input type="radio" name="kind" value="${kind}" ${form.kind === kind && html` checked`} />
                ${name}</label
              >`,
          )}
        </fieldset>
        <p>
          <label for="words">哪里错了，应该是什么</label>
          ${faultLine('words', faultOf('words'))}
          <textarea
            id="words"
            name="words"
            rows="6"
            maxlength="1000"
            ${faultOf('words') !== undefined && html` aria-invalid="true" aria-describedby="words-fault"`}
          >
${form.words}</textarea>
        </p>
        <p>
          <label for="contact">联系方式（可以不填；填了，处理完会告诉您）</label>
          ${faultLine('contact', faultOf('contact'))}
          <input
            type="text"
            id="contact"
            name="contact"
            maxlength="100"
            autocomplete="off"
            value="${form.contact}"
            ${faultOf('contact') !== undefined && html` aria-invalid="true" aria-describedby="contact-fault"`}
          />
        </p>
        <p class="trap" aria-hidden="true">
          <label for="website">网址（请不要填）</label>
          <input type="text" id="website" name="website" tabindex="-1" autocomplete="off" />
        </p>
        <button>提交</button>
      </form>
      <p class="note">
        只用来改正网页上的错误。咨询、投诉请用政务服务便民热线12345；要没有公开的信息，请提出申请。
      </p>`,
  };
}

const COLUMN = {
  name: '我为政府网站找错',
  description: '报告网页上的错误，由发布单位核实更正',
  keywords: '找错,纠错',
  type: '互动交流',
} as const;

function summary(faults: readonly FormFault[]): Html {
  return html`<div class="fault-summary" role="alert">
    <h2>还有${faults.length}处要改</h2>
    <ul>
      ${faults.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`)}
    </ul>
  </div>`;
}

function faultLine(field: string, message: string | undefined): Html {
  return message === undefined ? html`` : html`<span class="fault" id="${field}-fault">${message}</span>`;
}

/** After a report has come in: what happens now. */
export function thanksPage(site: Site, county: County): Page {
  return {
    title: '收到了，谢谢',
    county,
    column: COLUMN,
    trail: [{ name: '首页', path: `/${county.region}/` }],
    body: html`<h1>收到了，谢谢</h1>
      <p class="prose">我们已经转给发布单位核实，确有错误的会尽快更正。留了联系方式的，处理完会告诉您。</p>
      <p><a class="button quiet" href="${href(site, `/${county.region}/`)}">回首页</a></p>`,
  };
}
