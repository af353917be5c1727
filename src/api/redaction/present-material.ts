import { reasonLines } from '#domain/request/redaction.ts';
import type { CaseMaterial } from '#contract/redaction.ts';
import type { CaseFile } from '#store/case-file.ts';
import type { StoredOutput, StoredRedaction } from '#store/redaction.ts';

export function presentMaterial(
  { id, materialFileId, pages, marks, style, revision }: StoredRedaction,
  files: readonly CaseFile[],
  outputs: readonly StoredOutput[],
): CaseMaterial {
  return {
    id,
    fileId: materialFileId,
    name: files.find((file) => file.id === materialFileId)?.name ?? '',
    pages: pages.map(({ width, height }) => ({ width, height })),
    marks: [...marks],
    style,
    revision,
    reasons: reasonLines(marks),
    outputs: outputs
      .filter(({ redactionId }) => redactionId === id)
      .map((output) => ({
        position: output.position,
        fileId: output.fileId,
        current: output.revision === revision,
        reasons: reasonLines(output.marks),
        madeBy: output.madeBy,
        madeAt: output.madeAt.toISOString(),
      })),
  };
}
