import Type, { type Static } from 'typebox';
import { Id } from './instant.ts';
import { Nullable } from './nullable.ts';

export const StepKind = Type.Enum(
  ['review', 'proofread', 'confidentiality_review', 'legal_review', 'sign_off'],
  { title: 'StepKind', description: '步骤的种类' },
);

const Seat = Type.Object(
  {
    roles: Type.Array(
      Type.Enum(['clerk', 'reviewer', 'approver', 'ogi_head', 'legal_adviser', 'disclosure_office']),
      { maxItems: 6, description: '有其中一个角色即可' },
    ),
    place: Type.Union(
      [
        Type.Object({ kind: Type.Literal('own') }, { additionalProperties: false }),
        Type.Object({ kind: Type.Literal('line') }, { additionalProperties: false }),
        Type.Object({ kind: Type.Literal('agency'), agencyId: Id }, { additionalProperties: false }),
      ],
      { description: 'own 本单位，line 本单位及上级，agency 指定的单位' },
    ),
  },
  { title: 'Seat', additionalProperties: false },
);

const Step = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 40 }),
    kind: StepKind,
    name: Type.String({ maxLength: 20 }),
    seat: Seat,
    checklist: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: 12 }),
    days: Nullable(Type.Integer({ description: '办理时限，工作日' })),
  },
  { title: 'ChainStep', additionalProperties: false },
);

export const ReviewChain = Type.Object(
  {
    name: Type.String({ maxLength: 40 }),
    steps: Type.Array(Step, { maxItems: 20 }),
    allowsTwoSteps: Type.Boolean({ description: '允许一人办理同一轮的两步' }),
    release: Seat,
  },
  { title: 'ReviewChain', additionalProperties: false },
);
export type ReviewChain = Static<typeof ReviewChain>;

/** The chain that counts for an agency. */
export const ChainInForce = Type.Object(
  {
    agencyId: Id,
    chain: ReviewChain,
    version: Type.Integer({ minimum: 0, description: '0 为系统自带' }),
    setBy: Nullable(
      Type.Object({ id: Id, name: Type.String() }, { description: '设置它的单位；空为系统自带的流程' }),
    ),
    roundsInHand: Type.Integer({ minimum: 0, description: '正在按原流程办理的稿件' }),
    mayChange: Type.Boolean(),
  },
  { title: 'ChainInForce' },
);
export type ChainInForce = Static<typeof ChainInForce>;
