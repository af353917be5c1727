import type { NewRemedyAct, RemedyDetail } from '#contract/remedy.ts';
import { PROCEDURES } from '#domain/remedy/remedy-course.ts';
import type { RemedyKind } from '#domain/remedy/remedy-course.ts';
import { REMEDY_RESULTS } from '#domain/remedy/remedy-result.ts';

type ActName = NewRemedyAct['act'];
type FactsOf<Name extends ActName> = Omit<Extract<NewRemedyAct, { readonly act: Name }>, 'act' | 'on'>;

/** A field of an act, for one fact of the contract. */
export interface RemedyField {
  readonly label: string;
  readonly kind: 'line' | 'text' | 'choice';
  readonly options?: (kind: RemedyKind) => Readonly<Record<string, string>>;
  readonly hint?: string;
  readonly optional?: true;
}

interface RemedyActForm<Name extends ActName> {
  /** What the day of the act is called. */
  readonly day: string;
  readonly consequences: (detail: RemedyDetail) => readonly string[];
  readonly fields: { readonly [Fact in keyof FactsOf<Name>]: RemedyField };
}

/** The form of every act of a remedy. */
export const REMEDY_ACT_FORMS: { readonly [Name in ActName]: RemedyActForm<Name> } = {
  procedure_changed: {
    day: '通知变更之日',
    consequences: () => ['答复举证的期限按新的程序、自收到副本之日重新推算。'],
    fields: { procedure: { label: '程序', kind: 'choice', options: () => PROCEDURES } },
  },
  answered: {
    day: '提交之日',
    consequences: (detail) => [
      detail.row.kind === 'litigation'
        ? '答辩状、证据和所依据的规范性文件已经提交法院，答辩期限办结。'
        : '书面答复、证据和依据已经提交复议机关，答复期限办结。',
    ],
    fields: { proof: { label: '提交凭证', kind: 'line', hint: '如：签收回执、邮件号' } },
  },
  heard: {
    day: '听证、开庭之日',
    consequences: () => ['只记入经过，不影响期限。'],
    fields: { note: { label: '记录', kind: 'text' } },
  },
  decided: {
    day: '决定、判决之日',
    consequences: () => [
      '结果计入本年度报告第四部分。',
      '撤销、责令履行、责令重新答复的，登记后在这里立重新答复的件。',
    ],
    fields: {
      result: { label: '结果', kind: 'choice', options: resultsOf },
      number: { label: '文号、案号', kind: 'line' },
      lesson: {
        label: '原因和改进措施',
        kind: 'text',
        hint: '结果是纠正的必须写，年度报告要用。',
        optional: true,
      },
    },
  },
  appealed: {
    day: '提起上诉之日',
    consequences: () => ['本件重新计为尚未审结，待二审结果。'],
    fields: {
      by: { label: '上诉人', kind: 'choice', options: () => ({ applicant: '申请人', respondent: '本机关' }) },
    },
  },
};

function resultsOf(kind: RemedyKind): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(REMEDY_RESULTS)
      .filter(([, result]) => kind === 'reconsideration' || result.of === 'both')
      .map(([id, { name }]) => [id, name]),
  );
}

/** Labels of the fields that must be filled and are not. */
export function emptyRemedyFields(act: ActName, values: Readonly<Record<string, string>>): string[] {
  return Object.entries<RemedyField>(REMEDY_ACT_FORMS[act].fields)
    .filter(([name, { optional }]) => optional !== true && (values[name] ?? '').trim() === '')
    .map(([, { label }]) => label);
}

/** The act as it is sent: the facts of the contract and nothing else. The server checks every one. */
export function remedyActOf(
  act: ActName,
  on: string,
  values: Readonly<Record<string, string>>,
): NewRemedyAct {
  const facts = Object.keys(REMEDY_ACT_FORMS[act].fields).map((name) => [name, (values[name] ?? '').trim()]);
  return { act, on, ...Object.fromEntries(facts) } as NewRemedyAct;
}
