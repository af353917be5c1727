import type { NewRequest } from '#contract/request.ts';

type Applicant = NewRequest['applicant'];

/** What stands in the form; fields that were never touched are absent. */
export interface RegisterValues
  extends
    Pick<NewRequest, 'agencyId' | 'channel' | 'arrivedOn' | 'wantedForm' | 'wantedDelivery'>,
    Pick<Applicant, 'kind' | 'proof'>,
    Partial<Omit<Applicant, 'kind' | 'proof'>> {
  readonly confirmedOn?: string;
  readonly contents: readonly string[];
  readonly features?: string;
}

/** The form as the contract wants it: what was left empty is empty, not absent. */
export function newRequestOf(values: RegisterValues, actKey: string): NewRequest {
  const text = (field: string | undefined): string => field?.trim() ?? '';
  return {
    agencyId: values.agencyId,
    channel: values.channel,
    arrivedOn: values.arrivedOn,
    confirmedOn: text(values.confirmedOn) === '' ? null : text(values.confirmedOn),
    applicant: {
      kind: values.kind,
      name: text(values.name),
      proof: values.proof,
      proofNumber: text(values.proofNumber),
      representative: text(values.representative),
      phone: text(values.phone),
      email: text(values.email),
      address: text(values.address),
      postcode: text(values.postcode),
    },
    contents: values.contents.map(text).filter((content) => content !== ''),
    features: text(values.features),
    wantedForm: values.wantedForm,
    wantedDelivery: values.wantedDelivery,
    actKey,
  };
}
