import type { HistoryAnswer } from '#domain/request/answer-history.ts';
import { CLOCK_STATES } from '#domain/request/clock.ts';
import { CHANNELS, DELIVERIES } from '#domain/request/clock-act.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import { choiceField, type FormFault, faultSummary, listField, textField } from '../request/form-field.ts';
import { href, type Site } from '../site.ts';
import { type FormAct, type HistoryForm, nameOfAct, OPINION_OF, OPINIONS } from './history-form.ts';

const TITLE = '政府信息公开申请答复期限计算器';

/** What the page shows: the form, what is wrong with it, or what came out. */
export interface DeadlineView {
  readonly form: HistoryForm;
  readonly regions: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
  readonly acts: readonly FormAct[];
  readonly answer: HistoryAnswer | null;
}

/** The calculator: a form without a script, and above it the answer as a sheet that can be printed for the file. */
export function deadlinePage(site: Site, view: DeadlineView): Page {
  const { faults, answer } = view;
  return {
    title: faults.length > 0 ? `请改一下再算 - ${TITLE}` : answer === null ? TITLE : `计算结果 - ${TITLE}`,
    county: null,
    trail: [{ name: '首页', path: '/' }],
    body: html`<h1>${TITLE}</h1>
      ${answer !== null && sheet(view, answer)} ${faultSummary(faults)}
      <p class="prose no-print">
        填写办理经过的日期，按《政府信息公开条例》和当地的放假安排算出答复期限，逐步列出依据。不填姓名和申请内容，也不保存。
      </p>
      ${calculator(href(site, '/deadline'), view)}`,
  };
}

function sheet({ form, regions, acts }: DeadlineView, answer: HistoryAnswer): Html {
  const region = form['region'] ?? '';
  return html`<section class="deadline-sheet" aria-labelledby="answer">
    <h2 id="answer">
      ${answer.due === null ? '期限还没有起算' : `${answer.provisional ? '暂定' : ''}到期日 ${answer.due}`}
    </h2>
    <dl class="facts">
      <div>
        <dt>原到期日</dt>
        <dd>${answer.original_due ?? '—'}</dd>
      </div>
      <div>
        <dt>到期日</dt>
        <dd>${answer.due ?? '—'}${answer.provisional && '（暂定）'}</dd>
      </div>
      <div>
        <dt>状态</dt>
        <dd>
          ${CLOCK_STATES[answer.state]}${answer.overdue && html`，<strong class="overdue">已经逾期</strong>`}
        </dd>
      </div>
      <div>
        <dt>计算日</dt>
        <dd>${form['asOf'] || '最后一项办理的日期'}</dd>
      </div>
      <div>
        <dt>放假安排</dt>
        <dd>${regions[region] ?? '全国'}</dd>
      </div>
    </dl>
    ${
      answer.provisional &&
      html`<p class="to-do">有的放假安排还没有公布，到期日是暂定的，公布后可能变动，请到时再算一次。</p>`
    }
    <div class="table-scroll" role="region" aria-label="办理经过" tabindex="0">
      <table class="list">
        <caption>
          办理经过
        </caption>
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">事项</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          ${acts.map(
            (act) =>
              html`<tr>
                <td class="date">${act.on}</td>
                <th scope="row">${nameOfAct(act)}</th>
                <td>${act.note}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <h3>推算</h3>
    <ol class="reasoning">
      ${answer.explanation.map((line) => html`<li>${line}</li>`)}
    </ol>
    <p class="note no-print">这一页可以打印入卷：只打印结果、办理经过和推算。</p>
  </section>`;
}

function calculator(action: string, { form, regions, faults }: DeadlineView): Html {
  const asked = (name: string, label: string, why?: string) => ({
    name,
    label,
    value: form[name] ?? '',
    faults,
    ...(why === undefined ? {} : { why }),
  });
  const day = (name: string, label: string, why?: string): Html =>
    textField({ ...asked(name, label, why), type: 'date' });
  return html`<form class="form calculator no-print" action="${action}" method="get">
    <h2>收到申请</h2>
    ${listField({ ...asked('region', '在哪里', '各地的放假安排不同，例如自治区的法定假日。'), choices: regions })}
    ${choiceField({ ...asked('channel', '怎样提交的'), choices: CHANNELS })}
    <div class="days">
      ${day('received', '收到的日期', '当面提交或者签收、收到的那一天。')}
      ${day('confirmed', '与申请人确认的日期', '平常信函、传真、互联网提交的填写；还没有确认的空着。')}
    </div>
    <details ${anyFilled(form, ['correctionAsked', 'correctionBy', 'correctionReceived']) && html` open`}>
      <summary>补正</summary>
      <div class="days">
        ${day('correctionAsked', '告知补正的日期')} ${day('correctionBy', '补正截止的日期')}
        ${day('correctionReceived', '收到补正的日期')}
      </div>
    </details>
    ${OPINIONS.map(
      (number) =>
        html`<details
          ${anyFilled(form, [`opinion${number}Asked`, `opinion${number}Reached`, `opinion${number}Answered`]) && html` open`}
        >
          <summary>征求意见${number}</summary>
          ${listField({ ...asked(`opinion${number}Of`, '征求谁的意见'), choices: OPINION_OF })}
          <div class="days">
            ${day(`opinion${number}Asked`, '发出的日期')} ${day(`opinion${number}Reached`, '对方收到的日期')}
            ${day(`opinion${number}Answered`, '对方答复的日期')}
          </div>
        </details>`,
    )}
    <details ${anyFilled(form, ['extended']) && html` open`}>
      <summary>延长答复期限</summary>
      <div class="days">
        ${day('extended', '同意延长的日期')}
        ${textField({ ...asked('extendedDays', '延长几个工作日', '1 到 20，空着按 20。'), maxlength: 3 })}
      </div>
    </details>
    <details ${anyFilled(form, ['feeNoticed', 'feePaid']) && html` open`}>
      <summary>信息处理费</summary>
      <div class="days">${day('feeNoticed', '发出收费通知的日期')} ${day('feePaid', '缴费的日期')}</div>
    </details>
    <details ${anyFilled(form, ['replied']) && html` open`}>
      <summary>答复</summary>
      ${choiceField({ ...asked('delivery', '怎样送达的'), choices: DELIVERIES })}
      ${day('replied', '送达的日期', '邮寄的，填交邮的那一天。')}
    </details>
    ${day('asOf', '计算日', '算到哪一天为止，一般是今天。')}
    <p class="actions"><button>计算</button> <a class="button quiet" href="${action}">清空</a></p>
  </form>`;
}

function anyFilled(form: HistoryForm, fields: readonly string[]): boolean {
  return fields.some((field) => (form[field] ?? '') !== '');
}
