import type { Band, Column, Row } from '../form.ts';

/** A row of section two: its label, how to fill it in, and other wordings of it. */
export function disclosureRow(
  id: string,
  label: string,
  filling: string,
  aliases: readonly string[] = [],
): Row {
  return { id, ordinal: '', label, heads: [], aliases, filling };
}

/** A column of section two; whole numbers unless said otherwise. */
export function disclosureColumn(id: string, label: string, kind: Column['kind'] = 'count'): Column {
  return { id, label, heads: [], kind };
}

/** The rows on one item of Article 20 (条例第二十条), under their own head. */
export function disclosureBand(item: string, columns: readonly Column[], rows: readonly Row[]): Band {
  return { heading: `第二十条第（${item}）项`, labelHead: '信息内容', columns, rows };
}
