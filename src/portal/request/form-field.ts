import { html, type Html } from '../html.ts';

/** What is wrong with a field, in a Chinese sentence. */
export interface FormFault {
  readonly field: string;
  readonly message: string;
}

/** All that is to be changed, above the form; each entry leads to its field. */
export function faultSummary(faults: readonly FormFault[]): Html {
  if (faults.length === 0) return html``;
  return html`<div class="fault-summary" role="alert">
    <h2>还有${faults.length}处要改</h2>
    <ul>
      ${faults.map(({ field, message }) => html`<li><a href="#field-${field}">${message}</a></li>`)}
    </ul>
  </div>`;
}

/** A field of a form: its name, what it is called, and why it is asked. */
interface Field {
  readonly name: string;
  readonly label: string;
  /** Why it is asked, or how to fill it in. */
  readonly why?: string;
  readonly value: string;
  readonly faults: readonly FormFault[];
}

/** One line to type in. Dates and numbers are typed by keyboard where the browser has nothing better. */
export function textField(
  field: Field & {
    readonly maxlength?: number;
    readonly type?: 'text' | 'tel' | 'email' | 'date' | 'number';
    readonly autocomplete?: string;
  },
): Html {
  const { name, label, value, maxlength, type = 'text', autocomplete = 'off' } = field;
  return html`<div class="field">
    <label for="field-${name}">${label}</label>
    ${said(field)}
    <input
      type="${type}"
      id="field-${name}"
      name="${name}"
      ${maxlength !== undefined && html` maxlength="${maxlength}"`}
      autocomplete="${autocomplete}"
      value="${value}"
      ${described(field)}
    />
  </div>`;
}

/** Several lines to type in. */
export function longField(field: Field & { readonly rows: number; readonly maxlength: number }): Html {
  const { name, label, value, rows, maxlength } = field;
  return html`<div class="field">
    <label for="field-${name}">${label}</label>
    ${said(field)}
    <textarea id="field-${name}" name="${name}" rows="${rows}" maxlength="${maxlength}" ${described(field)}>
${value}</textarea>
  </div>`;
}

/** One of several, by name. */
export function choiceField(field: Field & { readonly choices: Readonly<Record<string, string>> }): Html {
  const { name, label, value, choices } = field;
  return html`<fieldset id="field-${name}" ${described(field)}>
    <legend>${label}</legend>
    ${said(field)}
    ${Object.entries(choices).map(
      ([key, words]) =>
        html`<label class="choice"
          ><input type="radio" name="${name}" value="${key}" ${value === key && html` checked`} />
          ${words}</label
        >`,
    )}
  </fieldset>`;
}

/** One of several, in a list that opens. */
export function listField(field: Field & { readonly choices: Readonly<Record<string, string>> }): Html {
  const { name, label, value, choices } = field;
  return html`<div class="field">
    <label for="field-${name}">${label}</label>
    ${said(field)}
    <select id="field-${name}" name="${name}" ${described(field)}>
      ${Object.entries(choices).map(
        ([key, words]) => html`<option value="${key}" ${value === key && html` selected`}>${words}</option>`,
      )}
    </select>
  </div>`;
}

/** A field that nobody sees, and that programs fill in all the same. */
export function trapField(): Html {
  return html`<p class="trap" aria-hidden="true">
    <label for="website">网址（请不要填）</label>
    <input type="text" id="website" name="website" tabindex="-1" autocomplete="off" />
  </p>`;
}

function said({ name, why, faults }: Field): Html {
  const message = faultOf(name, faults);
  return html`${why !== undefined && html`<span class="why" id="field-${name}-why">${why}</span>`}
  ${message !== undefined && html`<span class="fault" id="field-${name}-fault">${message}</span>`}`;
}

function described({ name, why, faults }: Field): Html {
  const isWrong = faultOf(name, faults) !== undefined;
  const ids = [
    ...(why === undefined ? [] : [`field-${name}-why`]),
    ...(isWrong ? [`field-${name}-fault`] : []),
  ];
  return html`${isWrong && html` aria-invalid="true"`}${ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`}`;
}

function faultOf(name: string, faults: readonly FormFault[]): string | undefined {
  return faults.find(({ field }) => field === name)?.message;
}
