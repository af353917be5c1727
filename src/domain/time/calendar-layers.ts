import nationalFile from '../../../data/calendar/national.json' with { type: 'json' };
import ningxiaFile from '../../../data/calendar/ningxia.json' with { type: 'json' };

import { readCalendarLayer } from './calendar-layer.ts';
import type { CalendarLayer } from './calendar-layer.ts';

/** The State Council's yearly arrangement (全国年节及纪念日放假办法第二条、第七条). */
export const nationalLayer: CalendarLayer = readCalendarLayer(nationalFile);

/** Festivals of the nationalities, arranged by the local government (全国年节及纪念日放假办法第四条). */
export const regionalLayers: readonly CalendarLayer[] = [readCalendarLayer(ningxiaFile)];

/** The regional calendar that holds in a region (GB/T 2260 code), or `null` when only the national one does. */
export function findRegionalLayer(region: string): CalendarLayer | null {
  return regionalLayers.find((layer) => layer.region !== null && region.startsWith(layer.region)) ?? null;
}
