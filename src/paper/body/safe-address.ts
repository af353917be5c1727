import { parseAttachmentAddress } from '#domain/disclosure/attachment-address.ts';

const LONGEST = 2000;

/**
 * The address of a link as it may stand in a body; null where it may not. Allowed are http and https without a user
 * name, mail and telephone, and what begins with one slash: a page of the portal, under its base path.
 */
export function safeLink(value: string): string | null {
  const address = bare(value);
  if (address.length === 0 || address.length > LONGEST) return null;
  if (/^\/(?![/\\])[^\\]*$/.test(address)) return address;
  if (/^(?:mailto:[^\s"<>\\@]+@[^\s"<>\\@]+|tel:[+\d(),;.-]+)$/i.test(address)) return address;
  if (!/^https?:\/\/[^/\\]/i.test(address) || !URL.canParse(address)) return null;
  const { username, password, hostname } = new URL(address);
  return username === '' && password === '' && hostname !== '' ? address : null;
}

/** The address of a picture: an attachment of a document and nothing else; null for any other. */
export function safeImage(value: string): string | null {
  const address = bare(value);
  return parseAttachmentAddress(address) === null ? null : address;
}

/** Browsers take out tabs and line ends before they read an address, and so do we, before we look at it. */
function bare(value: string): string {
  return value.replaceAll(/[\p{Cc}\p{Cf}\s]/gu, '');
}
