import { describe, expect, it } from 'vitest';

import {
  isRegionCode,
  isWithinRegion,
  parentRegion,
  parseRegionCode,
  regionLevelOf,
  regionPrefix,
} from './region.ts';

describe('a GB/T 2260 code', () => {
  it.each([
    ['640000', 'province', null, '64'],
    ['640400', 'prefecture', '640000', '6404'],
    ['640424', 'county', '640400', '640424'],
    ['469001', 'county', '469000', '469001'],
    ['610100', 'prefecture', '610000', '6101'],
  ])('%s is a %s', (text, level, parent, prefix) => {
    const code = parseRegionCode(text);
    expect(regionLevelOf(code)).toBe(level);
    expect(parentRegion(code)).toBe(parent);
    expect(regionPrefix(code)).toBe(prefix);
  });

  it.each([['64042'], ['6404240'], ['640a24'], ['640024'], ['040424'], ['']])('is not %j', (text) => {
    expect(isRegionCode(text)).toBe(false);
    expect(() => parseRegionCode(text)).toThrow(RangeError);
  });

  it('lies within its prefecture and province, not in a neighbour', () => {
    const county = parseRegionCode('640424');
    expect(isWithinRegion(county, parseRegionCode('640400'))).toBe(true);
    expect(isWithinRegion(county, parseRegionCode('640000'))).toBe(true);
    expect(isWithinRegion(county, county)).toBe(true);
    expect(isWithinRegion(county, parseRegionCode('640500'))).toBe(false);
    expect(isWithinRegion(parseRegionCode('640400'), county)).toBe(false);
  });
});
