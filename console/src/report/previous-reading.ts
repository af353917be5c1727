import type { ReadReport } from '#domain/report/report.ts';
import { useAnswer } from '../client/use-answer.ts';

/** The same agency's report of the year before, if it is here and may be read: some rules compare the two. */
export function usePreviousReading(agencyId: string, year: number): ReadReport | null {
  const query = { agencyId, year: year - 1, page: 1, pageSize: 1 };
  const found = useAnswer('listReports', { query });
  const reportId = found.data?.items[0]?.id ?? '';
  const previous = useAnswer('getReport', { params: { reportId } }, { enabled: reportId !== '' });
  return reportId !== '' && previous.data?.row.id === reportId ? previous.data.reading : null;
}
