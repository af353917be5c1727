/** Length of the printed title at a place if it is one of these, allowing for one wrong character in six. */
export function titleLength(compact: string, at: number, titles: readonly string[]): number | null {
  const exact = titles.find((title) => compact.startsWith(title, at));
  if (exact !== undefined) return exact.length;
  for (const title of titles) {
    const slack = Math.floor(title.length / 6);
    if (slack === 0) continue;
    const window = compact.slice(at, at + title.length + slack);
    if (!sharesMost(window, title)) continue;
    const length = closestPrefix(window, title, slack);
    if (length !== null) return length;
  }
  return null;
}

/** Most characters of a mistyped title are its own; asking this first spares the comparison nearly everywhere. */
function sharesMost(window: string, title: string): boolean {
  let own = 0;
  for (const character of window) if (title.includes(character)) own += 1;
  return own * 3 >= title.length * 2;
}

/** Length of the prefix of `window` nearest to `title` by edit distance, if within `slack`. */
function closestPrefix(window: string, title: string, slack: number): number | null {
  let row = Array.from({ length: window.length + 1 }, (_, i) => i);
  for (let t = 1; t <= title.length; t += 1) {
    const next = [t];
    for (let w = 1; w <= window.length; w += 1) {
      const same = title[t - 1] === window[w - 1] ? 0 : 1;
      next.push(Math.min((row[w] ?? 0) + 1, (next[w - 1] ?? 0) + 1, (row[w - 1] ?? 0) + same));
    }
    row = next;
  }
  let best = 0;
  for (let w = 1; w <= window.length; w += 1) {
    const nearer = (row[w] ?? Infinity) < (row[best] ?? Infinity);
    const sameButEndsRight = row[w] === row[best] && window[w - 1] === title[title.length - 1];
    if (nearer || sameButEndsRight) best = w;
  }
  return (row[best] ?? Infinity) <= slack ? best : null;
}
