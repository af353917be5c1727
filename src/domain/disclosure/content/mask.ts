/** A run of seven digits and more, also spaced, also in full width: whose number it is does not matter. */
const LONG_NUMBER = /[\d０-９](?:[^\S\n]?\n?[\u200b-\u200f\u2060\ufeff·-]?[\d０-９]){6,}[xXＸｘ]?/g;

/** The text with all but the first three and last two characters of every long number covered; the length stays. */
export function maskNumbers(text: string): string {
  return text.replaceAll(LONG_NUMBER, (run) => {
    const marks = [...run.matchAll(/[\d０-９xXＸｘ]/g)].map((match) => match.index);
    const covered = new Set(marks.slice(3, -2));
    return [...run].map((char, at) => (covered.has(at) ? '*' : char)).join('');
  });
}
