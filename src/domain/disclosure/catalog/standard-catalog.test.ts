import { describe, expect, it } from 'vitest';
import { fieldNameFault } from './catalog.ts';
import { missingElements } from './elements.ts';
import { itemFaults, normaliseItem } from './item-faults.ts';
import { parseTimeLimit } from './parse-time-limit.ts';
import { findStandardField, STANDARD_CATALOG } from './standard-catalog.ts';

const fields = STANDARD_CATALOG.flatMap((section) => section.fields);

describe('the ready-made catalog', () => {
  it('has the 26 pilot fields and the items of Articles 20 and 21', () => {
    const [statutory, pilot] = STANDARD_CATALOG;
    expect(pilot?.fields).toHaveLength(26);
    expect(new Set(pilot?.fields.map(({ name }) => name)).size).toBe(26);
    const [county, township] = statutory?.fields ?? [];
    expect(county?.items.filter(({ level1 }) => level1.includes('第二十条'))).toHaveLength(15);
    expect(county?.items.filter(({ level1 }) => level1.includes('第二十一条'))).toHaveLength(7);
    expect(township?.items).toHaveLength(8);
  });

  it.each(fields)('$name may stand as it is', ({ name, items, notes }) => {
    expect(fieldNameFault(name)).toBeNull();
    expect(notes[0]).toContain('来源');
    for (const item of items) {
      expect(missingElements(item)).toEqual([]);
      expect(itemFaults(item)).toEqual([]);
      expect(normaliseItem(item)).toEqual(item);
      expect([item.content, parseTimeLimit(item.timeLimit).kind]).not.toEqual([item.content, 'unclear']);
    }
  });

  it('knows fields by their other names', () => {
    expect(findStandardField('城乡规划')?.name).toBe('国土空间规划');
    expect(findStandardField('乡村振兴')?.name).toBe('扶贫');
    expect(findStandardField('航天')).toBeNull();
  });
});
