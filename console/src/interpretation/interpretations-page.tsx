import type { InterpretationRates, PolicyRow } from '#contract/interpretation.ts';
import { Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { go, setFilters, useAddress } from '../address/address.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { AnswerView } from '../parts/answer-view.tsx';
import { ListTable, type ListColumn } from '../parts/list-table.tsx';
import { Mark } from '../parts/mark.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import './interpretation.css';
import { Pager, pageNumber } from '../parts/pager.tsx';

const VIEWS = [
  { value: 'all', label: '全部政策文件' },
  { value: 'missing', label: '未解读' },
  { value: 'overdue', label: '逾期未解读' },
  { value: 'rates', label: '各单位解读率' },
] as const;

const COLUMNS: readonly ListColumn<PolicyRow>[] = [
  { head: '文件', cell: (row) => row.title },
  { head: '单位', cell: (row) => row.agencyName },
  { head: '发布日期', cell: (row) => row.publishedOn },
  {
    head: '解读',
    cell: (row) => {
      if (row.interpretations > 0) return <Mark tone="good">{row.interpretations} 份</Mark>;
      if (row.exemptionReason !== null) return `免予解读：${row.exemptionReason}`;
      return row.isOverdue ? (
        <Mark tone="error">应于 {row.due} 前</Mark>
      ) : (
        <Mark tone="warning">{row.due} 前</Mark>
      );
    },
  },
];

type Rate = InterpretationRates['items'][number];

const RATE_COLUMNS: readonly ListColumn<Rate>[] = [
  { head: '单位', cell: (rate) => rate.agencyName },
  { head: '政策文件', cell: (rate) => rate.policies, figure: true },
  { head: '免予解读', cell: (rate) => rate.exempt, figure: true },
  { head: '已解读', cell: (rate) => rate.interpreted, figure: true },
  { head: '逾期未解读', cell: (rate) => rate.overdue, figure: true },
  { head: '解读率', cell: (rate) => (rate.rate === null ? '—' : `${rate.rate}%`), figure: true },
];

/** Policies before the public and how far they are interpreted, one by one and by agency. */
export function InterpretationsPage(): ReactNode {
  const { filters } = useAddress();
  const view = VIEWS.find(({ value }) => value === filters.get('view'))?.value ?? 'all';
  const agencyId = filters.get('agency') ?? undefined;
  const from = filters.get('from') ?? undefined;
  const until = filters.get('until') ?? undefined;
  return (
    <Page fixed title="政策解读">
      <div className="filters">
        <Radio.Group
          aria-label="看哪些"
          optionType="button"
          value={view}
          options={[...VIEWS]}
          onChange={(event) =>
            setFilters({ view: event.target.value === 'all' ? null : String(event.target.value), page: null })
          }
        />
        <AgencySelect
          value={agencyId ?? null}
          onChange={(next) => setFilters({ agency: next, page: null })}
        />
        <Day label="发布日期从" name="from" value={from} />
        <Day label="到" name="until" value={until} />
      </div>
      {view === 'rates' ? (
        <Rates period={{ agencyId, from, until }} />
      ) : (
        <Policies only={view === 'all' ? undefined : view} period={{ agencyId, from, until }} />
      )}
    </Page>
  );
}

interface Period {
  readonly agencyId: string | undefined;
  readonly from: string | undefined;
  readonly until: string | undefined;
}

function Day({
  label,
  name,
  value,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: string | undefined;
}): ReactNode {
  return (
    <Input
      type="date"
      className="day-filter"
      aria-label={label}
      prefix={label}
      value={value ?? ''}
      onChange={(event) => setFilters({ [name]: event.target.value, page: null })}
    />
  );
}

function Policies({
  only,
  period,
}: {
  readonly only: 'missing' | 'overdue' | undefined;
  readonly period: Period;
}): ReactNode {
  const { filters } = useAddress();
  const policies = useAnswer('listInterpretedPolicies', {
    query: { ...period, only, page: pageNumber(filters), pageSize: 50 },
  });
  return (
    <AnswerView answer={policies}>
      {(page) =>
        page.items.length === 0 ? (
          <NothingYet title={only === undefined ? '还没有发布过政策文件。' : '没有这样的文件。'}>
            政策文件和行政规范性文件发布后列在这里，看得到有没有解读、是否逾期。
          </NothingYet>
        ) : (
          <>
            <ListTable
              label="政策文件"
              columns={COLUMNS}
              rows={page.items}
              rowKey={(row) => row.id}
              openKey={null}
              onOpen={(row) => go(`/documents/${row.id}?tab=interpretation`)}
            />
            <Pager page={page.page} pageSize={page.pageSize} total={page.total} unit="件" />
          </>
        )
      }
    </AnswerView>
  );
}

function Rates({ period }: { readonly period: Period }): ReactNode {
  const rates = useAnswer('listInterpretationRates', { query: { ...period } });
  return (
    <AnswerView answer={rates}>
      {({ items }) =>
        items.length === 0 ? (
          <NothingYet title="这段时间没有发布政策文件。">换一段日期，或看全部单位。</NothingYet>
        ) : (
          <>
            <p className="hint">解读率 = 已解读 ÷（政策文件 − 免予解读）。点一行看这个单位的文件。</p>
            <ListTable
              label="各单位解读率"
              columns={RATE_COLUMNS}
              rows={items}
              rowKey={(rate) => rate.agencyId}
              openKey={null}
              onOpen={(rate) => setFilters({ view: null, agency: rate.agencyId, page: null })}
            />
          </>
        )
      }
    </AnswerView>
  );
}
