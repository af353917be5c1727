import { Problem } from '#platform/problem.ts';
import { scanForViruses, ScannerError } from '#platform/virus-scan.ts';

/**
 * Has a file scanned where a scanner is set.
 * @returns whether it was scanned
 * @throws Problem attachment.infected, attachment.not_scanned
 */
export async function scanUpload(
  scanner: string | null | undefined,
  file: { readonly name: string; readonly bytes: Uint8Array },
  takesUnscanned: boolean,
): Promise<boolean> {
  if (scanner === null || scanner === undefined) return false;
  try {
    const verdict = await scanForViruses(scanner, file.bytes);
    if (verdict.clean) return true;
    throw new Problem('attachment.infected', {
      detail: `“${file.name}”带有病毒（${verdict.virus}），没有保存。请清除病毒，或从来源处重新取得这份文件。`,
    });
  } catch (error) {
    if (!(error instanceof ScannerError)) throw error;
    if (takesUnscanned) return false;
    throw new Problem('attachment.not_scanned');
  }
}
