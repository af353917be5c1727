/** A PDF with the name under which it is saved. */
export interface ServedPdf {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Issues kept ready; an older one is made again when somebody asks. */
const KEPT = 8;

/**
 * Keeps finished PDFs: setting an issue takes a second or two, and everybody who asks for the newest one gets the same.
 * The key says which documents are left out, so that a withdrawal makes another one.
 */
export function keptPdfs(): (key: string, make: () => Promise<ServedPdf>) => Promise<ServedPdf> {
  const kept = new Map<string, Promise<ServedPdf>>();
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    kept.set(key, made);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    // What failed is tried again by the next who asks.
    made.catch(() => kept.delete(key));
    return made;
  };
}
