import { normalTextWithPlaces } from './normal-text.ts';

/** A piece of text as shown among results: marked where it is what was asked for. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

const LENGTH = 110;
const BEFORE = 24;
/** Only so much of a long text is looked through for a passage. */
const MOST_CHARACTERS = 60_000;

/**
 * The whole of a short text with what was asked for marked.
 * @param marks normal texts, longest first
 */
export function markedText(text: string, marks: readonly string[]): ExcerptPart[] {
  return cutParts(text, 0, text.length, placesOf(text, marks));
}

/** The passage of a text in which most of what was asked for stands together; null where nothing of it is found. */
export function excerpt(text: string, marks: readonly string[]): ExcerptPart[] | null {
  const read = text.slice(0, MOST_CHARACTERS);
  const places = placesOf(read, marks);
  const [first] = places;
  if (first === undefined) return null;
  let best = first.from;
  let most = 0;
  for (const [index, { from }] of places.entries()) {
    const inside = new Set<string>();
    for (let at = index; (places[at]?.to ?? Infinity) <= from + LENGTH - BEFORE; at += 1)
      inside.add(places[at]?.mark ?? '');
    if (inside.size > most) [best, most] = [from, inside.size];
  }
  const from = wholeCharacter(read, Math.max(0, best - BEFORE));
  const to = wholeCharacter(
    read,
    Math.min(read.length, Math.max(from + LENGTH, first.from === best ? first.to : 0)),
  );
  const parts = cutParts(read, from, to, places);
  return [
    ...(from > 0 ? [{ text: '…', marked: false }] : []),
    ...parts.map((part) => ({ ...part, text: part.text.replaceAll(/\s+/g, ' ') })),
    ...(to < text.length ? [{ text: '…', marked: false }] : []),
  ];
}

/** The beginning of a text, for results that are found by their title alone. */
export function beginning(text: string): ExcerptPart[] {
  const to = wholeCharacter(text, Math.min(text.length, LENGTH));
  if (to === 0) return [];
  const shown = text.slice(0, to).replaceAll(/\s+/g, ' ').trim();
  return [{ text: to < text.length ? `${shown}…` : shown, marked: false }];
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly mark: string;
}

/** Where the marks stand in the original text, in order and without overlap; longer marks come first. */
function placesOf(text: string, marks: readonly string[]): Place[] {
  const { normal, places } = normalTextWithPlaces(text);
  const taken: Place[] = [];
  const used = new Uint8Array(normal.length);
  for (const mark of marks) {
    let at = normal.indexOf(mark);
    for (let found = 0; at >= 0 && found < 50; found += 1) {
      const end = at + mark.length;
      if (used.subarray(at, end).every((one) => one === 0)) {
        used.fill(1, at, end);
        taken.push({ from: places[at] ?? 0, to: places[end] ?? text.length, mark });
      }
      at = normal.indexOf(mark, end);
    }
  }
  return taken.toSorted((a, b) => a.from - b.from);
}

function cutParts(text: string, from: number, to: number, places: readonly Place[]): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = from;
  const push = (end: number, marked: boolean): void => {
    if (end > at) parts.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const place of places) {
    if (place.from < from || place.to > to) continue;
    push(place.from, false);
    push(place.to, true);
  }
  push(to, false);
  return parts;
}

/** Never between the halves of a character outside the basic plane. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
