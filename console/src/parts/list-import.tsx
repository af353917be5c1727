import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { ListColumn } from './list-table.tsx';
import { Mark } from './mark.tsx';
import { PlainTable } from './plain-table.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import '../report/file-drop.css';

interface ImportRow {
  readonly line: number;
  readonly words: string;
  /** What keeps the row out; null for a good one. */
  readonly fault: string | null;
  /** What will become of a good row besides being taken in. */
  readonly note?: string;
}

const COLUMNS: readonly ListColumn<ImportRow>[] = [
  { head: '行', figure: true, cell: (row) => row.line },
  { head: '内容', cell: (row) => row.words },
  {
    head: '结果',
    cell: (row) =>
      row.fault === null ? (
        <Mark tone={row.note === undefined ? 'good' : 'warning'}>{row.note ?? '可以导入'}</Mark>
      ) : (
        <>
          <Mark tone="error">不导入</Mark> {row.fault}
        </>
      ),
  },
];

interface Props {
  /** How the file has to look. */
  readonly children: ReactNode;
  readonly preview: (
    file: File,
  ) => Promise<{ readonly rows: readonly ImportRow[]; readonly good: number; readonly bad: number }>;
  /** Takes the file in; answers with a sentence on what was taken in. */
  readonly take: (file: File) => Promise<string>;
}

/** A list that comes as a workbook: every row is shown with what is wrong with it before anything is kept. */
export function ListImport({ children, preview, take }: Props): ReactNode {
  const [file, setFile] = useState<File | null>(null);
  const [seen, setSeen] = useState<Awaited<ReturnType<Props['preview']>> | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [done, setDone] = useState<string | null>(null);
  async function run(step: () => Promise<void>): Promise<void> {
    setBusy(true);
    setError(null);
    setDone(null);
    try {
      await step();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }
  const choose = (chosen: File): Promise<void> =>
    run(async () => {
      setSeen(null);
      setFile(chosen);
      setSeen(await preview(chosen));
    });
  const takeIn = (): Promise<void> =>
    run(async () => {
      if (file !== null) setDone(await take(file));
      setSeen(null);
    });
  return (
    <section className="panel">
      <div className="hint">{children}</div>
      <label className="import-drop">
        <strong>{file === null ? '点这里选择 Excel 文件（XLSX）' : file.name}</strong>
        <span className="file-button">{file === null ? '选择文件' : '换一个文件'}</span>
        <input
          className="visually-hidden"
          type="file"
          accept=".xlsx"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen !== undefined) void choose(chosen);
            event.target.value = '';
          }}
        />
      </label>
      {error !== null && <ProblemNotice error={error} />}
      {done !== null && <p role="status">{done}</p>}
      {seen !== null && (
        <>
          <p role="status">
            共 {seen.rows.length} 行：{seen.good} 行可以导入
            {seen.bad > 0 && `，${seen.bad} 行有问题，不会导入。请在文件里改好后再导入一次`}。
          </p>
          <PlainTable label="文件各行" columns={COLUMNS} rows={seen.rows} rowKey={(row) => row.line} />
          <p>
            <Button type="primary" loading={busy} disabled={seen.good === 0} onClick={() => void takeIn()}>
              导入 {seen.good} 行
            </Button>
          </p>
        </>
      )}
    </section>
  );
}
