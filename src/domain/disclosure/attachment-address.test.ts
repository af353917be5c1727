import { describe, expect, it } from 'vitest';
import { attachmentAddress, parseAttachmentAddress } from './attachment-address.ts';
import { placeBody } from './place-body.ts';

const ADDRESS = {
  region: '620522',
  documentId: '0190a8f0-1111-7000-8000-000000000001',
  attachmentId: '0190a8f0-1111-7000-8000-000000000002',
  name: "附件1 (收费'标准').xlsx",
};

describe('attachmentAddress', () => {
  it('is read back as it was written, whatever the name', () => {
    const address = attachmentAddress(ADDRESS);
    expect(address).toMatch(/^[\w/%.-]+$/);
    expect(parseAttachmentAddress(address)).toEqual(ADDRESS);
  });

  it.each([
    '/620522/reports',
    '//evil.cn/620522',
    '/620522/documents/1/attachments/2/x',
    'https://a.cn/x.png',
  ])('is not %s', (address) => expect(parseAttachmentAddress(address)).toBeNull());
});

describe('placeBody', () => {
  it('puts the base path before addresses of the portal alone', () => {
    const words = '&lt;a href=&quot;/x';
    expect(
      placeBody(`<p>${words}<a href="/620522/a">甲</a><a href="https://gov.cn/">乙</a></p>`, '/zwgk'),
    ).toBe(`<p>${words}<a href="/zwgk/620522/a">甲</a><a href="https://gov.cn/">乙</a></p>`);
  });
});
