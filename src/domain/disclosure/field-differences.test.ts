import { describe, expect, it } from 'vitest';
import { documentFields } from '../../../test/document.ts';
import { fieldDifferences } from './field-differences.ts';

describe('fieldDifferences', () => {
  it('finds none between equals', () =>
    expect(fieldDifferences(documentFields(), documentFields())).toEqual([]));
  it('names what differs in the words of the screen', () => {
    const after = documentFields({
      kind: 'normative',
      keywords: ['管护'],
      origin: 'obtained',
      summary: '概述',
    });
    expect(fieldDifferences(documentFields(), after)).toEqual([
      { field: 'kind', before: '政策文件', after: '行政规范性文件' },
      { field: 'origin', before: '制作', after: '获取' },
      { field: 'keywords', before: '饮水安全、管护', after: '管护' },
      { field: 'summary', before: '明确农村饮水安全工程的管护主体和责任', after: '概述' },
    ]);
  });
  it('sees a table that was only formatted anew', () => {
    const [difference] = fieldDifferences(documentFields(), documentFields({ bodyHtml: '<h2>同</h2>' }));
    expect(difference?.field).toBe('bodyHtml');
  });
});
