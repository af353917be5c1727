import type { Form } from '../form.ts';
import { form2019 } from './form-2019.ts';
import { form2021 } from './form-2021.ts';
import { formPre2019 } from './form-pre2019.ts';

/** All national forms, newest first. A new form is one new file and its line here. */
export const FORMS: readonly Form[] = [form2021, form2019, formPre2019];

export function findForm(id: string | null): Form | null {
  return FORMS.find((form) => form.id === id) ?? null;
}

/** The form that a report on a year has to use. Years before the first form use the first one. */
export function formForYear(year: number): Form {
  const right = FORMS.find(
    (form) => form.years.from <= year && (form.years.to === null || year <= form.years.to),
  );
  return right ?? formPre2019;
}
