const KB = 1024;

/** A size as people read it: 340 KB, 1.2 MB, 50 MB. */
export function sizeText(bytes: number): string {
  if (bytes < KB * KB) return `${Math.max(1, Math.round(bytes / KB))} KB`;
  const megabytes = bytes / KB / KB;
  return `${megabytes < 10 && !Number.isInteger(megabytes) ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}
