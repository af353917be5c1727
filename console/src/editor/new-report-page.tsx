import { formForYear } from '#domain/report/forms/registry.ts';
import { blankDraft } from '#domain/report/blank-report.ts';
import { Button, Select } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { AnswerView } from '../parts/answer-view.tsx';
import { readDraft } from '../parts/draft.ts';
import { Page } from '../parts/page.tsx';
import { importsForOthers } from '../report/import-scope.ts';
import { useSession } from '../session/session-context.ts';
import { ReportEditor } from './report-editor.tsx';

/** The first reports were for 2008, when the Regulations took effect. */
const FIRST_YEAR = 2008;

/** `/reports/new` asks for agency and year; `/reports/new?agency=…&year=2023` is the blank form of both. */
export function NewReportPage(): ReactNode {
  const { filters } = useAddress();
  const agencyId = filters.get('agency');
  const year = Number(filters.get('year') ?? '');
  const agencies = useAnswer('listAgencies', {});
  const agency = agencies.data?.items.find(({ id }) => id === agencyId);
  if (agency !== undefined && Number.isInteger(year) && year >= FIRST_YEAR)
    return <Fill key={`${agency.id}.${year}`} agency={agency} year={year} />;
  return (
    <Page title="新写一份年度报告" note="先选单位和年度">
      <AnswerView answer={agencies}>{() => <Choice />}</AnswerView>
    </Page>
  );
}

function Fill({
  agency: { id, name },
  year,
}: {
  readonly agency: { readonly id: string; readonly name: string };
  readonly year: number;
}): ReactNode {
  const initial = useMemo(() => blankDraft(name, year), [name, year]);
  return (
    <ReportEditor
      name={draftName(id, year)}
      initial={initial}
      agency={{ id, name }}
      year={year}
      back="/reports"
    />
  );
}

function draftName(agencyId: string, year: number): string {
  return `new.${agencyId}.${year}`;
}

function Choice(): ReactNode {
  const { session } = useSession();
  const { filters } = useAddress();
  const forOthers = importsForOthers(session.roles.map((grant) => grant.role));
  const [thisYear] = useState(() => new Date().getFullYear());
  const [agencyId, setAgencyId] = useState(filters.get('agency') ?? session.user.agencyId);
  const [year, setYear] = useState(thisYear - 1);
  const hasDraft = agencyId !== null && readDraft(draftName(agencyId, year)) !== null;
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, back) => thisYear - back);
  return (
    <div className="panel editor-choice">
      <label className="field" htmlFor="new-agency">
        单位
        {forOthers ? (
          <AgencySelect
            id="new-agency"
            value={agencyId}
            onChange={setAgencyId}
            placeholder="请选择单位"
            allowClear={false}
          />
        ) : (
          <strong>{session.user.agencyName}</strong>
        )}
      </label>
      <label className="field" htmlFor="new-year">
        报告年度
        <Select<number>
          id="new-year"
          value={year}
          showSearch={{ filterOption: (typed, option) => String(option?.value).includes(typed.trim()) }}
          options={years.map((value) => ({ value, label: `${value}年` }))}
          onChange={setYear}
        />
      </label>
      <p className="page-note">
        {formForYear(year).name}
        {hasDraft && '；有没写完的，会接着写'}
      </p>
      {agencyId !== null && <Existing agencyId={agencyId} year={year} />}
      <Button
        type="primary"
        disabled={agencyId === null}
        onClick={() => setFilters({ agency: agencyId, year })}
      >
        {hasDraft ? '接着填写' : '开始填写'}
      </Button>
    </div>
  );
}

/** A report of that year may be here already: writing on from it keeps what was filled in. */
function Existing({ agencyId, year }: { readonly agencyId: string; readonly year: number }): ReactNode {
  const reports = useAnswer('listReports', { query: { agencyId, year, page: 1, pageSize: 1 } });
  const [row] = reports.data?.items ?? [];
  if (row === undefined || row.agencyId !== agencyId || row.year !== year) return null;
  return (
    <p>
      这一年度的报告系统里已经有了，可以<GoLink to={`/reports/${row.id}/edit`}>在它的基础上修改</GoLink>。
    </p>
  );
}
