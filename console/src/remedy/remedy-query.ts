import { REMEDY_KINDS } from '#domain/remedy/remedy-course.ts';
import { REMEDY_BLOCKS, RESULT_CLASSES } from '#domain/remedy/remedy-result.ts';

/** The filters of the list as its address has them; what makes no sense there is no filter. */
export function queryOf(filters: URLSearchParams) {
  const year = yearIn(filters);
  const agencyId = filters.get('agency');
  const kind = wordOf(REMEDY_KINDS, filters.get('kind'));
  const block = wordOf(REMEDY_BLOCKS, filters.get('block'));
  const column = wordOf(RESULT_CLASSES, filters.get('column'));
  return {
    ...(filters.get('state') === 'open' ? { open: true } : {}),
    ...(year === null ? {} : { year }),
    ...(agencyId === null ? {} : { agencyId, below: filters.get('below') === 'true' }),
    ...(kind === null ? {} : { kind }),
    ...(block === null ? {} : { block }),
    ...(column === null ? {} : { column }),
  };
}

/** The year in the address; null where there is none. */
export function yearIn(filters: URLSearchParams): number | null {
  const year = Number(filters.get('year') ?? '');
  return Number.isInteger(year) && year >= 2008 && year <= 2200 ? year : null;
}

function wordOf<Word extends string>(
  table: Readonly<Record<Word, string>>,
  text: string | null,
): Word | null {
  return text !== null && Object.hasOwn(table, text) ? (text as Word) : null;
}
