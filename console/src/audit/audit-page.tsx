import type { AuditEvent, AuditQuery } from '#contract/audit.ts';
import { Input, Select } from 'antd';
import { useCallback, type ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { callWith, useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Beside } from '../parts/beside.tsx';
import { ExportButton } from '../parts/export-button.tsx';
import { ListTable, type ListColumn } from '../parts/list-table.tsx';
import { Mark } from '../parts/mark.tsx';
import { second } from '../parts/moment.ts';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { pageNumber, Pager } from '../parts/pager.tsx';
import { SearchInput } from '../parts/search-input.tsx';
import { AuditPane } from './audit-pane.tsx';
import { OBJECT_KINDS, objectName } from './audit-words.ts';
import { ChainActs } from './chain-acts.tsx';
import './audit.css';

const PAGE_SIZE = 50;

const COLUMNS: readonly ListColumn<AuditEvent>[] = [
  { head: '时间', cell: (event) => second(event.at) },
  { head: '做了什么', cell: (event) => event.actionName },
  { head: '谁', cell: (event) => event.actorName ?? '系统' },
  { head: '单位', cell: (event) => event.agencyName ?? '—', wideOnly: true },
  {
    head: '对象',
    cell: (event) => `${objectName(event.objectKind)} ${shortId(event.objectId)}`,
    wideOnly: true,
  },
  {
    head: '链',
    cell: (event) =>
      event.sealed ? <span className="sequence">{event.sequence}</span> : <Mark tone="warning">未入链</Mark>,
    figure: true,
  },
];

/** The end of a long id is what tells two of them apart; the whole one stands in the open row. */
function shortId(id: string | null): string {
  if (id === null) return '';
  return id.length > 20 ? `…${id.slice(-8)}` : id;
}

const FILTERS = ['from', 'until', 'action', 'objectKind', 'objectId'] as const;

function queryOf(filters: URLSearchParams): Omit<AuditQuery, 'page' | 'pageSize'> {
  return Object.fromEntries(
    FILTERS.flatMap((name) => (filters.get(name) ? [[name, filters.get(name) ?? '']] : [])),
  );
}

/** Who did what, when, to which object; a row opens beside the list with what was before and what after. */
export function AuditPage(): ReactNode {
  const { filters } = useAddress();
  const query = queryOf(filters);
  const events = useAnswer('listAuditEvents', {
    query: { ...query, page: pageNumber(filters), pageSize: PAGE_SIZE },
  });
  const openId = filters.get('open');
  const onOpen = useCallback((event: AuditEvent) => setFilters({ open: event.id }), []);
  const close = useCallback(() => setFilters({ open: null }), []);
  const open = events.data?.items.find((event) => event.id === openId);
  const total = events.data?.total ?? 0;
  return (
    <Page
      fixed
      title="审计日志"
      note={events.data && `${total} 条`}
      acts={
        <>
          <ExportButton<AuditEvent>
            name="审计日志"
            total={total}
            heads={['时间', '动作', '动作代码', '谁', '单位', '对象类别', '对象', '链中序号', '链值']}
            fields={(event) => [
              second(event.at),
              event.actionName,
              event.action,
              event.actorName,
              event.agencyName,
              objectName(event.objectKind),
              event.objectId,
              event.sequence,
              event.hash,
            ]}
            load={(page, pageSize) => callWith('listAuditEvents', { query: { ...query, page, pageSize } })}
          />
          <ChainActs />
        </>
      }
    >
      <AuditFilters />
      <Beside
        title={open?.actionName ?? ''}
        onClose={close}
        open={open === undefined ? null : <AuditPane event={open} />}
        list={
          <AnswerView answer={events}>
            {({ items, page, pageSize }) =>
              items.length === 0 ? (
                <NothingYet title="没有符合条件的记录。">放宽日期或清空条件再找。</NothingYet>
              ) : (
                <>
                  <ListTable
                    label="审计日志"
                    columns={COLUMNS}
                    rows={items}
                    rowKey={(event) => event.id}
                    openKey={open?.id ?? null}
                    onOpen={onOpen}
                  />
                  <Pager page={page} pageSize={pageSize} total={total} unit="条" />
                </>
              )
            }
          </AnswerView>
        }
      />
    </Page>
  );
}

function AuditFilters(): ReactNode {
  const { filters } = useAddress();
  function day(name: 'from' | 'until', label: string): ReactNode {
    return (
      <label className="audit-filter">
        {label}
        <Input
          type="date"
          value={filters.get(name) ?? ''}
          onChange={(event) => setFilters({ [name]: event.target.value, page: null, open: null })}
          style={{ width: 142 }}
        />
      </label>
    );
  }
  return (
    <div className="filters">
      {day('from', '从')}
      {day('until', '到')}
      <SearchInput first name="action" label="做了什么" placeholder="做了什么，如 登录、发布" width={200} />
      <Select<string | null>
        aria-label="全部对象"
        placeholder="全部对象"
        allowClear
        options={OBJECT_KINDS}
        value={filters.get('objectKind')}
        onChange={(value) => setFilters({ objectKind: value ?? null, page: null, open: null })}
      />
      <SearchInput name="objectId" label="对象编号" placeholder="对象编号" width={180} />
    </div>
  );
}
