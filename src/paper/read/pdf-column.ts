import type { PrintedLine, Segment } from './pdf-line.ts';

interface Span {
  left: number;
  right: number;
}

/**
 * Tables without ruling lines: where several lines one below the other fall apart into three or more stretches, their
 * stretches are columns, and a column without a stretch in a line is a blank cell there.
 *
 * @returns for every line its text, cells separated by TAB where it belongs to such a table
 */
export function columnTexts(lines: readonly PrintedLine[]): string[] {
  const texts = lines.map((line) => line.text);
  for (const [from, to] of tableRuns(lines)) {
    const rows = lines.slice(from, to);
    const columns = columnSpans(rows);
    for (const [offset, row] of rows.entries()) texts[from + offset] = rowText(row.segments, columns);
  }
  return texts;
}

/** Runs of lines that look like rows; a line of one stretch (a label that broke) does not end a run. */
function tableRuns(lines: readonly PrintedLine[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  let from = -1;
  let last = -1;
  let rows = 0;
  const close = (): void => {
    if (rows >= 2) runs.push([from, last + 1]);
    from = -1;
    rows = 0;
  };
  for (const [index, line] of lines.entries()) {
    if (line.segments.length >= 3) {
      if (from === -1) from = index;
      last = index;
      rows += 1;
    } else if (from !== -1 && (index - last > 2 || line.text.length > 30)) close();
  }
  close();
  return runs;
}

/** Columns, the rows with most stretches first: there each stands in a column of its own; the others add what is missing. */
function columnSpans(rows: readonly PrintedLine[]): Span[] {
  const spans: Span[] = [];
  const fullest = rows
    .filter((row) => row.segments.length >= 3)
    .sort((one, other) => other.segments.length - one.segments.length);
  for (const row of fullest)
    for (const segment of row.segments) {
      const hits = spans.filter((span) => overlap(span, segment) > 0);
      const [hit] = hits;
      if (hits.length === 1 && hit) {
        hit.left = Math.min(hit.left, segment.left);
        hit.right = Math.max(hit.right, segment.right);
      } else if (hits.length === 0) spans.push({ left: segment.left, right: segment.right });
    }
  return spans.sort((one, other) => one.left - other.left);
}

function overlap(span: Span, segment: Span): number {
  return Math.min(span.right, segment.right) - Math.max(span.left, segment.left);
}

function rowText(segments: readonly Segment[], columns: readonly Span[]): string {
  const cells: string[] = [];
  let next = 0;
  for (const segment of segments) {
    let place = columns.findIndex((column, index) => index >= next && overlap(column, segment) > 0);
    if (place === -1) place = nearest(segment, columns, next);
    while (next < place) {
      cells.push('');
      next += 1;
    }
    cells.push(segment.text);
    // A head that spans several columns takes them all.
    const spanned = columns.findLastIndex((column) => overlap(column, segment) > 0);
    next = Math.max(next + 1, spanned + 1);
  }
  while (next < columns.length) {
    cells.push('');
    next += 1;
  }
  return cells.join('\t');
}

function nearest(segment: Segment, columns: readonly Span[], from: number): number {
  const middle = (segment.left + segment.right) / 2;
  let best = from;
  for (const [index, column] of columns.entries()) {
    const known = columns[best];
    const distance = Math.abs((column.left + column.right) / 2 - middle);
    if (index >= from && (!known || distance < Math.abs((known.left + known.right) / 2 - middle)))
      best = index;
  }
  return best;
}
