import type { ApplicantCase, ApplicantRequest } from '#actions/request/applicant-case.ts';
import { APPLICANT_STATES, type ApplicantMove } from '#domain/request/applicant-view.ts';
import { WANTED_DELIVERIES } from '#domain/request/application.ts';
import { TARIFFS } from '#domain/request/fee.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import { href, type County, type Site } from '../site.ts';
import { type FormFault, faultSummary, longField } from './form-field.ts';
import { REQUEST_TAGS, trailOfRequests } from './request-tags.ts';

/** What was wrong with what the applicant sent, at which case, with his words. */
export interface ProgressFault {
  readonly caseId: string;
  readonly move: ApplicantMove;
  readonly words: string;
  readonly faults: readonly FormFault[];
}

/** One's own request: where it stands, until when, and what one may do now. */
export function progressPage(
  site: Site,
  county: County,
  about: {
    readonly request: ApplicantRequest;
    /** One for each form of the page. */
    readonly newKey: () => string;
    readonly fault: ProgressFault | null;
    readonly done: string | null;
  },
): Page {
  const { request, fault, done } = about;
  const at = href(site, `/${county.region}/requests/progress`);
  return {
    title: fault === null ? '申请进度' : '请改一下再提交 - 申请进度',
    county,
    column: REQUEST_TAGS,
    trail: trailOfRequests(county.region),
    body: html`<h1>申请进度</h1>
      ${done !== null && html`<p class="done" role="status">${done}</p>`}
      ${fault !== null && faultSummary(fault.faults)}
      <p>
        受理单位：<a
          href="${href(site, `/${county.region}/agencies/${encodeURIComponent(request.agency.code)}`)}"
          >${request.agency.name}</a
        >。${request.arrivedOn}提交，希望${WANTED_DELIVERIES[request.wantedDelivery]}。
      </p>
      ${request.cases.map((one, index) => caseSection(at, one, index, about))}
      <form class="no-print" action="${at}/leave" method="post">
        <button class="quiet">看完了，退出查询</button>
        <p class="note">在别人的电脑上查询的，看完请退出。不操作，三十分钟后自动退出。</p>
      </form>`,
  };
}

function caseSection(
  at: string,
  one: ApplicantCase,
  index: number,
  { newKey, fault }: { readonly newKey: () => string; readonly fault: ProgressFault | null },
): Html {
  const id = `case-${index + 1}`;
  const own = fault?.caseId === one.id ? fault : null;
  const words = (move: ApplicantMove) => ({
    value: own?.move === move ? own.words : '',
    faults: own?.move === move ? own.faults : [],
  });
  const form = (move: ApplicantMove, content: Html): Html =>
    html`<form class="form" action="${at}/acts" method="post">
      <input type="hidden" name="caseId" value="${one.id}" />
      <input type="hidden" name="move" value="${move}" />
      <input type="hidden" name="formKey" value="${newKey()}" />
      ${content}
    </form>`;
  const field = (move: ApplicantMove, label: string, why: string): Html =>
    longField({ name: `words-${move}`, label, why, rows: 5, maxlength: 4000, ...words(move) });
  return html`<section class="own-case" aria-labelledby="${id}">
    <h2 id="${id}">${one.number === null ? '还没有登记编号' : `登记编号 ${one.number}`}</h2>
    <p class="asked">
      ${one.content.split('\n').map((line, at_) => html`${at_ > 0 && html`<br />`}${line}`)}
    </p>
    <p class="state"><strong>${APPLICANT_STATES[one.state]}</strong></p>
    ${stateWords(one)}
    ${
      one.moves.includes('correction_received') &&
      form(
        'correction_received',
        html`${field('correction_received', '补正内容', '按上面的要求写清楚。收到补正之日起，答复期限重新计算。')}<button>
            提交补正
          </button>`,
      )
    }
    ${
      one.moves.includes('reasons_given') &&
      form(
        'reasons_given',
        html`${field('reasons_given', '说明理由', '申请的数量、频次明显超过合理范围的，受理单位可以要求说明理由（条例第三十五条）。')}<button>
            提交理由
          </button>`,
      )
    }
    ${one.letters.length > 0 && letterList(at, id, one)}
    <h3 id="${id}-steps">办理经过</h3>
    <ol class="case-steps">
      ${one.steps.map(
        (step) => html`<li><time datetime="${step.on}">${step.on}</time> <span>${step.words}</span></li>`,
      )}
    </ol>
    ${
      one.receivedOn !== null &&
      html`<details>
        <summary>期限是怎样算的</summary>
        <ol class="reasoning">
          ${one.explanation.map((line) => html`<li>${line}</li>`)}
        </ol>
      </details>`
    }
    ${
      one.moves.includes('withdrawn') &&
      html`<details ${own?.move === 'withdrawn' && html` open`}>
        <summary>撤回这件申请</summary>
        ${form(
          'withdrawn',
          html`<p>撤回后不再办理，也不会有答复；以后需要可以重新申请。</p>
            ${field('withdrawn', '撤回的理由（可以不填）', '例如：已经在网站上查到。')}
            <label class="choice" for="${id}-sure"
              ><input type="checkbox" id="${id}-sure" name="sure" value="yes" required />
              我确定撤回这件申请</label
            >
            <p><button class="quiet">撤回申请</button></p>`,
        )}
      </details>`
    }
  </section>`;
}

/** Who is to act, and until when. */
function stateWords(one: ApplicantCase): Html {
  const { correction, fee, reasonsBy } = one;
  const due =
    one.due !== null && one.isOpen
      ? html`<p>
          答复期限至
          <strong>${one.due}</strong
          >${one.isProvisional ? '（暂定：有的年份放假安排还没有公布，公布后可能变动）' : ''}。
        </p>`
      : html``;
  if (one.state === 'arrived')
    return html`<p class="prose">
      受理单位会用您留的联系方式与您确认，请留意。双方确认之日为收到申请之日，答复期限从次日开始计算（《政府信息公开条例》第三十一条第三项）；现在还没有开始计算。
    </p>`;
  if (correction !== null)
    return html`<div class="to-do">
      <p>受理单位请您补正（条例第三十条）：</p>
      <blockquote>${correction.what}</blockquote>
      <p>请在 <strong>${correction.answerBy}</strong> 前补正。无正当理由逾期不补正的，视为放弃申请。</p>
    </div>`;
  if (one.state === 'awaiting_reasons')
    return html`<div class="to-do">
      <p>
        受理单位请您说明申请的理由（条例第三十五条）${reasonsBy === null ? '' : `，请在 ${reasonsBy} 前说明`}。
      </p>
    </div>`;
  if (fee !== null)
    return html`<div class="to-do">
      <p>
        信息处理费
        <strong>${fee.yuan} 元</strong
        >（${TARIFFS[fee.tariff]}，国办函〔2020〕109号）。请按收费通知上的账户缴纳${fee.payBy === null ? '' : html`，最迟 <strong>${fee.payBy}</strong>`}。逾期未缴纳的，视为放弃申请。缴费之日起，答复期限重新计算。
      </p>
    </div>`;
  return due;
}

function letterList(at: string, id: string, { letters, enclosures }: ApplicantCase): Html {
  return html`<h3 id="${id}-letters">给您的文书</h3>
    <ul class="downloads">
      ${letters.map(
        ({ id: letterId, name, number }) =>
          html`<li>
            <a class="button quiet" href="${at}/letters/${letterId}" rel="nofollow"
              >下载${name}${number === null ? '' : `（${number}）`}</a
            >
          </li>`,
      )}
      ${enclosures.map(
        ({ id: fileId, name }) =>
          html`<li>
            <a class="button quiet" href="${at}/enclosures/${fileId}" rel="nofollow"
              >下载所提供的信息：${name}</a
            >
          </li>`,
      )}
    </ul>`;
}
