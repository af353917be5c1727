import { describe, expect, it } from 'vitest';
import type { WrittenFields } from '#contract/document.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { draftFaults, type DraftOnScreen } from './draft-faults.ts';

const fields: WrittenFields = {
  title: '关于印发农村饮水安全工程管护办法的通知',
  kind: 'policy',
  documentNumber: '清政办发〔2024〕7号',
  issuers: ['清水县人民政府办公室'],
  origin: 'made',
  obtainedFrom: null,
  madeOn: '2024-03-01',
  changedOn: null,
  effectiveOn: null,
  expiresOn: null,
  genre: '通知',
  subject: '农业、林业、水利',
  keywords: ['饮水安全'],
  summary: '明确农村饮水安全工程的管护主体和责任',
  opennessLabel: 'open',
  bodyHtml: '<p>请认真贯彻执行。</p>',
  columnIds: ['00000000-0000-7000-8000-000000000001'],
  catalogItemIds: ['00000000-0000-7000-8000-000000000002'],
};
const draft: DraftOnScreen = { fields, bodyText: '请认真贯彻执行。', attachments: [], dictionary: [] };

function faults(change: Partial<DraftOnScreen>): string[] {
  return draftFaults({ ...draft, ...change }, parsePlainDate('2024-03-10')).map(({ field }) => field);
}

describe('draftFaults', () => {
  it('finds nothing in an ordinary notice', () => expect(faults({})).toEqual([]));
  it('finds fields that do not go together', () =>
    expect(faults({ fields: { ...fields, expiresOn: '2024-01-01' } })).toEqual(['expiresOn']));
  it('takes a day that does not exist for none', () =>
    expect(faults({ fields: { ...fields, madeOn: '2024-02-30' } })).toContain('madeOn'));
  it('finds an identity number in the text', () =>
    expect(faults({ bodyText: '张某，11010519491231002X' })).toEqual(['body']));
  it('lets the attachments stand for the text', () => {
    const blank = { fields: { ...fields, bodyHtml: '' }, bodyText: '' };
    expect(faults(blank)).toEqual(['bodyHtml']);
    expect(faults({ ...blank, attachments: ['办法.pdf'] })).toEqual([]);
  });
  it('knows what the office has added to the dictionary', () =>
    expect(
      faults({
        bodyText: '请各乡镇认真关彻执行。',
        dictionary: [{ kind: 'wording', wrong: '关彻', right: '贯彻', severity: 'block' }],
      }),
    ).toEqual(['body']));
});
