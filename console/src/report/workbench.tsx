import type { CellPath } from '#domain/report/cell.ts';
import type { Finding } from '#domain/report/finding.ts';
import { findForm } from '#domain/report/forms/registry.ts';
import { placeFindings, type PlacedFinding } from '#domain/report/place-findings.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { isTyping, nextRow } from '../parts/row-keys.ts';
import { Tabs } from '../parts/tabs.tsx';
import { FindingPanel, type FindingPlace } from './finding-panel.tsx';
import { OfficialForm } from './official-form.tsx';
import { allLines, narrativeLines, SourceView } from './source-view.tsx';

type Tab = 'table' | 'narrative' | 'source';

interface Props {
  readonly report: ReadReport;
  readonly findings: readonly Finding[];
  readonly onTry: ((path: CellPath, text: string) => void) | null;
  /** Said above the findings: what was compared, what is being tried. */
  readonly remark?: ReactNode;
}

/** The report on the left, what is wrong with it on the right; either side leads to the other. */
export function Workbench({ report, findings, onTry, remark }: Props): ReactNode {
  const { filters } = useAddress();
  const form = findForm(report.form);
  const placed = useMemo(() => placeFindings(report, findings), [report, findings]);
  const prose = useMemo(() => narrativeLines(report), [report]);
  const lines = useMemo(() => allLines(report), [report]);
  const number = Number(filters.get('finding') ?? '');
  const selected = placed.find((one) => one.number === number) ?? null;
  const [tab, setTab] = useState<Tab>(
    selected === null || selected.finding.cells.length > 0 ? 'table' : wordsTab(selected),
  );

  /** Where the words of a finding are best read: among the prose, unless they stand in a table. */
  function wordsTab(one: PlacedFinding | undefined): Tab {
    return prose.some((line) => line.number === one?.line) ? 'narrative' : 'source';
  }

  function select(next: number, place: FindingPlace): void {
    const one = placed.find((candidate) => candidate.number === next);
    setFilters({ finding: next });
    if (place === 'cells') setTab('table');
    else if (tab !== 'source') setTab(wordsTab(one));
  }

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if ((event.key !== 'j' && event.key !== 'k') || isTyping(event.target)) return;
      const next = placed[nextRow(selected === null ? -1 : selected.number - 1, event.key, placed.length)];
      if (next !== undefined) select(next.number, next.finding.cells.length > 0 ? 'cells' : 'words');
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  const mark = (next: number): void => setFilters({ finding: next });
  return (
    <div className="workbench">
      <section className="workbench-report" aria-label="报告">
        <Tabs<Tab>
          label="报告的几种看法"
          active={tab}
          onChange={setTab}
          tabs={[
            ['table', '表格'],
            ['narrative', '正文'],
            ['source', `原文（${lines.length} 行）`],
          ]}
        >
          {tab === 'table' ? (
            <OfficialForm
              report={report}
              form={form}
              placed={placed}
              selected={selected}
              onSelect={mark}
              onTry={onTry}
            />
          ) : (
            <SourceView
              lines={tab === 'narrative' ? prose : lines}
              placed={placed}
              selected={selected}
              onSelect={mark}
            />
          )}
        </Tabs>
      </section>
      <section className="workbench-findings" aria-label="核对出的问题">
        {remark}
        <FindingPanel
          report={report}
          form={form}
          placed={placed}
          selected={selected?.number ?? null}
          onSelect={select}
        />
      </section>
    </div>
  );
}
