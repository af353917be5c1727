import { normalText } from './normal-text.ts';

/** A document whose title holds all that was asked. */
export interface TitleCandidate {
  readonly documentId: string;
  readonly title: string;
  readonly publishedAt: Date;
}

const DAY = 86_400_000;

/**
 * Orders documents found by their title: the question letter by letter comes before its words strewn about, a title that is
 * little more than the question before a long one, and among equals the newer.
 */
export function rankTitles<Candidate extends TitleCandidate>(
  candidates: readonly Candidate[],
  marks: readonly string[],
): Candidate[] {
  const [whole = ''] = marks;
  const asked = marks.reduce((longest, mark) => Math.max(longest, mark.length), 1);
  const newest = candidates.reduce((latest, { publishedAt }) => Math.max(latest, publishedAt.getTime()), 0);
  const scored = candidates.map((candidate) => {
    const title = normalText(candidate.title);
    const together = whole !== '' && title.includes(whole) ? 1 : 0;
    const share = Math.min(1, asked / Math.max(1, title.length));
    const years = (newest - candidate.publishedAt.getTime()) / DAY / 365;
    return { candidate, score: together + share + 1 / (2 + years) };
  });
  return scored
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        b.candidate.publishedAt.getTime() - a.candidate.publishedAt.getTime() ||
        (a.candidate.documentId < b.candidate.documentId ? -1 : 1),
    )
    .map(({ candidate }) => candidate);
}
