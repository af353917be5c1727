/** What a benchmark module in this folder exports as `benchmark`. */
export interface Benchmark {
  /** As on the command line: `npm run bench -- NAME`. */
  readonly name: string;
  /** The scale where none is asked for, if the full size would take too long for every day; otherwise 1. */
  readonly everydayScale?: number;
  /**
   * @param scale fraction of the full size, above 0; 1 is what the figures in the documents were taken with
   * @returns figures by name, with the unit in the name: `html_files_per_second`, `peak_memory_mib`; a name where that is the answer
   */
  readonly run: (scale: number) => Promise<Record<string, number | string>>;
}
