/** Kinds of agencies led from above, not by the county (条例第三条, 行政复议法第二十七条); the office may set others. */
export type VerticalSystem = {
  readonly system: string;
  readonly nameParts: readonly string[];
  readonly article: string;
};

const ARTICLE = '《行政复议法》（2023年修订）第二十七条';

export const verticalSystems: readonly VerticalSystem[] = [
  { system: '海关', nameParts: ['海关'], article: ARTICLE },
  { system: '金融', nameParts: ['人民银行', '金融监督管理', '银保监', '证监'], article: ARTICLE },
  { system: '外汇管理', nameParts: ['外汇管理'], article: ARTICLE },
  { system: '税务', nameParts: ['税务局'], article: ARTICLE },
  { system: '国家安全', nameParts: ['国家安全局'], article: ARTICLE },
];

/** The vertically led system an agency's name points to, as a proposal when it is entered; `null` for none. */
export function findVerticalSystem(agencyName: string): VerticalSystem | null {
  return verticalSystems.find((system) => system.nameParts.some((part) => agencyName.includes(part))) ?? null;
}
