import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { readAttachment } from '#paper/attachment/read-attachment.ts';
import { cleanBody } from '#paper/body/clean-body.ts';
import { readBodyOfFile } from '#paper/body/read-body-of-file.ts';
import { DEFAULT_LIMITS } from '#paper/read/limits.ts';
import type { Benchmark } from './benchmark.ts';
import { docxNotice, wordPage } from './body/sample-pages.ts';

/** Pages and files of each kind at full size. */
const PAGES = 400;
const FILES = 60;

/**
 * How fast bodies are cleaned and files read, and how much longer that takes than to parse the same text with htmlparser2
 * and do nothing with it, in the same run.
 */
export const benchmark: Benchmark = {
  name: 'body',
  async run(scale) {
    const pages = Array.from({ length: Math.max(10, Math.round(PAGES * scale)) }, (_, number) =>
      wordPage(number),
    );
    const files = await Promise.all(
      Array.from({ length: Math.max(5, Math.round(FILES * scale)) }, (_, number) => docxNotice(number)),
    );
    const parts = files.map((file) => strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array(0)));
    const plain = await milliseconds(pages, (page) => parse(page));
    const clean = await milliseconds(pages, (page) => cleanBody(page));
    const again = await milliseconds(
      pages.map((page) => cleanBody(page).html),
      (page) => cleanBody(page),
    );
    const plainXml = await milliseconds(parts, (part) => parse(part));
    const docx = await milliseconds(files, (file) => readBodyOfFile(file, 'a.docx', DEFAULT_LIMITS));
    const attachment = await milliseconds(files, (file) => readAttachment(file, 'a.docx', DEFAULT_LIMITS));
    const kib = pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0) / pages.length / 1024;
    return {
      page_kib: kib,
      clean_ms: clean,
      clean_pages_per_second: 1000 / clean,
      clean_ratio_to_plain_parse: clean / plain,
      clean_again_ms: again,
      docx_body_ms: docx,
      docx_body_ratio_to_plain_parse: docx / plainXml,
      docx_attachment_ms: attachment,
      docx_attachment_ratio_to_plain_parse: attachment / plainXml,
    };
  },
};

function parse(text: string): number {
  let count = 0;
  const parser = new Parser({ onopentag: () => (count += 1), ontext: () => (count += 1) });
  parser.write(text);
  parser.end();
  return count;
}

/** For one of them, after some have gone before to warm up. */
async function milliseconds<One>(all: readonly One[], work: (one: One) => unknown): Promise<number> {
  for (const one of all.slice(0, 5)) await work(one);
  const begin = performance.now();
  for (const one of all) await work(one);
  return (performance.now() - begin) / all.length;
}
