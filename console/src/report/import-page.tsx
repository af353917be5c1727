import type { ReportPreview } from '#contract/report.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { Button, Spin } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { go } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { AskOnce } from '../parts/ask-once.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useSession } from '../session/session-context.ts';
import { FileDrop } from './file-drop.tsx';
import { importsForOthers } from './import-scope.ts';
import { CountMarks, formName } from './report-words.tsx';
import { Workbench } from './workbench.tsx';

/** Take a report in: choose the file, see what it says and what is wrong with it, and only then store it. */
export function ImportPage(): ReactNode {
  const [file, setFile] = useState<File | null>(null);
  const preview = useAct('previewReport');
  function look(next: File): void {
    setFile(next);
    preview.mutate({ file: next });
  }
  return (
    <Page
      fixed
      title="导入年度报告"
      note="先核对，后保存"
      acts={
        <>
          <GoLink to="/reports">返回清单</GoLink>
          {file !== null && preview.data && (
            <>
              <Button
                onClick={() => {
                  setFile(null);
                  preview.reset();
                }}
              >
                换一个文件
              </Button>
              <Store file={file} preview={preview.data} />
            </>
          )}
        </>
      }
    >
      <ProblemNotice error={preview.error} />
      {preview.isPending ? (
        <div className="import-drop">
          <Spin />
          <p>正在读 {file?.name} 并核对……</p>
        </div>
      ) : preview.data ? (
        <>
          <Summary name={file?.name ?? ''} preview={preview.data} />
          <Workbench report={preview.data.reading} findings={preview.data.findings} onTry={null} />
        </>
      ) : (
        <FileDrop onFile={look} />
      )}
    </Page>
  );
}

function countsOf({ findings }: ReportPreview): { error: number; warning: number; notice: number } {
  const of = (severity: 'error' | 'warning' | 'notice'): number =>
    findings.filter((one) => one.severity === severity).length;
  return { error: of('error'), warning: of('warning'), notice: of('notice') };
}

function Summary({ name, preview }: { readonly name: string; readonly preview: ReportPreview }): ReactNode {
  const { agency, year, form }: ReadReport = preview.reading;
  return (
    <div className="panel import-summary">
      <strong>{name}</strong>
      <span>单位：{agency ?? '没有认出'}</span>
      <span>年度：{year ?? '没有认出'}</span>
      <span>{formName(form)}</span>
      <span>
        <CountMarks counts={countsOf(preview)} />
      </span>
      <span className="page-note">还没有保存</span>
    </div>
  );
}

/** The act itself: for which agency, and what will happen. */
function Store({ file, preview }: { readonly file: File; readonly preview: ReportPreview }): ReactNode {
  const { session } = useSession();
  const forOthers = importsForOthers(session.roles.map((grant) => grant.role));
  const guess = useGuessedAgency(preview.reading.agency, forOthers);
  const [chosen, setChosen] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const store = useAct('importReport', (answer) => go(`/reports/${answer.row.id}`));
  const agencyId = chosen ?? guess;
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        保存到系统
      </Button>
      <AskOnce
        open={asking}
        title="保存这份年度报告？"
        consequences={[
          '报告和核对结果保存在系统里，能查阅本单位报告的同事和政务公开办看得到。',
          '不会自动公开；要等有权的人发布后，公众才看得到。',
          '这一年度以前导入的都留着，这一份成为新的一版；已发布的不受影响，直到新的一版发布。',
        ]}
        button="保存"
        disabled={forOthers && agencyId === null}
        busy={store.isPending}
        error={store.error}
        onAct={() => store.mutate({ file, query: agencyId === null ? {} : { agencyId } })}
        onCancel={() => setAsking(false)}
      >
        {forOthers ? (
          <label className="field" htmlFor="import-agency">
            这是哪个单位的报告
            <AgencySelect
              id="import-agency"
              value={agencyId}
              onChange={setChosen}
              placeholder="请选择单位"
              allowClear={false}
            />
          </label>
        ) : (
          <p>单位：{session.user.agencyName}</p>
        )}
      </AskOnce>
    </>
  );
}

/** The agency of the tree that the report names; null when none or more than one fits. */
function useGuessedAgency(named: string | null, enabled: boolean): string | null {
  const agencies = useAnswer('listAgencies', {}, { enabled });
  return useMemo(() => {
    if (named === null) return null;
    const fitting = (agencies.data?.items ?? []).filter(
      (agency) => agency.name === named || agency.shortName === named,
    );
    return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
  }, [agencies.data, named]);
}
