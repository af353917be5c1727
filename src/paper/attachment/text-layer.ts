import type { AttachmentKindId } from '#domain/disclosure/attachment-kind.ts';
import type { PaperLimits } from '../read/limits.ts';
import { PaperError } from '../read/paper-error.ts';
import { readPaper } from '../read/read-paper.ts';
import { elements, parseXml, textOf, type XmlElement } from '../read/xml.ts';
import { openZip } from '../read/zip.ts';

const UNSEARCHED =
  '读不出这份文件里的文字（多半是扫描件），公众搜不到它的内容。建议上传由Word直接导出的PDF。';
const READ: ReadonlySet<AttachmentKindId> = new Set(['pdf', 'docx', 'xlsx', 'txt', 'csv']);

/** The words of an attachment for the search, and what to tell where there are none. */
export async function textLayer(
  kind: AttachmentKindId,
  bytes: Uint8Array,
  name: string,
  limits: PaperLimits,
): Promise<{ text: string; notes: string[] }> {
  try {
    if (kind === 'pptx') return { text: slideText(bytes, limits), notes: [] };
    if (!READ.has(kind)) return { text: '', notes: [] };
    const { lines } = await readPaper(bytes, name, limits);
    return { text: lines.join('\n'), notes: [] };
  } catch (error) {
    // A scan is no fault: it may be made public, only nobody finds it by its words.
    if (error instanceof PaperError) return { text: '', notes: [UNSEARCHED] };
    throw error;
  }
}

/** Slides in their order, a paragraph a line. */
function slideText(bytes: Uint8Array, limits: PaperLimits): string {
  return openZip(bytes, limits)
    .flatMap((entry) => {
      const number = /^\/?ppt\/slides\/slide(\d+)\.xml$/.exec(entry.name)?.[1];
      return number === undefined ? [] : [{ entry, number: Number(number) }];
    })
    .toSorted((one, other) => one.number - other.number)
    .flatMap(({ entry }) => paragraphs(parseXml(entry.read())))
    .filter((line) => line.trim() !== '')
    .join('\n')
    .slice(0, limits.maxCharacters);
}

function paragraphs(element: XmlElement): string[] {
  if (element.name === 'p') return [words(element)];
  return elements(element).flatMap(paragraphs);
}

function words(element: XmlElement): string {
  return element.name === 't' ? textOf(element) : elements(element).map(words).join('');
}
