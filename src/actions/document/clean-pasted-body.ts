import { cleanBody } from '#paper/body/clean-body.ts';
import { PaperError } from '#paper/read/paper-error.ts';
import { Problem } from '#platform/problem.ts';

/**
 * A body cleaned by the allow-list, with its text and what was taken out, in Chinese sentences.
 * @throws Problem document.body for what can be no document
 */
export function cleanPastedBody(html: string): ReturnType<typeof cleanBody> {
  try {
    return cleanBody(html);
  } catch (error) {
    if (error instanceof PaperError) throw new Problem('document.body', { detail: error.message });
    throw error;
  }
}
