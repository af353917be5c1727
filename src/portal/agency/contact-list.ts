import type { AgencyContactRow } from '#store/agency-contact.ts';
import { html, type Html } from '../html.ts';

const WORDS: readonly (readonly [field: keyof AgencyContactRow, word: string])[] = [
  ['office', '受理机构'],
  ['address', '地址'],
  ['postcode', '邮编'],
  ['phone', '电话'],
  ['fax', '传真'],
  ['email', '电子邮箱'],
  ['hours', '办公时间'],
];

export function hasContact(contact: AgencyContactRow): boolean {
  return Object.values(contact).some((value) => value !== null && value !== '');
}

/** How the public reaches the agency's OGI office (条例第十二条第二款); what is not filled in is left out. */
export function contactList(contact: AgencyContactRow): Html {
  return html`<dl class="facts">
    ${WORDS.map(([field, word]) => {
      const value = contact[field];
      if (value === null || value === '') return '';
      const shown =
        field === 'phone'
          ? html`<a href="tel:${value.replaceAll(/[^\d+]/g, '')}">${value}</a>`
          : field === 'email'
            ? html`<a href="mailto:${value}">${value}</a>`
            : value;
      return html`<div>
        <dt>${word}</dt>
        <dd>${shown}</dd>
      </div>`;
    })}
  </dl>`;
}
