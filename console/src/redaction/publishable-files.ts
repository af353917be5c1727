import type { CaseMaterials } from '#contract/redaction.ts';

/** A file of a case that the public may get. */
export interface PublishableFile {
  readonly id: string;
  readonly name: string;
  readonly redacted: boolean;
}

/** The latest redacted file of every material; the material itself where everything was granted. */
export function publishableFiles({ items, publication }: CaseMaterials): PublishableFile[] {
  return items.flatMap(({ fileId, name, outputs }) => {
    const latest = outputs.at(-1);
    return [
      ...(latest === undefined
        ? []
        : [{ id: latest.fileId, name: `${name.replace(/\.[^.]+$/, '')}（遮盖件）.pdf`, redacted: true }]),
      ...(publication.wholeAllowed ? [{ id: fileId, name: `${name}（原件）`, redacted: false }] : []),
    ];
  });
}
