import Type from 'typebox';
import { Day, Id, Instant } from './instant.ts';
import { Nullable } from './nullable.ts';
import { Applicant, CaseStateName, NewRequest, OutcomeBoxName } from './request.ts';

const strict = { additionalProperties: false } as const;
export const ExternalId = Type.String({
  pattern: '^[A-Za-z0-9._-]{1,100}$',
  description: '上级平台的申请编号',
});

export const PushedRequestBody = Type.Object(
  {
    externalId: ExternalId,
    agencyCode: Type.String({ minLength: 1, maxLength: 40, description: '受理单位的代码' }),
    applicant: Applicant,
    content: Type.String({ minLength: 1, maxLength: 4000 }),
    features: Type.String({ maxLength: 4000 }),
    wantedForm: NewRequest.properties.wantedForm,
    wantedDelivery: NewRequest.properties.wantedDelivery,
  },
  { title: 'PushedRequest', ...strict },
);

export const PushedRequestStatus = Type.Object(
  {
    externalId: ExternalId,
    cases: Type.Array(
      Type.Object({
        number: Nullable(Type.String({ description: '登记号' })),
        state: CaseStateName,
        receivedOn: Nullable(Day),
        due: Nullable(Day),
        closedOn: Nullable(Day),
        box: Nullable(OutcomeBoxName),
      }),
    ),
  },
  { title: 'PushedRequestStatus' },
);

export const IntakeKeyList = Type.Object(
  {
    items: Type.Array(
      Type.Object({ id: Id, name: Type.String(), createdAt: Instant, revokedAt: Nullable(Instant) }),
    ),
  },
  { title: 'IntakeKeyList' },
);
export const NewIntakeKey = Type.Object({ name: Type.String({ minLength: 1, maxLength: 60 }) }, strict);
export const MadeIntakeKey = Type.Object(
  { id: Id, key: Type.String({ description: '只显示这一次，请存入上级平台' }) },
  { title: 'MadeIntakeKey' },
);
