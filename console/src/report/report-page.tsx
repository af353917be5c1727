import type { ReportDetail } from '#contract/report.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { go } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { useMayWrite } from '../editor/use-may-write.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { readDraft } from '../parts/draft.ts';
import { minute } from '../parts/moment.ts';
import { Page } from '../parts/page.tsx';
import { PublicationActs } from './publication-acts.tsx';
import { CountMarks, formName, StateMark } from './report-words.tsx';
import { TryBench } from './try-bench.tsx';
import { Workbench } from './workbench.tsx';

/** One annual report beside its findings. */
export function ReportPage({ reportId }: { readonly reportId: string }): ReactNode {
  const report = useAnswer('getReport', { params: { reportId } });
  const [trying, setTrying] = useState(false);
  const mayWrite = useMayWrite();
  const row = report.data?.row;
  return (
    <Page
      fixed
      title={row === undefined ? '年度报告' : `${row.agencyName} ${row.year}年年度报告`}
      note={
        row && (
          <>
            <StateMark state={row.state} /> <CountMarks counts={row.findings} />{' '}
            <span className="report-origin">
              {formName(row.form)}，{minute(row.importedAt)} 导入
            </span>
          </>
        )
      }
      acts={
        report.data && (
          <>
            <GoLink to="/reports">返回清单</GoLink>
            <Button aria-pressed={trying} onClick={() => setTrying(!trying)}>
              {trying ? '结束试改' : '试改数字'}
            </Button>
            {mayWrite(report.data.row.agencyId) && (
              <Button onClick={() => go(`/reports/${reportId}/edit`)}>
                {readDraft(`edit.${reportId}`) === null ? '修改' : '接着修改'}
              </Button>
            )}
            <Downloads detail={report.data} />
            <PublicationActs detail={report.data} />
          </>
        )
      }
    >
      <AnswerView answer={report}>
        {(detail) =>
          trying ? (
            <TryBench detail={detail} />
          ) : (
            <Workbench report={detail.reading} findings={detail.findings} onTry={null} />
          )
        }
      </AnswerView>
    </Page>
  );
}

function Downloads({ detail }: { readonly detail: ReportDetail }): ReactNode {
  if (detail.downloads.length === 0) return null;
  return (
    <details className="downloads">
      <summary>下载</summary>
      <ul>
        {detail.downloads.map(({ name, href }) => (
          <li key={name}>
            <a href={href} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
