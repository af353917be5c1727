import { parsePlainDate } from '../time/plain-date.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { Agency } from './agency.ts';
import { regionLevelOf } from './region.ts';

/** Who reviews a decision: one body, or the applicant's choice of several. */
export type ReconsiderationBody =
  | 'own_government' // 本级人民政府
  | 'government_above' // 上一级人民政府
  | 'authority_above' // 上一级主管部门
  | 'justice_above'; // 上一级司法行政部门

export type ReconsiderationRule = {
  readonly bodies: readonly ReconsiderationBody[];
  readonly article: string;
};

/** First day of the Reconsideration Law as revised on 2023-09-01. */
export const RECONSIDERATION_LAW_2023 = parsePlainDate('2024-01-01');

const LAW_2023 = '《行政复议法》（2023年修订）';
const LAW_2017 = '《行政复议法》（2017年修正）';

/**
 * Who reviews the decisions of an agency made on a day, with the article.
 * Derived from what the agency is, never typed in: a wrong body in a notice costs the applicant the remedy.
 */
export function reconsiderationRule(
  agency: Pick<Agency, 'kind' | 'leadership' | 'isJusticeBureau' | 'region'>,
  decidedOn: PlainDate,
): ReconsiderationRule {
  return decidedOn < RECONSIDERATION_LAW_2023 ? ruleBefore2024(agency) : ruleSince2024(agency);
}

function ruleSince2024(agency: Pick<Agency, 'kind' | 'leadership' | 'isJusticeBureau'>): ReconsiderationRule {
  // 海关、金融、外汇管理等垂直领导机关、税务和国家安全机关
  if (agency.leadership === 'vertical')
    return { bodies: ['authority_above'], article: `${LAW_2023}第二十七条` };
  if (agency.isJusticeBureau) {
    return { bodies: ['own_government', 'justice_above'], article: `${LAW_2023}第二十八条` };
  }
  switch (agency.kind) {
    case 'county_government':
      return { bodies: ['government_above'], article: `${LAW_2023}第二十四条第一款第二项` };
    case 'government_office':
    case 'department':
      return { bodies: ['own_government'], article: `${LAW_2023}第二十四条第一款第一项` };
    case 'township': // The township is a government of its own level; the one above it is the county's.
      return { bodies: ['own_government'], article: `${LAW_2023}第二十四条第一款第二项` };
    case 'subdistrict':
    case 'dispatched':
      return { bodies: ['own_government'], article: `${LAW_2023}第二十四条第一款第三项` };
    case 'public_institution':
    case 'other':
      return { bodies: ['own_government'], article: `${LAW_2023}第二十四条第一款第四项` };
  }
}

// The older text is cited from memory (凭记忆): it serves the notices of past years only.
function ruleBefore2024(agency: Pick<Agency, 'kind' | 'leadership'>): ReconsiderationRule {
  if (agency.leadership === 'vertical')
    return { bodies: ['authority_above'], article: `${LAW_2017}第十二条第二款` };
  switch (agency.kind) {
    case 'county_government':
      return { bodies: ['government_above'], article: `${LAW_2017}第十三条` };
    case 'government_office':
    case 'department':
      return { bodies: ['own_government', 'authority_above'], article: `${LAW_2017}第十二条第一款` };
    case 'township':
      return { bodies: ['own_government'], article: `${LAW_2017}第十三条` };
    case 'subdistrict':
    case 'dispatched':
    case 'public_institution':
    case 'other':
      return { bodies: ['own_government'], article: `${LAW_2017}第十五条` };
  }
}

/**
 * The bodies by name, as a notice prints them: `泾源县人民政府`. `governments` gives the county's and the city's
 * government; a name that the rule needs and that is not known comes back as `null`, to be filled in by the office.
 */
export function reconsiderationBodyNames(
  agency: Pick<Agency, 'kind' | 'leadership' | 'isJusticeBureau' | 'region'>,
  decidedOn: PlainDate,
  governments: { own: string | null; above: string | null },
): { names: (string | null)[]; article: string } {
  const { bodies, article } = reconsiderationRule(agency, decidedOn);
  const atTop = agency.kind === 'county_government' && regionLevelOf(agency.region) === 'province';
  const names = bodies.map((body) => {
    switch (body) {
      case 'own_government':
        return governments.own;
      case 'government_above':
        // 行政复议法第二十四条第二款: a province reviews its own decisions.
        return atTop ? governments.own : governments.above;
      case 'authority_above':
      case 'justice_above':
        return null;
    }
  });
  return { names, article };
}
