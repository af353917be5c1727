import type { PlainDate } from '../time/plain-date.ts';
import type { RegionCode } from './region.ts';

/** What an agency is in law; who reviews its decisions and which report it owes follow from it. */
export type AgencyKind =
  | 'county_government' // 县级以上地方人民政府
  | 'government_office' // 政府办公室, the authority in charge of disclosure (条例第三条)
  | 'department' // 政府工作部门
  | 'township' // 乡、镇人民政府
  | 'subdistrict' // 街道办事处, a dispatched office of the county
  | 'dispatched' // 其他派出机关
  | 'public_institution' // 公共企事业单位 (条例第五十五条): outside the procedure for requests
  | 'other'; // 法律、法规授权的组织 (条例第五十四条) and the like

/** 领导关系: under its own government, under the authority above it, or both (条例第三条, 行政复议法第二十七条). */
export type Leadership = 'local' | 'vertical' | 'dual';

/** The name an agency bore in a time; `from` inclusive, `to` inclusive, `null` without end. */
export type AgencyName = {
  readonly name: string;
  readonly shortName: string | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
};

/** An agency in the tree of its region. `code` is its part of index numbers: 103 in 640121-103/2019-00002. */
export type Agency = {
  readonly id: string;
  readonly region: RegionCode;
  readonly code: string;
  readonly kind: AgencyKind;
  readonly leadership: Leadership;
  readonly parent: string | null;
  /** True for the county's justice bureau, which does the work of reconsideration itself (行政复议法第二十八条). */
  readonly isJusticeBureau: boolean;
  readonly names: readonly AgencyName[];
};

export const agencyKindNames: Record<AgencyKind, string> = {
  county_government: '人民政府',
  government_office: '政府办公室',
  department: '政府部门',
  township: '乡镇人民政府',
  subdistrict: '街道办事处',
  dispatched: '派出机关',
  public_institution: '公共企事业单位',
  other: '法律法规授权的组织及其他',
};

/** The name on a day; the last known name when none covers it. Throws RangeError for an agency without any name. */
export function agencyNameOn(agency: Pick<Agency, 'names'>, date: PlainDate): AgencyName {
  const covering = agency.names.find(
    ({ from, to }) => (from === null || from <= date) && (to === null || date <= to),
  );
  const name = covering ?? agency.names.at(-1);
  if (name === undefined) throw new RangeError('Agency without a name');
  return name;
}

/** Pairs of names whose times overlap: a register may hold none. */
export function overlappingNames(names: readonly AgencyName[]): [AgencyName, AgencyName][] {
  return names.flatMap((a, index) =>
    names.slice(index + 1).flatMap((b): [AgencyName, AgencyName][] => (overlap(a, b) ? [[a, b]] : [])),
  );
}

/** The county's justice bureau, by what it is called: its own decisions are reviewed differently (行政复议法第二十八条). */
export function isJusticeBureau(agency: { readonly kind: AgencyKind; readonly name: string }): boolean {
  return agency.kind === 'department' && agency.name.endsWith('司法局');
}

/** Whether the Regulations let anyone ask this agency for information (条例第二十七条、第五十五条). */
export function takesRequests(kind: AgencyKind): boolean {
  return kind !== 'public_institution';
}

function overlap(a: AgencyName, b: AgencyName): boolean {
  const aEndsBeforeB = a.to !== null && b.from !== null && a.to < b.from;
  const bEndsBeforeA = b.to !== null && a.from !== null && b.to < a.from;
  return !aEndsBeforeB && !bEndsBeforeA;
}
