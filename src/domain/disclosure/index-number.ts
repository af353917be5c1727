import { isRegionCode } from '../agency/region.ts';
import type { RegionCode } from '../agency/region.ts';

/** The parts of an index number (索引号): `640121-103/2019-00002`. */
export interface IndexNumber {
  readonly region: RegionCode;
  /** Code of the agency in its county. */
  readonly agencyCode: string;
  readonly year: number;
  /** Running within agency and year, from 1; five digits at least. */
  readonly serial: number;
}

/** The index number as it is written. */
export function writeIndexNumber({ region, agencyCode, year, serial }: IndexNumber): string {
  return `${region}-${agencyCode}/${year}-${String(serial).padStart(5, '0')}`;
}

/** Reads an index number written our way; null for one of another system, which is kept as it is. */
export function readIndexNumber(text: string): IndexNumber | null {
  const [, region = '', agencyCode = '', year = '', serial = ''] =
    /^(\d{6})-([\w.]+)\/(\d{4})-(\d{1,9})$/.exec(text) ?? [];
  if (!isRegionCode(region)) return null;
  return { region, agencyCode, year: Number(year), serial: Number(serial) };
}
