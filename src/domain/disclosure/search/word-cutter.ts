/** What search needs of a dictionary of Chinese words. The domain has none of its own. */
export interface WordCutter {
  /** Cuts a run of Chinese characters into words, one after another. */
  words(run: string): string[];
  /** Every word of the dictionary that stands anywhere in a text, overlapping ones too. */
  everyWord(text: string): string[];
}
