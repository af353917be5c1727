import type { ReportDetail } from '#contract/report.ts';
import { useMemo, type ReactNode } from 'react';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { editableDraft } from './editable-draft.ts';
import { ReportEditor } from './report-editor.tsx';
import { useMayWrite } from './use-may-write.ts';

/** A stored report written on as a new edition; the stored one stays as it is. */
export function EditReportPage({ reportId }: { readonly reportId: string }): ReactNode {
  const report = useAnswer('getReport', { params: { reportId } });
  if (report.data !== undefined && report.data.row.id === reportId) return <Edit detail={report.data} />;
  return (
    <Page title="填写年度报告">
      <AnswerView answer={report}>{() => null}</AnswerView>
    </Page>
  );
}

function Edit({ detail: { row, reading } }: { readonly detail: ReportDetail }): ReactNode {
  const mayWrite = useMayWrite();
  const initial = useMemo(
    () => editableDraft(reading, row.agencyName, row.year),
    [reading, row.agencyName, row.year],
  );
  if (!mayWrite(row.agencyId))
    return (
      <Page title="填写年度报告">
        <NothingYet title="您不能填写这个单位的年度报告。">
          <GoLink to={`/reports/${row.id}`}>回到这份报告</GoLink>
        </NothingYet>
      </Page>
    );
  return (
    <ReportEditor
      name={`edit.${row.id}`}
      initial={initial}
      agency={{ id: row.agencyId, name: row.agencyName }}
      year={row.year}
      back={`/reports/${row.id}`}
    />
  );
}
