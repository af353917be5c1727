declare const regionCode: unique symbol;

/** Code of a region by GB/T 2260, six digits: province, prefecture and county two digits each. */
export type RegionCode = string & { readonly [regionCode]: true };

export type RegionLevel = 'province' | 'prefecture' | 'county';

/** True for six digits that can name a province, a prefecture or a county. */
export function isRegionCode(text: string): text is RegionCode {
  return /^[1-9]\d{5}$/.test(text) && !(text.slice(2, 4) === '00' && text.slice(4) !== '00');
}

/** Reads a GB/T 2260 code; throws RangeError for anything else. */
export function parseRegionCode(text: string): RegionCode {
  if (!isRegionCode(text)) throw new RangeError(`Not a GB/T 2260 code of six digits: "${text}"`);
  return text;
}

/** The level a code stands for: `640000` province, `640400` prefecture, `640424` county. */
export function regionLevelOf(code: RegionCode): RegionLevel {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

/** The region above, or `null` above a province. Counties directly under a province stand under a code such as `469000`. */
export function parentRegion(code: RegionCode): RegionCode | null {
  switch (regionLevelOf(code)) {
    case 'province':
      return null;
    case 'prefecture':
      return parseRegionCode(`${code.slice(0, 2)}0000`);
    case 'county':
      return parseRegionCode(`${code.slice(0, 4)}00`);
  }
}

/** The code without its empty levels (`64`, `6404`, `640424`): what the codes of all regions below begin with. */
export function regionPrefix(code: RegionCode): string {
  return code.replace(/(00){1,2}$/, '');
}

/** True when `inner` is `outer` or lies in it. */
export function isWithinRegion(inner: RegionCode, outer: RegionCode): boolean {
  return inner.startsWith(regionPrefix(outer));
}
