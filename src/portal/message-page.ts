import { html } from './html.ts';
import type { Page } from './layout.ts';
import { href, type County, type Site } from './site.ts';

/** A page that says what happened and where to go on; `reference` is the number by which the office finds it in its log. */
export function messagePage(
  site: Site,
  county: County | null,
  message: { title: string; text: string; reference?: string },
): Page {
  const home = county ? `/${county.region}/` : '/';
  return {
    title: message.title,
    county,
    body: html`<h1>${message.title}</h1>
      <p class="prose">${message.text}</p>
      ${message.reference !== undefined && html`<p>编号：${message.reference}</p>`}
      <p><a class="button quiet" href="${href(site, home)}">回首页</a></p>`,
  };
}
