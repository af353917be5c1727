import { namesOf, readOfficeTable, type OfficeTable } from '../law/office-table.ts';
import { REMEDY_RESULTS, RESULT_CLASSES, type RemedyResult, type ResultClass } from './remedy-result.ts';

const RESULTS = namesOf(
  Object.fromEntries(Object.entries(REMEDY_RESULTS).map(([id, { name }]) => [id, name])) as Record<
    RemedyResult,
    string
  >,
);

/** 尚未审结 has no result: nothing is put there. */
const { pending: _, ...DECIDED } = RESULT_CLASSES;
const COLUMNS = namesOf<Exclude<ResultClass, 'pending'>>(DECIDED);

/** Reads the office's columns of section four, lines “审理结果=年报列”; empty is our default. */
export function readResultTable(text: string): OfficeTable<RemedyResult, Exclude<ResultClass, 'pending'>> {
  return readOfficeTable(text, RESULTS, COLUMNS, { key: '审理结果', value: '年报列' });
}
