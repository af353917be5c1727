import { fieldName, recordedText } from './audit-words.ts';

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
      return { name: fieldName(name), before: was, after: is, changed: was !== is };
    })
    .sort((a, b) => Number(b.changed) - Number(a.changed));
}

function fieldsOf(value: unknown): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== 'object' || Array.isArray(value)) return new Map([['value', recordedText(value)]]);
  return new Map(Object.entries(value).map(([name, inner]) => [name, recordedText(inner)]));
}
