export interface ChangedField {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly changed: boolean;
}

/** Before and after side by side, field by field, changed ones first. */
export function changedFields(before: unknown, after: unknown): ChangedField[] {
  const [old, next] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...next.keys()])]
    .map((name) => {
      const [was, is] = [old.get(name) ?? '', next.get(name) ?? ''];
      return { name, before: was, after: is, changed: was !== is };
    })
    .sort((a, b) => Number(b.changed) - Number(a.changed));
}

function fieldsOf(value: unknown): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== 'object' || Array.isArray(value)) return new Map([['值', textOf(value)]]);
  return new Map(Object.entries(value).map(([name, inner]) => [name, textOf(inner)]));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
