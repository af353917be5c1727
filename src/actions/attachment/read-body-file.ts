import { bodyOfFile } from '#paper/body/body-of-file.ts';
import type { FileBody } from '#paper/body/read-body-of-file.ts';
import { refuseDouble } from '#paper/attachment/refuse-double.ts';
import { PaperError } from '#paper/read/paper-error.ts';
import { Problem } from '#platform/problem.ts';
import { scanUpload } from './scan-upload.ts';

/**
 * Reads a file as the body of a document and keeps nothing of it.
 * @throws Problem document.file, attachment.infected, attachment.not_scanned
 */
export async function readBodyFile(
  scanner: string | null | undefined,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<FileBody> {
  // Nothing of the file is kept and its reader has bounds, so a silent scanner is no reason to refuse.
  await scanUpload(scanner, file, true);
  try {
    if (isPdf(file.bytes)) refuseDouble('pdf', file.bytes);
    return await bodyOfFile(file.bytes, file.name);
  } catch (error) {
    if (error instanceof PaperError) throw new Problem('document.file', { detail: error.message });
    throw error;
  }
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-';
}
