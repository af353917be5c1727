import { type Validity, validityOn } from '#domain/disclosure/validity.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { PublicPage } from '#store/public-page.ts';
import { html, type Html } from '../html.ts';
import { documentPath } from '../place.ts';
import { href, type County, type Site } from '../site.ts';

/** Says above everything else that a document is not, or not as it stands, in force; and which one took its place. */
export function validityBanner(site: Site, county: County, document: PublicPage, today: PlainDate): Html {
  const validity = validityOn(document, today);
  if (validity === 'in_force') return html``;
  const successor = document.links.find(({ kind }) => kind === 'successor')?.document;
  return html`<div class="validity-banner validity-${validity}" role="note" aria-label="有效性">
    <strong>${HEADLINES[validity]}</strong>
    <p>${sentence(validity, document)}</p>
    ${
      successor &&
      html`<p>
        ${validity === 'amended' ? '修改它的文件：' : '现在请看：'}<a
          href="${href(site, documentPath(county, successor))}"
          >${successor.title}</a
        >
      </p>`
    }
  </div>`;
}

const HEADLINES: Readonly<Record<Exclude<Validity, 'in_force'>, string>> = {
  not_yet: '本文件尚未施行',
  amended: '本文件已经修改',
  repealed: '本文件已经废止',
  expired: '本文件已经失效',
};

function sentence(validity: Exclude<Validity, 'in_force'>, document: PublicPage): string {
  const since = document.validityMarkedOn === null ? '' : `自${document.validityMarkedOn}起`;
  if (validity === 'not_yet') return `本文件自${document.effectiveOn ?? ''}起施行，在此之前不能作为依据。`;
  if (validity === 'amended') return `${since}部分内容已经修改，以修改后的文件为准。`;
  if (validity === 'repealed') return `${since}不再作为行政管理的依据，仅供查阅。`;
  return document.expiresOn !== null && document.validityMark !== 'expired'
    ? `有效期至${document.expiresOn}，已经届满，仅供查阅。`
    : `${since}不再有效，仅供查阅。`;
}
