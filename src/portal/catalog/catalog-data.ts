import { ITEM_ELEMENTS } from '#domain/disclosure/catalog/elements.ts';
import { parseTimeLimit } from '#domain/disclosure/catalog/parse-time-limit.ts';
import { describeTimeLimit } from '#domain/disclosure/catalog/time-limit.ts';
import type { StoredItem } from '#store/catalog-entry.ts';
import type { CatalogVersion } from '#store/catalog-version.ts';
import { csvCell } from '../feed/open-data.ts';

/** A catalog as a table for a spreadsheet; the mark before it tells spreadsheets that the text is UTF-8. */
export function catalogCsv(items: readonly StoredItem[]): string {
  const heads = ['编号', '领域', ...ITEM_ELEMENTS.map(({ name }) => name), '时限读作'];
  const rows = items.map(({ id, field, item }) => [
    id,
    field,
    ...ITEM_ELEMENTS.map(({ text }) => text(item)),
    describeTimeLimit(parseTimeLimit(item.timeLimit)),
  ]);
  return `\u{FEFF}${[heads, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** A catalog as data: every element of every item, the time limit also as far as it can be counted. */
export function catalogJson(version: CatalogVersion, items: readonly StoredItem[]): string {
  const { agencyName, agencyCode, number, inForceOn } = version;
  return `${JSON.stringify(
    {
      agency: { name: agencyName, code: agencyCode },
      version: number,
      inForceOn,
      items: items.map(({ id, field, item }) => {
        const { words: _, ...limit } = parseTimeLimit(item.timeLimit);
        return { id, field, ...item, limit };
      }),
    },
    null,
    1,
  )}\n`;
}
