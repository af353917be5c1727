import writeExcelFile from 'write-excel-file/node';
import type { CatalogItem } from '#domain/disclosure/catalog/catalog.ts';

/** An item as the national catalog has it; a test changes what it is about. */
export function catalogItem(change: Partial<CatalogItem> = {}): CatalogItem {
  return {
    serial: '1',
    level1: '政策文件',
    level2: '法律法规',
    process: '',
    content: '与社会救助有关的法律、法规、规章',
    basis: '《中华人民共和国政府信息公开条例》（国务院令第711号）',
    timeLimit: '信息形成或者变更之日起20个工作日内',
    agency: '县民政局、乡镇人民政府',
    channels: [
      { name: '政府网站', mark: 'required' },
      { name: '两微一端', mark: 'optional' },
    ],
    ticks: ['everyone', 'proactive', 'county', 'township'],
    groupWords: '',
    column: '',
    ...change,
  };
}

/** A cell of a workbook: text, or text over several rows and columns; null is blank or covered. */
export type WrittenCell = string | readonly [text: string, rows: number, columns: number] | null;

/** A workbook as a county's clerk makes it, written by the tests cell by cell. */
export async function writtenWorkbook(
  sheets: Readonly<Record<string, readonly (readonly WrittenCell[])[]>>,
): Promise<Buffer> {
  return writeExcelFile(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) =>
        row.map((cell) => {
          if (cell === null) return null;
          const [value, rowSpan, columnSpan] = typeof cell === 'string' ? [cell, 1, 1] : cell;
          return value === '' ? null : { value, type: String, rowSpan, columnSpan };
        }),
      ),
    })),
  ).toBuffer();
}

/** The head of the national catalog, two rows. */
export const CATALOG_HEAD: readonly (readonly WrittenCell[])[] = [
  [
    ['序号', 2, 1],
    ['公开事项', 1, 2],
    null,
    ['公开内容\n（要素）', 2, 1],
    ['公开依据', 2, 1],
    ['公开时限', 2, 1],
    ['公开主体', 2, 1],
    ['公开渠道和载体', 2, 1],
    ['公开对象', 1, 2],
    null,
    ['公开方式', 1, 2],
    null,
    ['公开层级', 1, 2],
    null,
  ],
  [
    null,
    '一级事项',
    '二级事项',
    null,
    null,
    null,
    null,
    null,
    '全社会',
    '特定群众',
    '主动',
    '依申请公开',
    '县级',
    '乡、村级',
  ],
];

const LIMIT = '信息形成或者变更之日起20个工作日内';
const CHANNELS = '■政府网站    □政府公报\n□两微一端    ■公开查阅点\n□其他____';

/** 社会救助 as a county keeps it: merged cells, a footnote, and two rows that nobody can read. */
export async function aidWorkbook(): Promise<Buffer> {
  return writtenWorkbook({
    社会救助: [
      [['（五）社会救助领域基层政务公开标准目录', 1, 14], ...Array.from({ length: 13 }, () => null)],
      ...CATALOG_HEAD,
      [
        '1',
        ['综合业务', 3, 1],
        '政策法规文件',
        '法律法规、规章',
        ['《社会救助暂行办法》', 4, 1],
        LIMIT,
        '县民政局',
        CHANNELS,
        '√',
        '',
        '√',
        '',
        '√',
        '√',
      ],
      ['2', null, '监督检查', '监督电话', null, '及时公开', '县民政局', CHANNELS, '√', '', '√', '', '√', '√'],
      // The first bad row: nobody can tell whether it is ticked.
      [
        '3',
        null,
        '审核信息',
        '初审对象名单',
        null,
        '公示7日',
        '乡镇政府',
        CHANNELS,
        '待定',
        '',
        '√',
        '',
        '',
        '√',
      ],
      // The second: the name was never merged down.
      [
        '4',
        '',
        '审批信息',
        '低保对象名单',
        null,
        LIMIT,
        '县民政局',
        CHANNELS,
        '',
        '本村居民',
        '√',
        '',
        '√',
        '',
      ],
      [
        '5',
        '临时救助',
        '',
        '救助对象名单、金额',
        '《社会救助暂行办法》',
        '每季度',
        '县民政局',
        '政府网站、公示栏',
        '√',
        '',
        '√',
        '√',
        '√',
        '',
      ],
      [['注：■为必选，□为可选。', 1, 14], ...Array.from({ length: 13 }, () => null)],
    ],
  });
}
