import { describe, expect, it } from 'vitest';
import { readReport } from '#domain/report/read/read-report.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { siblingsOf } from './sibling-reports.ts';

function report(agency: string, year: number): ReadReport {
  return { ...readReport([]), agency, year };
}

const county = report('甲县人民政府', 2023);
const before = report('甲县人民政府', 2022);
const bureau = report('甲县财政局', 2023);
const town = report('甲县河口镇人民政府', 2023);
const all = [county, before, bureau, town];

describe('siblingsOf', () => {
  it("finds the agency's report of the year before", () => {
    expect(siblingsOf(county, all, false)).toEqual({ previous: before, parts: [] });
    expect(siblingsOf(bureau, all, false).previous).toBeNull();
  });
  it("adds up the agencies of a whole county for its government's report alone", () => {
    expect(siblingsOf(county, all, true).parts).toEqual([bureau, town]);
    expect(siblingsOf(town, all, true).parts).toEqual([]);
    expect(siblingsOf(before, all, true).parts).toEqual([]);
  });
  it('adds nothing up where two governments stand side by side', () => {
    expect(siblingsOf(county, [...all, report('乙县人民政府', 2023)], true).parts).toEqual([]);
  });
});
