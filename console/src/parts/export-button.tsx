import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { csvText, saveText } from './csv.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** What the server gives out at once. */
const PAGE_SIZE = 200;
/** Past this a list is no longer a list for a spreadsheet; the button says so. */
const LIMIT = 10_000;

interface Props<Row> {
  readonly name: string;
  readonly total: number;
  readonly heads: readonly string[];
  readonly fields: (row: Row) => readonly (string | number | null)[];
  readonly load: (page: number, pageSize: number) => Promise<{ readonly items: readonly Row[] }>;
}

/** The whole list under the present filters as a table for a spreadsheet. */
export function ExportButton<Row>({ name, total, heads, fields, load }: Props<Row>): ReactNode {
  const [done, setDone] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  async function exportAll(): Promise<void> {
    setError(null);
    setDone(0);
    try {
      const rows: Row[] = [];
      for (let page = 1; rows.length < Math.min(total, LIMIT); page += 1) {
        const { items } = await load(page, PAGE_SIZE);
        if (items.length === 0) break;
        rows.push(...items);
        setDone(rows.length);
      }
      saveText(`${name}.csv`, 'text/csv;charset=utf-8', csvText(heads, rows.map(fields)));
    } catch (problem) {
      setError(problem);
    } finally {
      setDone(null);
    }
  }
  return (
    <>
      <Button onClick={() => void exportAll()} disabled={total === 0 || done !== null}>
        {done === null ? `导出${total > LIMIT ? `前 ${LIMIT} 条` : ''}` : `已取 ${done} 条…`}
      </Button>
      {error !== null && <ProblemNotice error={error} />}
    </>
  );
}
