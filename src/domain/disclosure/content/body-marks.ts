/** A link or picture of the body. */
export interface BodyMark {
  readonly kind: 'link' | 'picture';
  /** Address of the link or picture, entities resolved, trimmed; null: it has none. */
  readonly address: string | null;
  /** The words in place of a picture; null where there is no such attribute. */
  readonly alternative: string | null;
  /** The paragraph it stands in, from 1. */
  readonly paragraph: number;
}

const TAG = /<(a|img|p|h[1-6]|li|tr|br)\b([^<>]{0,20000})>/gi;

/** The links and pictures of clean HTML in order. */
export function bodyMarks(html: string): BodyMark[] {
  const marks: BodyMark[] = [];
  let paragraph = 0;
  for (const [, name = '', attributes = ''] of html.matchAll(TAG)) {
    const tag = name.toLowerCase();
    if (tag !== 'a' && tag !== 'img') {
      paragraph += 1;
      continue;
    }
    const address = attribute(attributes, tag === 'a' ? 'href' : 'src');
    // An anchor that is jumped to is no link.
    if (tag === 'a' && address === null) continue;
    marks.push({
      kind: tag === 'a' ? 'link' : 'picture',
      address: address?.trim() ?? null,
      alternative: attribute(attributes, 'alt')?.trim() ?? null,
      paragraph: Math.max(1, paragraph),
    });
  }
  return marks;
}

const ATTRIBUTE = /([a-zA-Z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

function attribute(attributes: string, name: string): string | null {
  for (const match of attributes.matchAll(ATTRIBUTE))
    if (match[1]?.toLowerCase() === name) return resolveEntities(match[2] ?? match[3] ?? match[4] ?? '');
  return null;
}

function resolveEntities(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

const OWN_DOCUMENT = /\/documents\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i;

/** The document of this portal that an address leads to; null for any other. */
export function linkedDocument(address: string): string | null {
  return OWN_DOCUMENT.exec(address)?.[1]?.toLowerCase() ?? null;
}

/** Ids of the documents of this portal that a body links to: what to look up before checking. */
export function linkedDocuments(html: string): string[] {
  const ids = bodyMarks(html).map(({ kind, address }) =>
    kind === 'link' ? linkedDocument(address ?? '') : null,
  );
  return [...new Set(ids.filter((id) => id !== null))];
}
