import type { ChainStep, Place, Seat, SeatRole, StepKind } from './review-chain.ts';

/** A place that the office has to name when it takes the chain over: which agency is meant, in words. */
export interface OpenPlace {
  readonly kind: 'choose';
  readonly whose: string;
}

/** A seat whose place may still be open. */
export type OpenSeat = Omit<Seat, 'place'> & { readonly place: Place | OpenPlace };

/** A chain to begin from. */
export interface ReadyMadeChain {
  readonly key: string;
  readonly name: string;
  /** For whom it is. */
  readonly hint: string;
  readonly steps: readonly (Omit<ChainStep, 'seat'> & { readonly seat: OpenSeat })[];
  readonly allowsTwoSteps: boolean;
  readonly release: OpenSeat;
}

const LINE: Place = { kind: 'line' };

/** What is looked at in a step of each kind, to begin from. */
export const USUAL_CHECKLISTS: Readonly<Record<StepKind, readonly string[]>> = {
  review: ['内容真实、准确', '公开属性和依据正确', '栏目、公开事项归类正确'],
  proofread: ['文字、标点、数字无误', '文号、日期、单位名称无误', '附件齐全、能打开'],
  // 条例第十四条至第十六条, 保密法第三十六条: what may not be made public.
  confidentiality_review: ['不涉及国家秘密', '不涉及商业秘密和个人隐私', '不含工作秘密和内部事务信息'],
  legal_review: ['制定主体、权限合法', '程序合法', '内容不与上位法抵触'],
  sign_off: ['审核、保密审查手续齐全', '同意公开'],
};

const CONFIDENTIALITY = step('confidentiality', 'confidentiality_review', '保密审查', [
  'ogi_head',
  'legal_adviser',
  'reviewer',
]);
const PUBLISHING: OpenSeat = { roles: ['approver', 'ogi_head', 'disclosure_office'], place: LINE };

/** Chains as counties keep them, to begin from; the first is what counts where an office has set none. */
export const READY_MADE_CHAINS: readonly [ReadyMadeChain, ...ReadyMadeChain[]] = [
  {
    key: 'three_levels',
    name: '三级审核',
    hint: '审核人初审、保密审查、负责人签发，适合多数部门和乡镇。',
    steps: [
      step('review', 'review', '审核', ['reviewer', 'ogi_head']),
      CONFIDENTIALITY,
      step('sign-off', 'sign_off', '签发', ['approver']),
    ],
    allowsTwoSteps: false,
    release: PUBLISHING,
  },
  {
    key: 'deputy_then_head',
    name: '分管领导审核、主要领导签发',
    hint: '股室审核后由分管领导审，再由主要领导签发。',
    steps: [
      step('review', 'review', '股室审核', ['reviewer']),
      CONFIDENTIALITY,
      step('deputy', 'review', '分管领导审核', ['ogi_head', 'approver']),
      step('head', 'sign_off', '主要领导签发', ['approver']),
    ],
    allowsTwoSteps: false,
    release: PUBLISHING,
  },
  {
    key: 'drafter_to_centre',
    name: '起草单位—司法局—秘书—信息中心',
    hint: '起草单位审核，司法局合法性审核，政府办秘书复核，签发后由信息中心发布；需选定各是哪个单位。',
    steps: [
      step('drafter', 'review', '起草单位审核', ['reviewer', 'ogi_head']),
      CONFIDENTIALITY,
      step('justice', 'legal_review', '司法局合法性审核', ['legal_adviser', 'reviewer', 'ogi_head'], {
        kind: 'choose',
        whose: '司法局',
      }),
      step('secretary', 'review', '政府办秘书复核', ['reviewer', 'ogi_head'], {
        kind: 'choose',
        whose: '政府办公室',
      }),
      step('sign-off', 'sign_off', '领导签发', ['approver']),
    ],
    allowsTwoSteps: false,
    release: {
      roles: ['clerk', 'approver', 'disclosure_office'],
      place: { kind: 'choose', whose: '信息中心' },
    },
  },
  {
    key: 'three_reviews_three_proofreadings',
    name: '三审三校',
    hint: '初审、复审、终审各跟一次校对，加保密审查；适合政府公报和重要文件。',
    steps: [
      step('review-1', 'review', '初审', ['reviewer']),
      step('proof-1', 'proofread', '一校', ['clerk', 'reviewer']),
      step('review-2', 'review', '复审', ['reviewer', 'ogi_head']),
      step('proof-2', 'proofread', '二校', ['clerk', 'reviewer']),
      CONFIDENTIALITY,
      step('proof-3', 'proofread', '三校', ['clerk', 'reviewer']),
      step('review-3', 'sign_off', '终审签发', ['approver']),
    ],
    allowsTwoSteps: false,
    release: PUBLISHING,
  },
];

function step(
  id: string,
  kind: StepKind,
  name: string,
  roles: readonly SeatRole[],
  place: Place | OpenPlace = LINE,
): ReadyMadeChain['steps'][number] {
  return { id, kind, name, seat: { roles, place }, checklist: USUAL_CHECKLISTS[kind], days: 2 };
}
