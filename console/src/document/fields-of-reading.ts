import type { FileReading } from '#contract/attachment.ts';
import type { WrittenFields } from '#contract/document.ts';

/** What a file says of itself, as fields of a draft; what was not found is left out, so that it overwrites nothing. */
export function fieldsOfReading({ title, documentNumber, madeOn }: FileReading): Partial<WrittenFields> {
  return {
    ...(title === null ? {} : { title: title.slice(0, 200) }),
    ...(documentNumber === null ? {} : { documentNumber }),
    ...(madeOn === null ? {} : { madeOn }),
  };
}
