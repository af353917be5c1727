import type { ReportDetail } from '#contract/report.ts';
import { checkReport } from '#domain/report/check.ts';
import { Alert, Button } from 'antd';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useDraft } from '../parts/draft.ts';
import { usePreviousReading } from './previous-reading.ts';
import { withTriedFigures, type TriedFigures } from './try-figures.ts';
import { Workbench } from './workbench.tsx';

/** Try figures: the same rules run here, in the browser, at every key; the stored report stays as it is. */
export function TryBench({ detail }: { readonly detail: ReportDetail }): ReactNode {
  const draft = useDraft<TriedFigures>(`try.${detail.row.id}`);
  const [tried, setTried] = useState<TriedFigures>(() => complete(draft.values));
  const previous = usePreviousReading(detail.row.agencyId, detail.row.year);
  useEffect(() => draft.keep(tried), [draft, tried]);
  const context = useMemo(() => (previous === null ? {} : { previous }), [previous]);
  const report = useMemo(() => withTriedFigures(detail.reading, tried), [detail.reading, tried]);
  const before = useMemo(() => checkReport(detail.reading, context).length, [detail.reading, context]);
  const findings = useMemo(() => checkReport(report, context), [report, context]);
  const changed = Object.keys(tried).length;
  return (
    <Workbench
      report={report}
      findings={findings}
      onTry={(path, text) => setTried({ ...tried, [path]: text })}
      remark={
        <Alert
          type="info"
          className="try-remark"
          title={`试改了 ${changed} 格：问题由 ${before} 条变为 ${findings.length} 条`}
          description="只在这个窗口里试算，不改变已保存的报告。真正要改的，请退回单位改正后重新导入。"
          action={
            changed > 0 && (
              <Button size="small" onClick={() => setTried({})}>
                全部还原
              </Button>
            )
          }
        />
      }
    />
  );
}

function complete(values: Partial<TriedFigures> | null): TriedFigures {
  return Object.fromEntries(
    Object.entries(values ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
