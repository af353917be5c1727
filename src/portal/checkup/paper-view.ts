import type { CheckedPaper, RefusedPaper } from '#actions/check-papers.ts';
import type { Severity } from '#domain/report/finding.ts';
import { findForm } from '#domain/report/forms/registry.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { html, type Html } from '../html.ts';
import { href, type Site } from '../site.ts';
import { SEVERITY_WORDS } from '#domain/report/severity-words.ts';
import { findingList } from './finding-list.ts';
import { placeFindings, SEVERITIES } from '#domain/report/place-findings.ts';
import { sourceView } from './source-view.ts';
import { tablesView } from './tables-view.ts';

/** Findings beside the source: what the check-up shows of one file. Key keeps the anchors of several files apart. */
export function paperView(site: Site, key: string, paper: CheckedPaper): Html {
  const { report, findings } = paper;
  const form = findForm(report.form);
  const placed = placeFindings(report, findings);
  return html`<article class="paper" id="${key}" aria-labelledby="${key}-title">
    <header class="paper-head">
      <div class="paper-title">
        <h2 id="${key}-title" tabindex="-1">
          ${report.agency ?? '未认出单位'}<span class="year"
            >${report.year === null ? '年度不明' : `${report.year}年`}</span
          >
        </h2>
        <p class="paper-facts">${paperFacts(paper)}</p>
      </div>
      ${verdict(
        key,
        findings.map(({ severity }) => severity),
      )}
      ${actions(site, paper)}
    </header>
    <div class="bench">
      <section class="pane findings-pane" aria-labelledby="${key}-findings" tabindex="0">
        <h3 class="pane-title" id="${key}-findings">发现的问题</h3>
        ${findings.length > 0 && severityFilter(key)}
        ${findings.some(({ severity }) => severity !== 'notice') ? '' : noErrors(findings.length)}
        ${findingList(key, report, form, placed)}
      </section>
      <div class="pane reading-pane">
        <section
          class="reading"
          id="${key}-source"
          data-name="原文"
          aria-labelledby="${key}-source-title"
          tabindex="0"
        >
          <h3 class="pane-title" id="${key}-source-title">原文</h3>
          ${sourceView(key, report, placed)}
        </section>
        <section
          class="reading"
          id="${key}-tables"
          data-name="读出的表"
          aria-labelledby="${key}-tables-title"
          tabindex="0"
        >
          <h3 class="pane-title" id="${key}-tables-title">读出的表</h3>
          ${tablesView(key, report, form, placed)}
        </section>
      </div>
    </div>
  </article>`;
}

/** A file that could not be read says so beside its name; the others are checked all the same. */
export function refusalView(key: string, paper: RefusedPaper): Html {
  return html`<article class="paper refused" id="${key}" aria-labelledby="${key}-title">
    <h2 id="${key}-title" tabindex="-1">${paper.name}</h2>
    <p role="alert"><b>没有读成。</b>${paper.error.message}</p>
  </article>`;
}

function paperFacts({ name, report, against }: CheckedPaper): Html {
  const form = findForm(report.form);
  return html`<span>${name}</span><span>${form ? `用的是${form.name}` : '没有认出法定表格'}</span>${
      report.sections.length > 0 && html`<span>${report.sections.length}个部分</span>`
    }${cellCounts(report)}${against.previous && html`<span>已与同批的${against.previous.year}年报告对照</span>`}${against.parts.length > 0 && html`<span>已与同批${against.parts.length}个单位的合计对照</span>`}`;
}

function cellCounts(report: ReadReport): Html | '' {
  const values = [
    ...Object.values(report.cells).map(({ value }) => value),
    ...report.statistics.filter(({ unit }) => unit !== '').map(({ value }) => value),
  ];
  if (values.length === 0) return '';
  const blank = values.filter((value) => value === null).length;
  const unreadable = values.filter((value) => value === 'unreadable').length;
  const asides = [blank > 0 ? `空白${blank}格` : '', unreadable > 0 ? `无法识别${unreadable}格` : ''].filter(
    (text) => text !== '',
  );
  return html`<span
    >表格${values.length}格${asides.length > 0 ? `（${asides.join('、')}）` : '，格格读清'}</span
  >`;
}

function verdict(key: string, severities: readonly Severity[]): Html {
  return html`<ul class="verdict" aria-label="问题数">
    ${SEVERITIES.map((severity) => {
      const count = severities.filter((one) => one === severity).length;
      const shown = html`<b>${count}</b> ${SEVERITY_WORDS[severity].name}`;
      return html`<li class="${severity}${count === 0 ? ' none' : ''}">
        ${count > 0 ? html`<a href="#${key}-${severity}">${shown}</a>` : html`<span>${shown}</span>`}
      </li>`;
    })}
  </ul>`;
}

function noErrors(others: number): Html {
  return html`<p class="no-errors">
    <b>没有发现错误。</b
    >${others > 0 ? '表格的勾稽关系都成立；下面的提示请再看一眼。' : '表格的勾稽关系和结构都成立，文字与表格也对得上。'}
  </p>`;
}

/** Shown by the script only: without it the counts above lead to their groups. */
function severityFilter(key: string): Html {
  const options = [
    ['all', '全部'],
    ...SEVERITIES.map((severity) => [severity, SEVERITY_WORDS[severity].name]),
  ] as const;
  return html`<fieldset class="filter" hidden>
    <legend class="hidden-visually">只看</legend>
    ${options.map(
      ([value, name], index) =>
        html`<label
          ><input type="radio" name="${key}-filter" value="${value}" ${index === 0 && html` checked`} />
          <span>${name}</span></label
        >`,
    )}
  </fieldset>`;
}

/** Nothing is kept on the server, so the text that was read travels back with the request for a document. */
function actions(site: Site, { name, report, against }: CheckedPaper): Html {
  return html`<form
    class="paper-actions"
    method="post"
    action="${href(site, '/checkup')}"
    enctype="multipart/form-data"
  >
    <input type="hidden" name="name" value="${name}" />
    ${sourceField('lines', report)} ${against.previous && sourceField('previous', against.previous)}
    ${against.parts.map((part) => sourceField('part', part))}
    <button name="as" value="opinion">审核意见（DOCX）</button>
    <button class="quiet" name="as" value="json">结果数据（JSON）</button>
    <button class="quiet print-button" type="button" hidden>打印</button>
  </form>`;
}

/** HTML drops the first line break inside a text field: one more keeps a report that begins with blank lines whole. */
function sourceField(name: string, { source }: ReadReport): Html {
  const text = `\n${source.join('\n')}`;
  return html`<textarea name="${name}" hidden aria-hidden="true" tabindex="-1">${text}</textarea>`;
}
