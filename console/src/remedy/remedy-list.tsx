import type { RemedyRow } from '#contract/remedy.ts';
import { REMEDY_KINDS } from '#domain/remedy/remedy-course.ts';
import { REMEDY_BLOCKS, REMEDY_RESULTS, RESULT_CLASSES } from '#domain/remedy/remedy-result.ts';
import { REMEDY_STAGES } from '#domain/remedy/remedy-course.ts';
import { Checkbox, InputNumber } from 'antd';
import { useCallback, type ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { callWith, useAnswer } from '../client/use-answer.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { AnswerView } from '../parts/answer-view.tsx';
import { Beside } from '../parts/beside.tsx';
import { ExportButton } from '../parts/export-button.tsx';
import { FilterSelect } from '../parts/filter-select.tsx';
import { ListTable, type ListColumn } from '../parts/list-table.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { pageNumber, Pager } from '../parts/pager.tsx';
import { RemedyPane } from './remedy-pane.tsx';
import { queryOf } from './remedy-query.ts';
import { kindWords, RemedyDue, RemedyState } from './remedy-words.tsx';

const PAGE_SIZE = 50;

const COLUMNS: readonly ListColumn<RemedyRow>[] = [
  { head: '种类', cell: kindWords },
  { head: '请求', cell: (row) => row.claim.slice(0, 40) || '—' },
  { head: '单位', cell: (row) => row.agencyName, wideOnly: true },
  { head: '复议机关、法院', cell: (row) => row.body, wideOnly: true },
  { head: '收到', cell: (row) => row.servedOn, wideOnly: true },
  { head: '答复举证到期', cell: (row) => <RemedyDue row={row} /> },
  { head: '状态', cell: (row) => <RemedyState row={row} /> },
];

/** The ledger of remedies; a row opens beside it. Filters stand in the address, so that a figure can lead here. */
export function RemedyList(): ReactNode {
  const { filters } = useAddress();
  const query = queryOf(filters);
  const remedies = useAnswer('listRemedies', {
    query: { ...query, page: pageNumber(filters), pageSize: PAGE_SIZE },
  });
  const openId = filters.get('open');
  const onOpen = useCallback((row: RemedyRow) => setFilters({ open: row.id }), []);
  const close = useCallback(() => setFilters({ open: null }), []);
  return (
    <>
      <div className="filters">
        <FilterSelect
          label="未结和已结"
          value={filters.get('state')}
          options={[{ value: 'open', label: '未审结' }]}
          onChange={(state) => setFilters({ state, page: null })}
        />
        <FilterSelect
          label="复议和诉讼"
          value={filters.get('kind')}
          options={Object.entries(REMEDY_KINDS).map(([value, label]) => ({ value, label }))}
          onChange={(kind) => setFilters({ kind, page: null })}
        />
        <InputNumber
          aria-label="年度"
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
        {query.agencyId !== undefined && (
          <Checkbox
            checked={query.below === true}
            onChange={(event) => setFilters({ below: event.target.checked ? 'true' : null, page: null })}
          >
            连同下属单位
          </Checkbox>
        )}
        <FilterSelect
          label="第四部分各栏"
          value={query.block ?? null}
          options={Object.entries(REMEDY_BLOCKS).map(([value, label]) => ({ value, label }))}
          onChange={(block) => setFilters({ block, page: null })}
        />
        <FilterSelect
          label="全部结果"
          value={query.column ?? null}
          options={Object.entries(RESULT_CLASSES).map(([value, label]) => ({ value, label }))}
          onChange={(column) => setFilters({ column, page: null })}
        />
        <ExportButton
          name="复议诉讼台账"
          total={remedies.data?.total ?? 0}
          heads={[
            '种类',
            '单位',
            '复议机关、法院',
            '文号、案号',
            '请求',
            '收到',
            '到期',
            '状态',
            '结果',
            '审结',
            '登记号',
            '原因和改进措施',
          ]}
          fields={(row: RemedyRow) => [
            kindWords(row),
            row.agencyName,
            row.body,
            row.number,
            row.claim,
            row.servedOn,
            row.due,
            REMEDY_STAGES[row.stage],
            row.result === null ? '' : REMEDY_RESULTS[row.result].name,
            row.concludedOn,
            row.caseNumber,
            row.lesson,
          ]}
          load={(page, pageSize) => callWith('listRemedies', { query: { ...query, page, pageSize } })}
        />
      </div>
      <Beside
        title="复议诉讼"
        onClose={close}
        open={openId === null ? null : <RemedyPane key={openId} remedyId={openId} />}
        list={
          <AnswerView answer={remedies}>
            {({ items, page, pageSize, total }) =>
              items.length === 0 ? (
                <NothingYet title="没有符合条件的复议、诉讼。">
                  收到复议申请书、起诉状副本的当天登记，答复举证的期限自次日起算。
                </NothingYet>
              ) : (
                <>
                  <ListTable
                    label="复议诉讼台账"
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
    </>
  );
}
