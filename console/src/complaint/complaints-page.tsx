import type { ComplaintRow } from '#contract/complaint.ts';
import { COMPLAINT_STATES } from '#domain/complaint/complaint-course.ts';
import { COMPLAINT_KINDS, COMPLAINT_OUTCOMES } from '#domain/complaint/complaint-kind.ts';
import { Button, InputNumber } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { callWith, useAnswer } from '../client/use-answer.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { AnswerView } from '../parts/answer-view.tsx';
import { Beside } from '../parts/beside.tsx';
import { ExportButton } from '../parts/export-button.tsx';
import { FilterSelect } from '../parts/filter-select.tsx';
import { ListTable, type ListColumn } from '../parts/list-table.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { pageNumber, Pager } from '../parts/pager.tsx';
import { useSession } from '../session/session-context.ts';
import { ComplaintForm } from './complaint-form.tsx';
import { ComplaintPane } from './complaint-pane.tsx';
import { ComplaintDue, ComplaintState, KIND_OPTIONS } from './complaint-words.tsx';
import './complaint.css';

const PAGE_SIZE = 50;

const COLUMNS: readonly ListColumn<ComplaintRow>[] = [
  { head: '事项', cell: (row) => row.matter.slice(0, 50) },
  { head: '种类', cell: (row) => COMPLAINT_KINDS[row.kind].name, wideOnly: true },
  { head: '提出人', cell: (row) => row.personName, wideOnly: true },
  { head: '办理单位', cell: (row) => row.agencyName, wideOnly: true },
  { head: '收到', cell: (row) => row.receivedOn, wideOnly: true },
  { head: '到期', cell: (row) => <ComplaintDue row={row} /> },
  { head: '状态', cell: (row) => <ComplaintState row={row} /> },
];

/** Complaints, corrections of records and suggestions: one small ledger, the nearest deadline first. */
export function ComplaintsPage(): ReactNode {
  const { may } = useSession();
  const { filters } = useAddress();
  const [adding, setAdding] = useState(false);
  const query = queryOf(filters);
  const complaints = useAnswer('listComplaints', {
    query: { ...query, page: pageNumber(filters), pageSize: PAGE_SIZE },
  });
  const openId = filters.get('open');
  const onOpen = useCallback((row: ComplaintRow) => setFilters({ open: row.id }), []);
  const close = useCallback(() => setFilters({ open: null }), []);
  return (
    <Page
      fixed
      title="投诉与建议"
      note={complaints.data && `${complaints.data.total} 件`}
      acts={
        may('complaint.handle') && (
          <Button type="primary" onClick={() => setAdding(true)}>
            登记
          </Button>
        )
      }
    >
      <div className="filters">
        <FilterSelect
          label="全部种类"
          value={query.kind ?? null}
          options={KIND_OPTIONS}
          onChange={(kind) => setFilters({ kind, page: null })}
        />
        <FilterSelect
          label="未答复和已答复"
          value={filters.get('state')}
          options={[{ value: 'open', label: '未答复' }]}
          onChange={(state) => setFilters({ state, page: null })}
        />
        <InputNumber
          aria-label="收到的年度"
          placeholder="全部年度"
          min={2008}
          max={2200}
          precision={0}
          suffix="年"
          style={{ width: 124 }}
          value={query.year ?? null}
          onChange={(year) => setFilters({ year, page: null })}
        />
        <AgencySelect
          value={filters.get('agency')}
          onChange={(agency) => setFilters({ agency, page: null })}
        />
        <ExportButton
          name="投诉与建议"
          total={complaints.data?.total ?? 0}
          heads={[
            '种类',
            '事项',
            '提出人',
            '办理单位',
            '所指单位',
            '收到',
            '到期',
            '状态',
            '结果',
            '答复',
            '答复日期',
          ]}
          fields={(row: ComplaintRow) => [
            COMPLAINT_KINDS[row.kind].name,
            row.matter,
            row.personName,
            row.agencyName,
            row.aboutAgencyName,
            row.receivedOn,
            row.due,
            COMPLAINT_STATES[row.state],
            row.outcome === null ? '' : COMPLAINT_OUTCOMES[row.outcome].name,
            row.answer,
            row.answeredOn,
          ]}
          load={(page, pageSize) => callWith('listComplaints', { query: { ...query, page, pageSize } })}
        />
      </div>
      <Beside
        title="投诉与建议"
        onClose={close}
        open={openId === null ? null : <ComplaintPane key={openId} complaintId={openId} />}
        list={
          <AnswerView answer={complaints}>
            {({ items, page, pageSize, total }) =>
              items.length === 0 ? (
                <NothingYet title="没有符合条件的投诉、更正或者建议。">
                  收到对公开工作的投诉、更正个人信息记录的要求、建议公开的意见，在这里登记。
                </NothingYet>
              ) : (
                <>
                  <ListTable
                    label="投诉与建议台账"
                    columns={COLUMNS}
                    rows={items}
                    rowKey={(row) => row.id}
                    openKey={openId}
                    onOpen={onOpen}
                  />
                  <Pager page={page} pageSize={pageSize} total={total} unit="件" />
                </>
              )
            }
          </AnswerView>
        }
      />
      {adding && <ComplaintForm onClose={() => setAdding(false)} />}
    </Page>
  );
}

function queryOf(filters: URLSearchParams) {
  const year = Number(filters.get('year') ?? '');
  const agencyId = filters.get('agency');
  const kind = filters.get('kind');
  return {
    ...(filters.get('state') === 'open' ? { open: true } : {}),
    ...(Number.isInteger(year) && year >= 2008 && year <= 2200 ? { year } : {}),
    ...(agencyId === null ? {} : { agencyId }),
    ...(kind !== null && Object.hasOwn(COMPLAINT_KINDS, kind) ? { kind: kind as ComplaintRow['kind'] } : {}),
  };
}
