import type { ImportDoubt } from '#domain/disclosure/import/import-doubt.ts';
import { namesOf, type ListRow } from '#domain/disclosure/import/list-column.ts';
import { PaperError } from '#paper/read/paper-error.ts';
import { pageContent, type PageContent, type SiteSelectors } from '#paper/read/source/page-content.ts';
import type { ImportSource, SourceFile } from '#paper/read/source/source-file.ts';
import { digestOf, type Candidate, type Refusal } from './candidate.ts';
import type { ImportList } from './find-list.ts';
import { folderOf, indexSource, nameOf, stemOf, type SourceIndex } from './source-index.ts';

const PAGE = /\.(?:html?|shtml|xhtml|jsp|asp|aspx|php)(?:\?.*)?$/i;
const PAPER = /\.(?:docx|pdf)$/i;

/**
 * What of a source may become documents, one after the other. With a list: its rows, in its order. Without: the pages
 * that are articles, then the papers that hang on none of them. What was left out is said, once.
 */
export async function* gatherCandidates(
  source: ImportSource,
  list: ImportList | null,
  selectors: SiteSelectors,
): AsyncGenerator<Candidate | Refusal> {
  const index = indexSource(source);
  const used = new Set<SourceFile>();
  if (list === null) {
    yield* pagesOf(source, index, selectors, used);
    yield* papersOf(source, used);
    return;
  }
  const top = list.path === null ? '' : folderOf(list.path);
  for (const row of list.rows) yield await ofRow(row, index, selectors, used, top);
  for (const file of source.files) {
    if (used.has(file) || file.path === list.path || !(PAGE.test(file.path) || PAPER.test(file.path)))
      continue;
    yield refusal(file.path, nameOf(file.path), { code: 'unlisted', detail: '' });
  }
}

/** How many candidates there may be at most: for the progress that people watch. */
export function countCandidates(source: ImportSource, list: ImportList | null): number {
  return list === null
    ? source.files.filter(({ path }) => isPage(path) || PAPER.test(path)).length
    : list.rows.length;
}

/** Pages of old systems often have no extension at all. */
function isPage(path: string): boolean {
  return PAGE.test(path) || !/\.[A-Za-z0-9]{1,5}(?:\?.*)?$/.test(nameOf(path));
}

async function* pagesOf(
  source: ImportSource,
  index: SourceIndex,
  selectors: SiteSelectors,
  used: Set<SourceFile>,
): AsyncGenerator<Candidate | Refusal> {
  for (const file of source.files) {
    if (!isPage(file.path)) continue;
    used.add(file);
    const candidate = await read(file, async (bytes) => {
      const page = pageContent(bytes, selectors);
      if (!page.isArticle) return null;
      return withPage({ file, bytes, page, row: {}, index, used });
    });
    if (candidate !== null) yield candidate;
  }
}

async function* papersOf(source: ImportSource, used: Set<SourceFile>): AsyncGenerator<Candidate | Refusal> {
  for (const file of source.files) {
    if (used.has(file) || !PAPER.test(file.path)) continue;
    const candidate = await read(file, async (bytes) => paperOf(file, bytes, {}, []));
    if (candidate !== null) yield candidate;
  }
}

async function ofRow(
  row: ListRow,
  index: SourceIndex,
  selectors: SiteSelectors,
  used: Set<SourceFile>,
  top: string,
): Promise<Candidate | Refusal> {
  const wanted = row.file ?? row.title ?? '';
  const from = top === '' ? '清单.xlsx' : `${top}/清单.xlsx`;
  const file = index.find(wanted, from);
  if (file === null) return refusal(wanted, row.title ?? wanted, { code: 'file_missing', detail: wanted });
  used.add(file);
  const candidate = await read(file, async (bytes) => {
    const listed = attachmentsOf(namesOf(row.attachments), file, index, used);
    if (!isPage(file.path))
      return paperOf(file, bytes, row, listed.doubts, [...listed.found, ...besides(file, index, used)]);
    const page = pageContent(bytes, selectors);
    const whole = withPage({ file, bytes, page, row, index, used });
    return {
      ...whole,
      attachments: [...whole.attachments, ...listed.found],
      doubts: [...whole.doubts, ...listed.doubts],
    };
  });
  return candidate ?? refusal(file.path, stemOf(file.path), { code: 'no_content', detail: '' });
}

function withPage(parts: {
  file: SourceFile;
  bytes: Uint8Array;
  page: PageContent;
  row: ListRow;
  index: SourceIndex;
  used: Set<SourceFile>;
}): Candidate {
  const { file, bytes, page, row, index, used } = parts;
  const doubts: ImportDoubt[] = [];
  const attachments: { file: SourceFile; name: string }[] = [];
  for (const { href, name } of page.attachments) {
    const found = index.find(href, file.path);
    // A picture that the saved copy lacks is nothing the reader misses; a paper is.
    if (found === null) {
      if (!/\.(?:jpe?g|png)$/i.test(href)) doubts.push({ code: 'attachment_missing', detail: name || href });
    } else if (!used.has(found) || !attachments.some((one) => one.file === found)) {
      used.add(found);
      attachments.push({ file: found, name: nameFor(name, found.path) });
    }
  }
  attachments.push(...besides(file, index, used));
  return { key: file.path, digest: digestOf(bytes, row), page, file, bytes, row, attachments, doubts };
}

function besides(
  file: SourceFile,
  index: SourceIndex,
  used: Set<SourceFile>,
): { file: SourceFile; name: string }[] {
  return index.beside(file.path).map((one) => {
    used.add(one);
    return { file: one, name: nameOf(one.path) };
  });
}

function attachmentsOf(
  names: readonly string[],
  file: SourceFile,
  index: SourceIndex,
  used: Set<SourceFile>,
): { found: { file: SourceFile; name: string }[]; doubts: ImportDoubt[] } {
  const found: { file: SourceFile; name: string }[] = [];
  const doubts: ImportDoubt[] = [];
  for (const name of names) {
    const one = index.find(name, file.path);
    if (one === null) doubts.push({ code: 'attachment_missing', detail: name });
    else {
      used.add(one);
      found.push({ file: one, name: nameOf(one.path) });
    }
  }
  return { found, doubts };
}

/** A paper; a PDF is its own attachment, because its layout and seal are lost in the words. */
function paperOf(
  file: SourceFile,
  bytes: Uint8Array,
  row: ListRow,
  doubts: readonly ImportDoubt[],
  attachments: readonly { file: SourceFile; name: string }[] = [],
): Candidate {
  const own = /\.pdf$/i.test(file.path) ? [{ file, name: nameOf(file.path) }] : [];
  return {
    key: file.path,
    digest: digestOf(bytes, row),
    page: null,
    file,
    bytes,
    row,
    attachments: [...own, ...attachments],
    doubts,
  };
}

/** The words of a link name its file, with the extension that they mostly leave out. */
function nameFor(words: string, path: string): string {
  const [extension = ''] = /\.[A-Za-z0-9]{1,5}$/.exec(path) ?? [];
  const name = words.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim();
  if (name === '') return nameOf(path);
  return name.toLowerCase().endsWith(extension.toLowerCase()) ? name : `${name}${extension}`;
}

async function read(
  file: SourceFile,
  build: (bytes: Uint8Array) => Promise<Candidate | null>,
): Promise<Candidate | Refusal | null> {
  try {
    return await build(await file.read());
  } catch (error) {
    if (!(error instanceof PaperError)) throw error;
    return refusal(file.path, stemOf(file.path), { code: 'unreadable', detail: error.message });
  }
}

function refusal(key: string, title: string, doubt: ImportDoubt): Refusal {
  return { key: key.slice(0, 1000), digest: '', title: title.slice(0, 500), doubts: [doubt] };
}
