/** The charset that a page names in its meta element, lower case. */
export function htmlCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]?.toLowerCase();
}

/** Whether text is HTML: by its tags, since names lie. */
export function isHtml(text: string): boolean {
  const start = text.slice(0, 20_000);
  return (
    /<(?:!doctype\s+html|html|head|body|table|div|p|span|tr|td)\b/i.test(start) && /<\/\w+\s*>/.test(text)
  );
}
