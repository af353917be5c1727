/** The e-seal service gave no stamped file: it is not there, refused, or answered something else. */
export class ESealError extends Error {
  override name = 'ESealError';
}

const PATIENCE_MS = 60_000;
const LARGEST_ANSWER = 50 * 1024 * 1024;
const PDF_HEAD = '%PDF-';

/**
 * Has a PDF stamped by the county's e-seal service (电子印章). The port is plain on purpose, so that a few lines of the
 * county's own can stand between: POST of the PDF with the agency's code and the number of the paper in headers (both
 * percent-encoded), answered by the stamped PDF.
 *
 * @throws ESealError
 */
export async function stampPdf(
  address: string,
  pdf: Uint8Array,
  about: { readonly agencyCode: string; readonly number: string },
  patience = PATIENCE_MS,
): Promise<Uint8Array> {
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/pdf',
      'x-agency-code': encodeURIComponent(about.agencyCode),
      'x-document-number': encodeURIComponent(about.number),
    },
    body: Buffer.from(pdf),
    // Where a service sends us on to, nobody has configured.
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  }).catch((error: unknown) => {
    throw new ESealError(`e-seal service at ${address}: ${String(error)}`, { cause: error });
  });
  if (!response.ok) throw new ESealError(`e-seal service answered ${response.status}`);
  const bytes = await readBounded(response);
  if (Buffer.from(bytes.subarray(0, PDF_HEAD.length)).toString('latin1') !== PDF_HEAD)
    throw new ESealError('e-seal service answered something that is no PDF');
  return bytes;
}

async function readBounded(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | readonly Uint8Array[] = response.body ?? [];
  for await (const part of body) {
    size += part.byteLength;
    if (size > LARGEST_ANSWER) throw new ESealError('e-seal service answered more than a letter can be');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
