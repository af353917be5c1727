const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const ADDRESS = new RegExp(`^/(\\d{6})/documents/(${UUID})/attachments/(${UUID})/([^/?#]+)$`);

/** What an address of an attachment says. */
export interface AttachmentAddress {
  readonly region: string;
  readonly documentId: string;
  readonly attachmentId: string;
  /** The name of the file, decoded. */
  readonly name: string;
}

/**
 * Where the public finds an attachment, under the base path of the portal. The name comes last so that a saved page, a
 * static copy and a download all carry it; the identifiers alone decide which file it is, so a renamed attachment is
 * still found by its former address.
 */
export function attachmentAddress({ region, documentId, attachmentId, name }: AttachmentAddress): string {
  return `/${region}/documents/${documentId}/attachments/${attachmentId}/${encodeName(name)}`;
}

/** Reads an address as `attachmentAddress` writes it; null for any other. */
export function parseAttachmentAddress(address: string): AttachmentAddress | null {
  const [, region, documentId, attachmentId, name] = ADDRESS.exec(address) ?? [];
  if (region === undefined || documentId === undefined || attachmentId === undefined || name === undefined)
    return null;
  try {
    return { region, documentId, attachmentId, name: decodeURIComponent(name) };
  } catch {
    return null;
  }
}

function encodeName(name: string): string {
  // What encodeURIComponent leaves alone, a style sheet or an old web server may still trip over.
  return encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
