import type { NewCaseAct } from '#contract/case-act.ts';
import type { CaseDetail } from '#contract/request.ts';

/** What stands in the fields of an act before it is sent. */
export type ActValues = Readonly<Record<string, string | number | null>>;

interface Common {
  readonly label: string;
  readonly hint?: string;
  readonly initial?: (detail: CaseDetail) => string | number | null;
  /** May be left empty. */
  readonly optional?: true;
}

/** A field of an act. */
export type ActField = Common &
  (
    | { readonly kind: 'line' | 'text' | 'day' | 'agency' | 'handler' }
    | { readonly kind: 'number'; readonly min: number; readonly max: number }
    | { readonly kind: 'choice'; readonly options: (detail: CaseDetail) => Readonly<Record<string, string>> }
    | { readonly kind: 'computed'; readonly of: (values: ActValues) => number; readonly unit: string }
  );

/** The acts with a form made of plain fields; a decision has its own dialog. */
export type FormAct = Exclude<NewCaseAct['act'], 'decided'>;
type FactsOf<Name extends FormAct> = Omit<Extract<NewCaseAct, { readonly act: Name }>, 'act' | 'on'>;

/** The form of an act: what its day is, what it does, and its fields, one for each fact of the contract. */
export interface ActForm<Name extends FormAct = FormAct> {
  readonly day: string;
  readonly consequences: (detail: CaseDetail) => readonly string[];
  readonly fields: { readonly [Fact in keyof FactsOf<Name>]: ActField };
}

/** What stands in the fields when the form opens. */
export function initialValues({ fields }: Pick<ActForm, 'fields'>, detail: CaseDetail): ActValues {
  return Object.fromEntries(
    Object.entries<ActField>(fields).map(([name, { initial, kind }]) => [
      name,
      initial?.(detail) ?? (kind === 'line' || kind === 'text' ? '' : null),
    ]),
  );
}

/** The fields that still have to be filled. */
export function emptyFields({ fields }: Pick<ActForm, 'fields'>, values: ActValues): string[] {
  return Object.entries<ActField>(fields).flatMap(([name, { kind, optional, label }]) => {
    const value = values[name];
    const isEmpty = value == null || (typeof value === 'string' && value.trim() === '');
    return kind !== 'computed' && optional !== true && isEmpty ? [label] : [];
  });
}
