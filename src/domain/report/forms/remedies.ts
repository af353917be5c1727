import type { Column, FormTable, Relation, Row } from '../form.ts';
import { cellPath } from '../form.ts';

const RESULTS: readonly Column[] = [
  { id: 'upheld', label: '结果维持', heads: [], kind: 'count' },
  { id: 'corrected', label: '结果纠正', heads: [], kind: 'count' },
  { id: 'other', label: '其他结果', heads: [], kind: 'count' },
  { id: 'pending', label: '尚未审结', heads: [], kind: 'count' },
  { id: 'total', label: '总计', heads: [], kind: 'count' },
];

const ROWS: readonly Row[] = [
  { id: 'reconsideration', ordinal: '', label: '行政复议', heads: [], aliases: [] },
  { id: 'litigation_direct', ordinal: '', label: '未经复议直接起诉', heads: ['行政诉讼'], aliases: [] },
  {
    id: 'litigation_after_reconsideration',
    ordinal: '',
    label: '复议后起诉',
    heads: ['行政诉讼'],
    aliases: [],
  },
];

/** Section four: fifteen cells in one row, the same in both forms. */
export const remediesTable: FormTable = {
  id: 'remedies',
  layout: 'strip',
  title: '政府信息公开行政复议、行政诉讼情况',
  bands: [{ heading: '', labelHead: '', columns: RESULTS, rows: ROWS }],
};

/** 总计＝结果维持＋结果纠正＋其他结果＋尚未审结, for each of the three groups. */
export function remediesRelations(source: string): Relation[] {
  const [band] = remediesTable.bands;
  if (!band) return [];
  return band.rows.map((row) => {
    const cells = band.columns.map((_, index) => cellPath(remediesTable, band, row, index));
    return {
      rule: 'remedies.sum',
      left: cells.slice(0, 4),
      operator: '=',
      right: cells.slice(4),
      source,
      words: `“${row.label}”：维持＋纠正＋其他＋尚未审结＝总计`,
    };
  });
}
