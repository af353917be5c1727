/** What a step of the chain is for. */
export const STEP_KINDS = {
  review: '审核',
  proofread: '校对',
  confidentiality_review: '保密审查',
  legal_review: '合法性审核',
  sign_off: '签发',
} as const;
export type StepKind = keyof typeof STEP_KINDS;

/** The roles that a step can be given to, by the names of the permission table. */
export const SEAT_ROLES = [
  'clerk',
  'reviewer',
  'approver',
  'ogi_head',
  'legal_adviser',
  'disclosure_office',
] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];

/** Who answers for a release by name. */
const SIGNING_ROLES: readonly SeatRole[] = ['approver', 'ogi_head', 'disclosure_office'];

/** Where a role has to be held: at the agency of the document, there or above it, or at an agency that is named. */
export type Place =
  | { readonly kind: 'own' }
  | { readonly kind: 'line' }
  | { readonly kind: 'agency'; readonly agencyId: string };

/** Who may take a step: anybody with one of the roles at the place. */
export interface Seat {
  readonly roles: readonly SeatRole[];
  readonly place: Place;
}

/** One step of the chain. */
export interface ChainStep {
  /** Unique in its chain; records name the step by it. */
  readonly id: string;
  readonly kind: StepKind;
  readonly name: string;
  readonly seat: Seat;
  /** What is looked at; ticked off when the step is passed. */
  readonly checklist: readonly string[];
  /** Working days for the step; null: no term. */
  readonly days: number | null;
}

/** 审核流程: the ordered steps of an agency. */
export interface ReviewChain {
  readonly name: string;
  readonly steps: readonly ChainStep[];
  /** Whether one person may take two steps of one round: in a township of five people there may be no other way. */
  readonly allowsTwoSteps: boolean;
  /** Who puts an approved document on the portal. */
  readonly release: Seat;
}

const MOST_STEPS = 12;
const MOST_DAYS = 20;

/** What is wrong with a chain, each a Chinese sentence; empty when documents may go through it. */
export function chainFaults(chain: ReviewChain): string[] {
  const { steps } = chain;
  const faults: string[] = [];
  if (chain.name.trim() === '') faults.push('请给流程起个名称。');
  if (steps.length > MOST_STEPS) faults.push(`流程至多 ${MOST_STEPS} 步。`);
  if (new Set(steps.map((step) => step.id)).size < steps.length) faults.push('有两步用了同一个编号。');
  if (new Set(steps.map((step) => step.name.trim())).size < steps.length)
    faults.push('有两步名称相同，审核单上会分不清。');
  // 条例第十七条: reviewed for secrecy before it is made public, with a person who answers for it.
  if (!steps.some((step) => step.kind === 'confidentiality_review'))
    faults.push('流程里必须有保密审查（《条例》第十七条）。');
  const signOffs = steps.filter((step) => step.kind === 'sign_off');
  if (signOffs.length !== 1) faults.push('流程里必须有且只有一步签发。');
  else if (steps.at(-1)?.kind !== 'sign_off') faults.push('签发必须是最后一步，签发之后不再改动。');
  for (const step of steps) faults.push(...stepFaults(step));
  if (chain.release.roles.length === 0) faults.push('请选择谁可以发布。');
  return faults;
}

function stepFaults(step: ChainStep): string[] {
  const faults: string[] = [];
  const name = step.name.trim();
  if (name === '') faults.push('每一步都要有名称。');
  if (step.seat.roles.length === 0) faults.push(`“${name}”没有选由谁办理。`);
  if (step.kind === 'sign_off' && !step.seat.roles.every((role) => SIGNING_ROLES.includes(role)))
    faults.push(`“${name}”是签发，只能由签发人、公开工作机构负责人或政务公开办办理。`);
  if (step.days !== null && !(Number.isInteger(step.days) && step.days >= 1 && step.days <= MOST_DAYS))
    faults.push(`“${name}”的办理时限应是 1 至 ${MOST_DAYS} 个工作日，或不设时限。`);
  return faults;
}
