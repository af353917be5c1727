import type { RequestChannel } from './clock-act.ts';

/** The columns of section three of the annual report: who asks. The ids are those of the form. */
export const APPLICANT_KINDS = {
  natural_person: '自然人',
  commercial_enterprise: '商业企业',
  research_institution: '科研机构',
  public_welfare: '社会公益组织',
  legal_service: '法律服务机构',
  other: '其他组织',
} as const;
export type ApplicantKind = keyof typeof APPLICANT_KINDS;

/** 所需信息的形式 (条例第四十条). */
export const WANTED_FORMS = { paper: '纸质', electronic: '电子数据', inspection: '查阅、抄录' } as const;
export type WantedForm = keyof typeof WANTED_FORMS;

/** 获取信息的方式. */
export const WANTED_DELIVERIES = {
  post: '邮寄',
  web: '网上获取',
  email: '电子邮件',
  in_person: '自行领取',
} as const;
export type WantedDelivery = keyof typeof WANTED_DELIVERIES;

/** Proofs of identity that an applicant may give. */
export const IDENTITY_PROOFS = {
  resident_identity_card: '居民身份证',
  passport: '护照',
  residence_permit: '港澳台居民居住证、来往内地通行证',
  unified_credit_code: '统一社会信用代码证照',
  other: '其他有效证件',
} as const;
export type IdentityProof = keyof typeof IDENTITY_PROOFS;

/** Who asks: personal data, kept sealed (条例第二十九条第二款第一项). */
export interface Applicant {
  readonly kind: ApplicantKind;
  /** Name of the person or of the organisation. */
  readonly name: string;
  readonly proof: IdentityProof;
  readonly proofNumber: string;
  /** Who acts for an organisation; '' for a person. */
  readonly representative: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly postcode: string;
}

/** What an application asks for; no purpose is asked (条例第二十七条). */
export interface Application {
  readonly channel: RequestChannel;
  readonly applicant: Applicant;
  /** 名称、文号或者便于查询的其他特征性描述. */
  readonly content: string;
  readonly features: string;
  readonly wantedForm: WantedForm;
  readonly wantedDelivery: WantedDelivery;
}

/** What an application still lacks: the field, and a Chinese sentence. */
export interface ApplicationFault {
  readonly field: keyof Application | keyof Applicant;
  readonly message: string;
}

const LONGEST_CONTENT = 4000;

/**
 * What has to stand in an application (条例第二十九条第二款): who asks with proof and a way to be reached, what is asked for,
 * and in which form. On paper and in person nothing is refused for what is missing: it is asked for by a correction.
 */
export function faultsOfApplication({
  applicant,
  content,
  features,
  wantedDelivery,
}: Application): ApplicationFault[] {
  const faults: ApplicationFault[] = [];
  const require = (field: ApplicationFault['field'], isThere: boolean, message: string): void => {
    if (!isThere) faults.push({ field, message });
  };
  const person = applicant.kind === 'natural_person';
  require('name', filled(applicant.name), person ? '请填写姓名。' : '请填写单位全称。');
  require('proofNumber', filled(applicant.proofNumber), '请填写证件号码，用于核实申请人身份。');
  require('representative', person || filled(applicant.representative), '请填写法定代表人或者经办人姓名。');
  require('phone', /^[\d+\-() ]{7,20}$/.test(applicant.phone) ||
    filled(applicant.email), '请填写联系电话或者电子邮箱，以便与您确认。');
  require('email', applicant.email === '' ||
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(applicant.email), '电子邮箱的写法不对，请检查。');
  require('email', wantedDelivery !== 'email' ||
    filled(applicant.email), '您选择用电子邮件获取，请填写电子邮箱。');
  require('address', wantedDelivery !== 'post' || filled(applicant.address), '您选择邮寄，请填写通信地址。');
  require('content', filled(content), '请写明需要的政府信息：名称、文号，或者便于查找的其他特征。');
  require('content', content.length <=
    LONGEST_CONTENT, `申请内容请控制在 ${LONGEST_CONTENT} 字以内，其余可作为附件。`);
  require('features', features.length <= LONGEST_CONTENT, `补充说明请控制在 ${LONGEST_CONTENT} 字以内。`);
  return faults;
}

function filled(text: string): boolean {
  return text.trim() !== '';
}

/** Name on the screen for whoever does not handle the case: the family name alone. */
export function maskedName({ kind, name }: Pick<Applicant, 'kind' | 'name'>): string {
  if (kind !== 'natural_person')
    return `${name.slice(0, 2)}${'*'.repeat(Math.max(name.length - 4, 1))}${name.slice(-2)}`;
  return `${name.slice(0, 1)}${'*'.repeat(Math.max(name.length - 1, 1))}`;
}
