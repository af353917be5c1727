import { DOCUMENT_KINDS, OPENNESS_LABELS, type DocumentFields } from './document.ts';
import { FIELD_NAMES, type FieldName } from './fields.ts';

/** A field that two editions fill in differently, in the words of the screen. The body is compared apart. */
export interface FieldDifference {
  readonly field: FieldName;
  readonly before: string;
  readonly after: string;
}

/** Fields that differ, in the order of the form; the body only when its text or its markup does. */
export function fieldDifferences(before: DocumentFields, after: DocumentFields): FieldDifference[] {
  return (Object.keys(FIELD_NAMES) as FieldName[]).flatMap((field) => {
    const isSame = JSON.stringify(before[field]) === JSON.stringify(after[field]);
    return isSame ? [] : [{ field, before: wordsOf(before, field), after: wordsOf(after, field) }];
  });
}

function wordsOf(fields: DocumentFields, field: FieldName): string {
  if (field === 'kind') return DOCUMENT_KINDS[fields.kind];
  if (field === 'opennessLabel') return OPENNESS_LABELS[fields.opennessLabel];
  if (field === 'origin') return fields.origin === 'made' ? '制作' : '获取';
  if (field === 'bodyHtml') return fields.bodyText;
  const value = fields[field];
  return typeof value === 'string' ? value : (value?.join('、') ?? '');
}
