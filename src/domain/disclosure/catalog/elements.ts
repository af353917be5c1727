import { itemName, TICKS } from './catalog.ts';
import type { CatalogChannel, CatalogItem, Tick } from './catalog.ts';

/** An element of an item and how it is written in one cell. */
export interface ItemElement {
  readonly name: string;
  readonly text: (item: CatalogItem) => string;
}

/** Every element that an item has, in the order of the national catalog. */
export const ITEM_ELEMENTS: readonly ItemElement[] = [
  { name: '序号', text: (item) => item.serial },
  { name: '一级事项', text: (item) => item.level1 },
  { name: '二级事项', text: (item) => item.level2 },
  { name: '过程', text: (item) => item.process },
  { name: '公开内容（要素）', text: (item) => item.content },
  { name: '公开依据', text: (item) => item.basis },
  { name: '公开时限', text: (item) => item.timeLimit },
  { name: '公开主体', text: (item) => item.agency },
  { name: '公开渠道和载体', text: ({ channels }) => channelText(channels) },
  { name: '公开对象', text: audienceText },
  { name: '公开方式', text: ({ ticks }) => tickText(ticks, ['proactive', 'on_request']) },
  { name: '公开层级', text: ({ ticks }) => tickText(ticks, ['county', 'township']) },
  { name: '公开栏目', text: (item) => item.column },
];

/** 永宁's eight elements: the same items as an older catalog shows them. */
export const EIGHT_ELEMENTS: readonly ItemElement[] = [
  { name: '名称', text: itemName },
  { name: '依据', text: (item) => item.basis },
  { name: '公开内容', text: (item) => item.content },
  { name: '责任主体', text: (item) => item.agency },
  { name: '规定时限', text: (item) => item.timeLimit },
  { name: '公开方式', text: ({ channels }) => channels.map(({ name }) => name).join('、') },
  { name: '公开类型', text: ({ ticks }) => tickText(ticks, ['proactive', 'on_request']) },
  { name: '公开栏目', text: (item) => item.column },
];

/** The elements that every catalog must have (国办发〔2019〕54号): what an item lacks of them, by name. */
export function missingElements(item: CatalogItem): string[] {
  const lacks: readonly (readonly [boolean, string])[] = [
    [item.level1 === '', '公开事项'],
    [item.content === '', '公开内容'],
    [item.basis === '', '公开依据'],
    [item.timeLimit === '', '公开时限'],
    [item.agency === '', '公开主体'],
    [item.channels.length === 0, '公开渠道和载体'],
    [!item.ticks.includes('everyone') && !item.ticks.includes('groups'), '公开对象'],
    [!item.ticks.includes('proactive') && !item.ticks.includes('on_request'), '公开方式'],
  ];
  return lacks.flatMap(([lacking, name]) => (lacking ? [name] : []));
}

/** ■ and □ before each name, one a line. */
export function channelText(channels: readonly CatalogChannel[]): string {
  return channels.map(({ name, mark }) => `${mark === 'required' ? '■' : '□'}${name}`).join('\n');
}

function audienceText({ ticks, groupWords }: CatalogItem): string {
  const words = tickText(ticks, ['everyone', 'groups']);
  return groupWords === '' ? words : `${words}（${groupWords}）`;
}

function tickText(ticks: readonly Tick[], among: readonly Tick[]): string {
  return among
    .filter((tick) => ticks.includes(tick))
    .map((tick) => TICKS[tick].name)
    .join('、');
}
