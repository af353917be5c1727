import { COLUMN_KINDS } from '#domain/disclosure/column/column.ts';
import type { ColumnRow } from '#store/portal-column.ts';
import type { PageColumn } from '../meta-tags.ts';

/** What the page tags say of a column; where its office wrote nothing, its name stands. */
export function tagsOfColumn({ name, description, keywords, kind }: ColumnRow): PageColumn {
  return {
    name,
    description: description || `公开${name}方面的政府信息`,
    keywords: keywords || `政府信息公开,${name}`,
    type: kind === 'list' || kind === 'page' || kind === 'link' ? '政府信息公开' : COLUMN_KINDS[kind],
  };
}
