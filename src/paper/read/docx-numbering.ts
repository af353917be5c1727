import { formatNumber } from './docx-number-format.ts';
import type { XmlElement } from './xml.ts';
import { descend, elements, valueAt } from './xml.ts';

/** Automatic numbers: in many reports 一、 and （一） of the headings are nowhere in the text. */
export interface Numbering {
  /** Counts a paragraph and gives its label (`三、`), empty if it has none. Call once a paragraph, in order. */
  next(paragraph: XmlElement): string;
  /** Level of a paragraph in a list with bullets, 0 the outermost; null where it stands in none. */
  bulletLevel(paragraph: XmlElement): number | null;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`, `（%2）` */
  readonly text: string;
}

interface Place {
  readonly list: string;
  readonly level: number;
}

export function readNumbering(
  numberingPart: XmlElement | undefined,
  stylesPart: XmlElement | undefined,
): Numbering {
  const lists = listLevels(numberingPart);
  const styles = stylePlaces(stylesPart);
  const counters = new Map<string, (number | undefined)[]>();
  return {
    next(paragraph) {
      const place = placeOf(paragraph, styles);
      const list = place && lists.get(place.list);
      const level = place && list?.levels[place.level];
      if (!place || !list || !level) return '';
      const counts = counters.get(list.counter) ?? [];
      counters.set(list.counter, counts);
      counts[place.level] = (counts[place.level] ?? level.start - 1) + 1;
      counts.length = place.level + 1;
      if (level.format === 'bullet' || level.format === 'none') return '';
      return level.text.replaceAll(/%(\d)/g, (_, digit: string) => {
        const index = Number(digit) - 1;
        const shown = list.levels[index] ?? level;
        return formatNumber(counts[index] ?? shown.start, shown.format);
      });
    },
    bulletLevel(paragraph) {
      const place = placeOf(paragraph, styles);
      const level = place && lists.get(place.list)?.levels[place.level];
      return place && level?.format === 'bullet' ? place.level : null;
    },
  };
}

function placeOf(paragraph: XmlElement, styles: ReadonlyMap<string, Place>): Place | undefined {
  const properties = descend(paragraph, 'pPr');
  const styled = styles.get(valueAt(properties, 'pStyle') ?? '');
  const list = valueAt(properties, 'numPr', 'numId') ?? styled?.list;
  if (list === undefined || list === '0') return undefined;
  return { list, level: Number(valueAt(properties, 'numPr', 'ilvl') ?? styled?.level ?? 0) };
}

/** Paragraph styles that number, their own or inherited. */
function stylePlaces(part: XmlElement | undefined): Map<string, Place> {
  const styles = new Map(elements(part, 'style').map((style) => [style.attributes['styleId'] ?? '', style]));
  const places = new Map<string, Place>();
  for (const id of styles.keys()) {
    let list: string | undefined;
    let level: string | undefined;
    let at: XmlElement | undefined = styles.get(id);
    for (let step = 0; at && step < 20; step++) {
      list ??= valueAt(at, 'pPr', 'numPr', 'numId');
      level ??= valueAt(at, 'pPr', 'numPr', 'ilvl');
      at = styles.get(valueAt(at, 'basedOn') ?? '');
    }
    if (list !== undefined && list !== '0') places.set(id, { list, level: Number(level ?? 0) });
  }
  return places;
}

/** Lists by `numId`. Lists that share an abstract list go on counting together unless one restarts. */
function listLevels(part: XmlElement | undefined): Map<string, { counter: string; levels: Level[] }> {
  const abstracts = new Map(
    elements(part, 'abstractNum').map((one) => [one.attributes['abstractNumId'] ?? '', one]),
  );
  return new Map(
    elements(part, 'num').map((num) => {
      const id = num.attributes['numId'] ?? '';
      const abstract = valueAt(num, 'abstractNumId') ?? '';
      const levels: Level[] = [];
      for (const level of elements(abstracts.get(abstract), 'lvl'))
        levels[Number(level.attributes['ilvl'] ?? 0)] = levelOf(level);
      const overrides = elements(num, 'lvlOverride');
      for (const override of overrides) {
        const index = Number(override.attributes['ilvl'] ?? 0);
        const own = elements(override, 'lvl')[0];
        const base = own ? levelOf(own) : levels[index];
        const start = valueAt(override, 'startOverride');
        if (base) levels[index] = start === undefined ? base : { ...base, start: Number(start) };
      }
      return [id, { counter: overrides.length > 0 ? `own ${id}` : `shared ${abstract}`, levels }];
    }),
  );
}

function levelOf(level: XmlElement): Level {
  return {
    start: Number(valueAt(level, 'start') ?? 1),
    format: valueAt(level, 'numFmt') ?? 'decimal',
    text: valueAt(level, 'lvlText') ?? '',
  };
}
