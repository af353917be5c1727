import { fieldNameFault } from '#domain/disclosure/catalog/catalog.ts';
import { Problem } from '#platform/problem.ts';
import type { ActServices, By } from '../act.ts';
import { changeDraft } from './change-draft.ts';

export interface FieldWords {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
}

/** Adds a field to the draft (`present` null), or writes the words of one. @throws Problem catalog.field, catalog.no_field */
export async function saveField(
  services: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  agencyId: string,
  present: string | null,
  words: FieldWords,
): Promise<void> {
  const tidy = (text: string): string[] =>
    text
      .split(/\r\n?|\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const name = words.name.trim();
  const field = { name, title: tidy(words.title).join('\n'), notes: words.notes.flatMap(tidy) };
  const fault = fieldNameFault(name);
  if (fault !== null) throw new Problem('catalog.field', { detail: fault });
  await changeDraft(services, by, agencyId, 'catalog.field', ({ fields, items }) => {
    // Sheets of one workbook differ by more than case.
    const twin = fields.some((one) => one.name !== present && one.name.toLowerCase() === name.toLowerCase());
    if (twin) throw new Problem('catalog.field', { detail: `目录里已经有“${name}”这个领域，请换一个名称。` });
    const was = fields.find((one) => one.name === present);
    if (present !== null && was === undefined) throw new Problem('catalog.no_field');
    return {
      content: {
        fields: was === undefined ? [...fields, field] : fields.map((one) => (one === was ? field : one)),
        items: items.map((one) => (one.field === present ? { ...one, field: name } : one)),
      },
      before: was === undefined ? null : { name: was.name, title: was.title, notes: was.notes },
      after: { ...field },
    };
  });
}

/** Takes a field with all its items out of the draft. @throws Problem catalog.no_draft, catalog.no_field */
export async function removeField(
  services: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  agencyId: string,
  name: string,
): Promise<void> {
  await changeDraft(services, by, agencyId, 'catalog.field', ({ fields, items }) => {
    if (!fields.some((one) => one.name === name)) throw new Problem('catalog.no_field');
    const kept = items.filter((one) => one.field !== name);
    return {
      content: { fields: fields.filter((one) => one.name !== name), items: kept },
      before: { name, items: items.length - kept.length },
      after: null,
    };
  });
}
