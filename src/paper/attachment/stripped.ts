/** A file as the public gets it. */
export interface Stripped {
  readonly bytes: Uint8Array;
  /** What the clerk is told: what was taken out, what could not be, what to look at. Chinese sentences. */
  readonly notes: readonly string[];
}
