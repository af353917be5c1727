import { SEVERITY_WORDS } from '#domain/report/severity-words.ts';
import type { ReportRow } from '#contract/report.ts';
import { placeFindings } from '#domain/report/place-findings.ts';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { go } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Facts } from '../parts/facts.tsx';
import { minute } from '../parts/moment.ts';
import { CountMarks, formName, StateMark } from './report-words.tsx';

const SHOWN = 8;

/** The open row of the list: what it is, and the first of its findings. */
export function ReportPreview({ row }: { readonly row: ReportRow }): ReactNode {
  const report = useAnswer('getReport', { params: { reportId: row.id } });
  return (
    <>
      <Facts
        items={[
          ['状态', <StateMark key="state" state={row.state} />],
          ['核对结果', <CountMarks key="counts" counts={row.findings} />],
          ['格式', formName(row.form)],
          ['导入', minute(row.importedAt)],
          ['发布', minute(row.publishedAt)],
        ]}
      />
      <div className="acts">
        <Button type="primary" onClick={() => go(`/reports/${row.id}`)}>
          打开报告
        </Button>
      </div>
      <h3 className="pane-head">核对出的问题</h3>
      <AnswerView answer={report}>
        {({ row: loaded, reading, findings }) => {
          // While another row is on its way, the former answer is still here.
          if (loaded.id !== row.id) return null;
          const placed = placeFindings(reading, findings);
          if (placed.length === 0) return <p>没有发现问题。</p>;
          return (
            <ol className="preview-findings">
              {placed.slice(0, SHOWN).map(({ number, finding }) => (
                <li key={number} className={`is-${finding.severity}`}>
                  <GoLink to={`/reports/${row.id}?finding=${number}`}>
                    <b>{SEVERITY_WORDS[finding.severity].name}</b> {finding.message}
                  </GoLink>
                </li>
              ))}
              {placed.length > SHOWN && (
                <li>
                  <GoLink to={`/reports/${row.id}`}>还有 {placed.length - SHOWN} 条</GoLink>
                </li>
              )}
            </ol>
          );
        }}
      </AnswerView>
    </>
  );
}
