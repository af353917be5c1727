/** A step of a tariff: units from here on, up to the next step, cost `yuan` each. */
export interface TariffStep {
  readonly from: number;
  readonly yuan: number;
}

// The tariffs of 国办函〔2020〕109号, in force since 2021-01-01; the fee goes to the treasury in full.

/** 按件: cases of one applicant within one calendar month; from the 31st on every further ten cost 100 yuan more each. */
export const PER_CASE = {
  steps: [
    { from: 1, yuan: 0 },
    { from: 11, yuan: 100 },
    { from: 31, yuan: 200 },
  ],
  /** After the last step: every so many units the price rises by so much. */
  risingEvery: 10,
  risingBy: 100,
} as const;

/** 按量: pages of one case, one side of A4 or smaller each. What is public already is not charged by page. */
export const PER_PAGE = {
  steps: [
    { from: 1, yuan: 0 },
    { from: 31, yuan: 10 },
    { from: 101, yuan: 20 },
    { from: 201, yuan: 40 },
  ],
} as const;
