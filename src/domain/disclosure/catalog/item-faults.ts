import { MAX_CELL_CHARACTERS, orderTicks } from './catalog.ts';
import type { CatalogItem } from './catalog.ts';
import { ITEM_ELEMENTS } from './elements.ts';
import { UNREADABLE_CELL } from '../../sheet/sheet.ts';
import { isChannelName, readAudience } from './read/ticks.ts';

/** A field of an item and what is wrong with it. */
export interface ItemFault {
  readonly field: keyof CatalogItem;
  readonly message: string;
}

/**
 * What keeps an item out of a catalog: it lacks what every item must have, or could not be read back out of the workbook
 * that it is exported to.
 */
export function itemFaults(item: CatalogItem): ItemFault[] {
  const needed: readonly (readonly [keyof CatalogItem, string])[] = [
    ['level1', '请写一级事项。'],
    ['content', '请写公开内容（要素）。'],
    ['timeLimit', '请写公开时限，如“信息形成或者变更之日起20个工作日内”。'],
    ['agency', '请写公开主体。'],
  ];
  const odd = ITEM_ELEMENTS.flatMap(({ name, text }): ItemFault[] => {
    const words = text(item);
    if (words.length > MAX_CELL_CHARACTERS)
      return [{ field: 'content', message: `“${name}”超过${MAX_CELL_CHARACTERS}字，请精简。` }];
    if (words === '同上' || words === UNREADABLE_CELL)
      return [{ field: 'content', message: `“${name}”不能写“${words}”，请写全。` }];
    return [];
  });
  return [
    ...needed.flatMap(([field, message]) => (item[field] === '' ? [{ field, message }] : [])),
    ...item.channels.flatMap(({ name }): ItemFault[] =>
      isChannelName(name)
        ? []
        : [{ field: 'channels', message: `渠道“${name}”不能是空的，也不能含空格、顿号、逗号和■□√等符号。` }],
    ),
    ...odd,
  ];
}

/** The item as it would come back out of a workbook: blanks around texts, line breaks in names and doubles gone. */
export function normaliseItem(item: CatalogItem): CatalogItem {
  const text = (words: string): string =>
    words
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/[ \t\u3000\u00a0]+\n/g, '\n')
      .replaceAll(/(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '')
      .trim();
  const name = (words: string): string => text(words).replaceAll(/\s*\n\s*/g, '');
  const ticks = orderTicks(item.ticks);
  const { groupWords } = readAudience(`特定群众${item.groupWords}`);
  return {
    serial: name(item.serial),
    level1: name(item.level1),
    level2: name(item.level2),
    process: text(item.process),
    content: text(item.content),
    basis: text(item.basis),
    timeLimit: text(item.timeLimit),
    agency: text(item.agency),
    channels: item.channels,
    ticks,
    groupWords: ticks.includes('groups') ? groupWords : '',
    column: text(item.column),
  };
}
