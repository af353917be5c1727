import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { orderTicks, TICK_NAMES } from '#domain/disclosure/catalog/catalog.ts';
import type { CatalogField, CatalogItem } from '#domain/disclosure/catalog/catalog.ts';
import { catalogXlsx } from '#paper/write/catalog-xlsx.ts';
import { aidWorkbook, CATALOG_HEAD, catalogItem, writtenWorkbook } from '../../../test/catalog.ts';
import { readIsolated } from './read-paper-isolated.ts';

const read = (bytes: Uint8Array) => readIsolated('catalog', bytes, '目录.xlsx');

describe('a catalog as a county keeps it', () => {
  it('is read through merged cells, two-row heads and marks; rows that can’t be read are named', async () => {
    const { fields, faults, notices } = await read(await aidWorkbook());
    expect(fields).toHaveLength(1);
    const [field] = fields;
    expect(field).toMatchObject({
      name: '社会救助',
      title: '（五）社会救助领域基层政务公开标准目录',
      notes: ['注：■为必选，□为可选。'],
    });
    expect(field?.items.map(({ serial, level1, level2 }) => [serial, level1, level2])).toEqual([
      ['1', '综合业务', '政策法规文件'],
      ['2', '综合业务', '监督检查'],
      ['5', '临时救助', ''],
    ]);
    expect(field?.items[1]).toMatchObject({
      basis: '《社会救助暂行办法》',
      channels: [
        { name: '政府网站', mark: 'required' },
        { name: '政府公报', mark: 'optional' },
        { name: '两微一端', mark: 'optional' },
        { name: '公开查阅点', mark: 'required' },
        { name: '其他', mark: 'optional' },
      ],
      ticks: ['everyone', 'proactive', 'county', 'township'],
    });
    expect(field?.items[2]).toMatchObject({
      channels: [
        { name: '政府网站', mark: 'required' },
        { name: '公示栏', mark: 'required' },
      ],
      ticks: ['everyone', 'proactive', 'on_request', 'county'],
    });
    expect(faults).toEqual([
      {
        sheet: '社会救助',
        row: 6,
        cell: 'I6',
        reason: '“公开对象—全社会”一栏写的是“待定”，看不出是否打勾。请填√或留空。',
      },
      {
        sheet: '社会救助',
        row: 7,
        cell: 'B7',
        reason: '公开事项（一级事项）是空的，也没有和上一行合并，不知道属于哪一个事项。',
      },
    ]);
    expect(notices).toEqual([]);
  });

  it('reads channels in columns of their own, words for ticks, 同上, and tells what it left out', async () => {
    const bytes = await writtenWorkbook({
      封面: [['某县基层政务公开标准目录']],
      就业: [
        [
          ['序号', 2, 1],
          ['公开事项', 2, 1],
          ['公开内容', 2, 1],
          ['公开依据', 2, 1],
          ['公开时限', 2, 1],
          ['责任部门', 2, 1],
          ['公开渠道和载体', 1, 2],
          null,
          ['公开对象', 2, 1],
          ['公开方式', 2, 1],
          ['公开层级', 2, 1],
          ['联系人', 2, 1],
        ],
        [null, null, null, null, null, null, '政府网站', '公示栏', null, null, null, null],
        [
          '1',
          '招聘',
          '岗位',
          '就业促进法',
          '及时公开',
          '人社局',
          '■',
          '□',
          '社会公众',
          '主动公开',
          '县级',
          '张三',
        ],
        [
          '2',
          '补贴',
          '名单',
          '同上',
          '同上',
          '同上',
          '√',
          '',
          '特定群体：申请人',
          '■主动 □依申请',
          '乡镇',
          '',
        ],
        ['3', '培训', '通知', '同上', '', '同上', '√', '', '全社会', '主动', '县级', ''],
        [
          '4',
          '招聘',
          '岗位',
          '就业促进法',
          '及时公开',
          '人社局',
          '■',
          '',
          '社会公众',
          '主动公开',
          '县级',
          '',
        ],
      ],
      坏表: [
        ['甲', '乙'],
        ['1', '2'],
      ],
    });
    const { fields, faults, notices } = await read(bytes);
    expect(fields[0]?.items).toEqual([
      catalogItem({
        level1: '招聘',
        level2: '',
        content: '岗位',
        basis: '就业促进法',
        timeLimit: '及时公开',
        agency: '人社局',
        channels: [
          { name: '政府网站', mark: 'required' },
          { name: '公示栏', mark: 'optional' },
        ],
        ticks: ['everyone', 'proactive', 'county'],
      }),
      catalogItem({
        serial: '2',
        level1: '补贴',
        level2: '',
        content: '名单',
        basis: '就业促进法',
        timeLimit: '及时公开',
        agency: '人社局',
        channels: [{ name: '政府网站', mark: 'required' }],
        ticks: ['groups', 'proactive', 'township'],
        groupWords: '申请人',
      }),
    ]);
    expect(faults.map(({ sheet, row, cell }) => [sheet, row, cell])).toEqual([
      ['就业', 5, 'E5'],
      ['就业', 6, null],
      ['坏表', null, null],
    ]);
    expect(faults[1]?.reason).toContain('与第3行');
    expect(notices.map(({ sheet, reason }) => [sheet, reason.slice(0, 12)])).toEqual([
      ['封面', '没有认出表头（要有“公开'],
      ['就业', '“联系人”不是目录的列，'],
    ]);
  });

  it('reads a head whose cells nobody merged, printed again on the next page, above a column it does not know', async () => {
    const head = [
      '序号',
      '公开事项',
      '',
      '公开内容',
      '公开依据',
      '公开时限',
      '公开主体',
      '公开对象',
      '',
      '公开层级',
      '',
      '',
    ];
    const parts = [
      '',
      '一级事项',
      '二级事项',
      '',
      '',
      '',
      '',
      '全社会',
      '特定群体',
      '县级',
      '乡镇级',
      '村级',
    ];
    const bytes = await writtenWorkbook({
      救灾: [
        head,
        parts,
        ['1', '救灾', '', '预案', '条例', '实时公开', '应急局', '√', '', '√', '', ''],
        head,
        parts,
        ['2', '救灾', '', '物资', '条例', '长期公开', '应急局', '', '受灾群众', '', '√', '√'],
      ],
    });
    const { fields, faults, notices } = await read(bytes);
    expect(faults).toEqual([]);
    expect(fields[0]?.items.map(({ content, ticks, groupWords }) => [content, ticks, groupWords])).toEqual([
      ['预案', ['everyone', 'county'], ''],
      ['物资', ['groups', 'township'], '受灾群众'],
    ]);
    expect(notices.map(({ row, cell }) => [row, cell])).toEqual([
      [1, 'L1'],
      [3, null],
      [6, null],
    ]);
  });

  it('reads the eight elements of older catalogs', async () => {
    const bytes = await writtenWorkbook({
      永宁: [
        ['名称', '依据', '公开内容', '责任主体', '规定时限', '公开方式', '公开类型', '公开栏目'],
        [
          '工作规则',
          '条例第二十条',
          '规则全文',
          '县政府办',
          '7个工作日内',
          '政府网站',
          '主动公开',
          '政府文件',
        ],
      ],
    });
    const { fields, faults } = await read(bytes);
    expect(faults).toEqual([]);
    expect(fields[0]?.items[0]).toMatchObject({
      level1: '工作规则',
      agency: '县政府办',
      channels: [{ name: '政府网站', mark: 'required' }],
      ticks: ['proactive'],
      column: '政府文件',
    });
  });
});

describe('what is no catalog', () => {
  it('is refused with a sentence: ten thousand columns, too many rows, another file', async () => {
    const cell = (name: string): string => `<c r="${name}" t="inlineStr"><is><t>甲</t></is></c>`;
    const workbook = (rows: string): Uint8Array =>
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'xl/workbook.xml': strToU8(
          '<workbook xmlns:r="r"><sheets><sheet name="宽表" sheetId="1" r:id="r1"/></sheets></workbook>',
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        ),
        'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
      });
    const wide = Array.from({ length: 10_000 }, (_, at) => cell(`${columnName(at + 1)}1`)).join('');
    await expect(read(workbook(`<row r="1">${wide}</row>`))).rejects.toThrow(
      '工作表“宽表”的内容到了第101列，超过100列，没有读入。',
    );
    await expect(read(workbook(`<row r="900000">${cell('A900000')}</row>`))).rejects.toThrow('超过20000行');
    await expect(read(strToU8('序号,公开事项'))).rejects.toThrow('不是Excel工作簿');
    const empty = Array.from({ length: 10_000 }, (_, at) => `<c r="${columnName(at + 1)}1" s="1"/>`).join('');
    expect(await read(workbook(`<row r="1">${empty}</row>`))).toEqual({
      fields: [],
      faults: [],
      notices: [],
    });
  });

  it('names a field that can’t be a sheet’s name', async () => {
    const bytes = await writtenWorkbook({ 空表: [...CATALOG_HEAD] });
    expect((await read(bytes)).fields).toEqual([{ name: '空表', title: '', notes: [], items: [] }]);
  });
});

function columnName(column: number): string {
  return column > 26
    ? columnName(Math.floor((column - 1) / 26)) + columnName(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}

describe('export and import', () => {
  it('give back the same catalog', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(catalogs, async (fields) => {
        const { fields: again, faults } = await read(await catalogXlsx(fields));
        expect(faults).toEqual([]);
        expect(again).toEqual(fields);
      }),
      { numRuns: 40 },
    );
  });
});

const words = fc
  .array(fc.constantFrom('社会', '救助', '对象', '名单', '（一）', 'A1', '<&>', '，', '2020', '=B2'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));
const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n'));
const channel = fc.record({
  name: fc.constantFrom('政府网站', '发布会/听证会', '社区/企事业单位/村公示栏（电子屏）', '其他'),
  mark: fc.constantFrom('required' as const, 'optional' as const),
});
const item: fc.Arbitrary<CatalogItem> = fc
  .record({
    serial: fc.constantFrom('', '1', '0505', '（1）'),
    level1: fc.constantFrom('综合业务', '政策文件', '临时救助'),
    level2: fc.option(words, { nil: '' }),
    process: fc.constantFrom('', '', '决策', '结果'),
    content: lines,
    basis: fc.constantFrom('', '《条例》第二十条', '《条例》\n《办法》'),
    timeLimit: fc.constantFrom('及时公开', '每季度', '信息形成之日起20个工作日内'),
    agency: fc.constantFrom('县民政局', '县民政局\n乡镇政府'),
    channels: fc.array(channel, { maxLength: 3 }),
    ticks: fc.subarray(TICK_NAMES).map(orderTicks),
    groupWords: fc.constantFrom('', '申请人', '本村居民'),
    column: fc.constantFrom('', '', '社会救助'),
  })
  .map((one) => (one.ticks.includes('groups') ? one : { ...one, groupWords: '' }));
const field: fc.Arbitrary<Omit<CatalogField, 'name'>> = fc.record({
  title: fc.constantFrom('', '社会救助领域目录', '社会救助领域目录\n填报单位：县民政局'),
  notes: fc.constantFrom([], ['注：■为必选。'], ['注：一', '共两条注']),
  items: fc.uniqueArray(item, { minLength: 1, maxLength: 12, selector: keyOf }),
});
const catalogs: fc.Arbitrary<CatalogField[]> = fc
  .array(field, { minLength: 1, maxLength: 3 })
  .map((fields) => fields.map((one, at) => ({ name: `领域${at + 1}`, ...one })));

function keyOf({ level1, level2, process, content, agency }: CatalogItem): string {
  return JSON.stringify([level1, level2, process, content, agency]);
}
