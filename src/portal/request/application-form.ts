import {
  APPLICANT_KINDS,
  type Applicant,
  type Application,
  faultsOfApplication,
  IDENTITY_PROOFS,
  WANTED_DELIVERIES,
  WANTED_FORMS,
} from '#domain/request/application.ts';
import type { FormFault } from './form-field.ts';
import { type SentFields, sentText } from './sent-fields.ts';

/** Every field that is filled in, with how long it may be. */
const LENGTHS = {
  kind: 40,
  name: 100,
  proof: 40,
  proofNumber: 50,
  representative: 50,
  phone: 20,
  email: 100,
  postcode: 10,
  address: 200,
  content: 4000,
  features: 4000,
  wantedForm: 40,
  wantedDelivery: 40,
} as const;
export type ApplicationField = keyof typeof LENGTHS;
export const APPLICATION_FIELDS = Object.keys(LENGTHS) as readonly ApplicationField[];

/** An application as it is being typed: nothing of it is lost when something is wrong. */
export type ApplicationForm = Readonly<Record<ApplicationField, string>>;

export function longestOf(field: ApplicationField): number {
  return LENGTHS[field];
}

/** An empty form: information as a file, over the internet, is what takes the least time. */
export function emptyForm(content: string): ApplicationForm {
  const empty = Object.fromEntries(APPLICATION_FIELDS.map((field) => [field, ''])) as ApplicationForm;
  return {
    ...empty,
    content,
    proof: 'resident_identity_card',
    wantedForm: 'electronic',
    wantedDelivery: 'web',
  };
}

export function readApplicationForm(fields: SentFields): ApplicationForm {
  return Object.fromEntries(
    APPLICATION_FIELDS.map((field) => [field, sentText(fields, field)]),
  ) as ApplicationForm;
}

/** The application of a form, or everything that is wrong with it, in the order of the fields. */
export function applicationOf(
  form: ApplicationForm,
): { application: Omit<Application, 'channel'> } | { faults: FormFault[] } {
  const { kind, proof, wantedForm, wantedDelivery } = form;
  const unchosen = [
    ...unlessIn(APPLICANT_KINDS, kind, 'kind', '请选择以什么身份申请。'),
    ...unlessIn(IDENTITY_PROOFS, proof, 'proof', '请选择证件的种类。'),
    ...unlessIn(WANTED_FORMS, wantedForm, 'wantedForm', '请选择需要哪种形式。'),
    ...unlessIn(WANTED_DELIVERIES, wantedDelivery, 'wantedDelivery', '请选择怎样得到信息。'),
  ];
  const text = (field: ApplicationField): string => form[field].trim();
  const application = {
    applicant: {
      kind: (kind in APPLICANT_KINDS ? kind : 'natural_person') as Applicant['kind'],
      name: text('name'),
      proof: proof as Applicant['proof'],
      proofNumber: text('proofNumber'),
      representative: text('representative'),
      phone: text('phone'),
      email: text('email'),
      address: text('address'),
      postcode: text('postcode'),
    },
    content: text('content'),
    features: text('features'),
    wantedForm: wantedForm as Application['wantedForm'],
    wantedDelivery: wantedDelivery as Application['wantedDelivery'],
  };
  const faults = [
    ...unchosen,
    ...faultsOfApplication({ ...application, channel: 'web' }),
    ...APPLICATION_FIELDS.filter((field) => form[field].length > LENGTHS[field]).map((field) => ({
      field,
      message: `这一项至多${LENGTHS[field]}个字，请写短一些。`,
    })),
  ];
  const order = (field: string): number => APPLICATION_FIELDS.findIndex((one) => one === field);
  const first = faults.filter(
    (fault, index) => faults.findIndex(({ field }) => field === fault.field) === index,
  );
  return first.length === 0
    ? { application }
    : { faults: first.toSorted((a, b) => order(a.field) - order(b.field)) };
}

function unlessIn(
  words: Readonly<Record<string, string>>,
  value: string,
  field: string,
  message: string,
): FormFault[] {
  return Object.hasOwn(words, value) ? [] : [{ field, message }];
}
