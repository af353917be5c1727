/** Text that is HTML already and is not escaped again. Only `html` and `raw` make it. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What may stand in a `${}`: text is escaped, lists are joined, nothing is written for null, undefined and false. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes text safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '') : text;
}

function write(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escapeHtml(value);
  return value.map(write).join('');
}

const checked = new WeakSet<TemplateStringsArray>();

/** An unquoted attribute can't be made safe by escaping, nor can a value inside a script or a style. */
function refuseUnsafePlaces(strings: TemplateStringsArray): void {
  if (checked.has(strings)) return;
  const unsafe = strings
    .slice(0, -1)
    .find((text) => /=\s*$/.test(text) || /<(?:script|style)\b[^>]*>[^<]*$/i.test(text));
  if (unsafe !== undefined)
    throw new TypeError(`Cannot write a value after “${unsafe.slice(-40)}”: quote the attribute`);
  checked.add(strings);
}

/**
 * A template of HTML in which every `${}` is escaped by itself.
 * @throws TypeError where a value stands unquoted in an attribute or where a link would run a script
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  refuseUnsafePlaces(strings);
  let text = strings[0] ?? '';
  for (const [index, value] of values.entries()) {
    const written = write(value);
    if (
      /\b(?:href|src|action|formaction)="$/.test(text) &&
      /^[\s\0-\x1f]*(?:javascript|data|vbscript)\s*:/i.test(written)
    )
      throw new TypeError(`Cannot write “${written.slice(0, 40)}” as an address`);
    text += written + (strings[index + 1] ?? '');
  }
  return new Html(text);
}

/** HTML that someone answers for: an editor's header fragment, a file of our own. Never what a visitor sent. */
export function raw(text: string): Html {
  return new Html(text);
}
