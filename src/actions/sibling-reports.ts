import type { ReadReport } from '#domain/report/report.ts';

/** What a report is held against besides itself. */
export interface Against {
  /** The same agency's report on the year before. */
  readonly previous: ReadReport | null;
  /** The reports that this one adds up. */
  readonly parts: readonly ReadReport[];
}

export const ALONE: Against = { previous: null, parts: [] };

/** A government above its departments and townships: 某县人民政府, not 某县某镇人民政府. */
const GOVERNMENT = /(?:县|市|区|旗|州|盟)人民政府$/;

/**
 * The reports of the same upload that a report is held against: its own of the year before and, where the upload is a
 * whole county, those that the government's report adds up. Two governments for one year leave it open whose agencies
 * the others are, and nothing is added up.
 */
export function siblingsOf(report: ReadReport, all: readonly ReadReport[], wholeCounty: boolean): Against {
  const { agency, year } = report;
  if (agency === null || year === null) return ALONE;
  const previous = all.find((other) => other.agency === agency && other.year === year - 1) ?? null;
  const sameYear = all.filter((other) => other.year === year);
  const governments = new Set(
    sameYear.map((other) => other.agency).filter((name) => name !== null && GOVERNMENT.test(name)),
  );
  const adds = wholeCounty && governments.size === 1 && governments.has(agency);
  return { previous, parts: adds ? sameYear.filter((other) => other.agency !== agency) : [] };
}
