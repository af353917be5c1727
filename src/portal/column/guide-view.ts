import { GUIDE_PARTS, type GuidePart, type GuideText, standardGuideOf } from '#domain/disclosure/guide.ts';
import type { AgencyContactRow } from '#store/agency-contact.ts';
import type { AgencyGuide } from '#store/agency-guide.ts';
import { contactList, hasContact } from '../agency/contact-list.ts';
import { html, type Html } from '../html.ts';

/** 政府信息公开指南 with the nine items of Article 12: three that the agency writes, six that are its contact. */
export function guideView(agencyName: string, guide: AgencyGuide | null, contact: AgencyContactRow): Html {
  const text: GuideText = guide ?? standardGuideOf(agencyName);
  return html`<p class="note">
      ${guide === null ? '本单位尚未编写自己的指南，以下为通用内容。' : `最近更新：${guide.reviewedOn}`}
    </p>
    ${(Object.keys(GUIDE_PARTS) as GuidePart[]).map(
      (part, index) =>
        html`<section aria-labelledby="guide-${part}">
          <h2 id="guide-${part}">${'一二三'.charAt(index)}、${GUIDE_PARTS[part]}</h2>
          ${paragraphs(text[part])}
        </section>`,
    )}
    <section aria-labelledby="guide-office">
      <h2 id="guide-office">四、政府信息公开工作机构</h2>
      ${hasContact(contact) ? contactList(contact) : html`<p>本单位还没有填写联系方式，请先联系县政府信息公开工作机构。</p>`}
    </section>`;
}

/** Text as it was typed: a paragraph a line. */
export function paragraphs(text: string): Html {
  return html`${text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p class="prose">${line}</p>`)}`;
}
