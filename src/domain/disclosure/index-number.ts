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
