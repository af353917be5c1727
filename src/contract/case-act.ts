import Type, { type Static } from 'typebox';
import { Day, Id } from './instant.ts';
import { Nullable } from './nullable.ts';
import { Line, ReplyGroundName } from './request.ts';

const Reason = Type.String({ maxLength: 2000 });
const Opinion = Type.Enum(['agrees', 'objects'], { description: '同意公开、不同意公开' });
const on = { on: Day };
const strict = { additionalProperties: false } as const;

/** What a staff member records of a case; each shape is one act of the ledger. */
export const NewCaseAct = Type.Union(
  [
    Type.Object({ act: Type.Literal('confirmed'), ...on, how: Line }, strict),
    Type.Object({ act: Type.Literal('registered'), ...on }, strict),
    Type.Object({ act: Type.Literal('assigned'), ...on, toUserId: Id }, strict),
    Type.Object({ act: Type.Literal('handed_over'), ...on, toAgencyId: Id, note: Reason }, strict),
    Type.Object({ act: Type.Literal('correction_requested'), ...on, what: Reason, answerBy: Day }, strict),
    Type.Object({ act: Type.Literal('correction_received'), ...on, note: Reason }, strict),
    Type.Object(
      { act: Type.Literal('third_party_asked'), ...on, party: Line, receivedOn: Nullable(Day) },
      strict,
    ),
    Type.Object(
      { act: Type.Literal('third_party_answered'), ...on, party: Line, opinion: Opinion, reason: Reason },
      strict,
    ),
    Type.Object({ act: Type.Literal('agency_asked'), ...on, party: Line, receivedOn: Nullable(Day) }, strict),
    Type.Object(
      { act: Type.Literal('agency_answered'), ...on, party: Line, opinion: Opinion, reason: Reason },
      strict,
    ),
    Type.Object(
      { act: Type.Literal('extension_proposed'), ...on, days: Type.Integer(), reason: Reason },
      strict,
    ),
    Type.Object({ act: Type.Literal('extended'), ...on }, strict),
    Type.Object({ act: Type.Literal('extension_declined'), ...on, reason: Reason }, strict),
    Type.Object({ act: Type.Literal('reasons_asked'), ...on, answerBy: Day }, strict),
    Type.Object({ act: Type.Literal('reasons_given'), ...on, reasons: Reason }, strict),
    Type.Object({ act: Type.Literal('delayed'), ...on, until: Day, reason: Reason }, strict),
    Type.Object(
      {
        act: Type.Literal('fee_noticed'),
        ...on,
        tariff: Type.Enum(['per_case', 'per_page']),
        yuan: Type.Integer({ minimum: 0 }),
        units: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
      },
      strict,
    ),
    Type.Object({ act: Type.Literal('fee_paid'), ...on, receipt: Line }, strict),
    Type.Object(
      {
        act: Type.Literal('decided'),
        ...on,
        decision: Type.Object(
          {
            grounds: Type.Array(ReplyGroundName, { maxItems: 10 }),
            articles: Type.Array(Line, { maxItems: 20 }),
            reason: Type.String({ maxLength: 20_000 }),
            way: Reason,
            responsibleAgency: Reason,
            channel: Reason,
          },
          strict,
        ),
      },
      strict,
    ),
    Type.Object({ act: Type.Literal('returned'), ...on, reason: Reason }, strict),
    Type.Object({ act: Type.Literal('reviewed'), ...on, opinion: Reason }, strict),
    Type.Object({ act: Type.Literal('signed'), ...on }, strict),
    Type.Object(
      {
        act: Type.Literal('delivered'),
        ...on,
        delivery: Type.Enum(['in_person', 'post', 'web']),
        proof: Reason,
      },
      strict,
    ),
    Type.Object({ act: Type.Literal('withdrawn'), ...on, reason: Reason }, strict),
    Type.Object(
      { act: Type.Literal('lapsed'), ...on, ground: Type.Enum(['correction_overdue', 'fee_overdue']) },
      strict,
    ),
    Type.Object({ act: Type.Literal('archived'), ...on, volume: Line }, strict),
  ],
  { title: 'NewCaseAct' },
);
export type NewCaseAct = Static<typeof NewCaseAct>;

export const NewCaseActBody = Type.Object(
  { actKey: Id, step: NewCaseAct },
  { title: 'NewCaseActBody', additionalProperties: false },
);
