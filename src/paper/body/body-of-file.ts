import { readIsolated } from '../read/read-paper-isolated.ts';
import type { FileBody } from './read-body-of-file.ts';

/**
 * Reads a file (HTML, DOCX, PDF, XLSX or text, told by its content) as the body of a document: clean HTML, plain text,
 * and what it seems to say of itself (title, document number, date). In a thread of its own with bounded memory and time.
 *
 * @throws PaperError whose message tells in Chinese what to do instead
 */
export function bodyOfFile(bytes: Uint8Array, name: string): Promise<FileBody> {
  return readIsolated('body', bytes, name);
}
