import { ATTACHMENT_KINDS, fitsName, type AttachmentKindId } from '#domain/disclosure/attachment-kind.ts';
import { refuseBySize, type PaperLimits } from '../read/limits.ts';
import { PaperError } from '../read/paper-error.ts';
import { fileKind } from './file-kind.ts';
import { refuseActiveOle } from './refuse-active.ts';
import { refuseDouble } from './refuse-double.ts';
import { stripFile } from './strip-file.ts';
import { textLayer } from './text-layer.ts';

/** A file made ready to hang on a document. */
export interface ReadyAttachment {
  readonly kind: AttachmentKindId;
  /** As the public gets it: without what it says of its makers. */
  readonly clean: Uint8Array;
  /** Its words for the search; '' where it has none. */
  readonly text: string;
  /** What the clerk is told, in Chinese sentences. */
  readonly notes: readonly string[];
}

/**
 * Looks at a file as a stranger would: what it is by its content, whether it is only that, what it carries along. In
 * place: for uploads use `prepareAttachment`.
 *
 * @throws PaperError whose message tells in Chinese what to do instead
 */
export async function readAttachment(
  bytes: Uint8Array,
  name: string,
  limits: PaperLimits,
): Promise<ReadyAttachment> {
  refuseBySize(bytes, limits);
  const kind = fileKind(bytes, name, limits);
  if (!fitsName(kind, name))
    throw new PaperError(
      'unsupported',
      `“${name}”的内容是${ATTACHMENT_KINDS[kind].name}，和扩展名不符。请把扩展名改为.${ATTACHMENT_KINDS[kind].extensions[0]}，或选对文件后再上传。`,
    );
  refuseDouble(kind, bytes);
  refuseActiveOle(kind, bytes);
  const stripped = await stripFile(kind, bytes, limits);
  const { text, notes } = await textLayer(kind, bytes, name, limits);
  return { kind, clean: stripped.bytes, text, notes: [...stripped.notes, ...notes] };
}
