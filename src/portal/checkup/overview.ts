import type { PaperResult } from '#actions/check-papers.ts';
import { findForm } from '#domain/report/forms/registry.ts';
import { html, type Html } from '../html.ts';
import { SEVERITY_WORDS } from '#domain/report/severity-words.ts';
import { SEVERITIES } from '#domain/report/place-findings.ts';

/** One line a file: what it is and how much is wrong with it. */
export function overview(rows: readonly Html[]): Html {
  return html`<div class="table-scroll" role="region" aria-label="各份报告" tabindex="0">
    <table class="overview">
      <caption>
        各份报告
      </caption>
      <thead>
        <tr>
          <th scope="col">文件</th>
          <th scope="col">单位</th>
          <th scope="col">年度</th>
          <th scope="col" class="less">格式</th>
          ${SEVERITIES.map((severity) => html`<th scope="col">${SEVERITY_WORDS[severity].name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

/** A file whose turn has not come yet. */
export function waitingRow(key: string, name: string): Html {
  return html`<tr id="${key}-row">
    <th scope="row">${name}</th>
    <td colspan="6">等候</td>
  </tr>`;
}

export function overviewRow(key: string, result: PaperResult): Html {
  if ('error' in result)
    return html`<tr id="${key}-row" class="refused">
      <th scope="row"><a href="#${key}">${result.name}</a></th>
      <td colspan="6">${result.error.message}</td>
    </tr>`;
  const { report, findings } = result;
  const form = findForm(report.form);
  return html`<tr id="${key}-row">
    <th scope="row"><a href="#${key}">${result.name}</a></th>
    <td>${report.agency ?? '未认出'}</td>
    <td class="date">${report.year ?? '不明'}</td>
    <td class="less">${form ? formYears(form.years) : '未认出'}</td>
    ${SEVERITIES.map((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      return html`<td class="figure ${count > 0 ? severity : 'none'}">${count}</td>`;
    })}
  </tr>`;
}

function formYears({ from, to }: { from: number; to: number | null }): string {
  if (to === null) return `${from}年起`;
  return from < 2010 || to - from > 3 ? `${to}年及以前` : `${from}、${to}年`;
}
