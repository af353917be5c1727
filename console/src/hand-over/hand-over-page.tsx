import type { HandOverItem, HandOverRow } from '#contract/hand-over.ts';
import { RECEIVERS, type Receiver } from '#domain/disclosure/hand-over/hand-over.ts';
import { Button, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { go, setFilters, useAddress } from '../address/address.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { AnswerView } from '../parts/answer-view.tsx';
import { ListTable, type ListColumn } from '../parts/list-table.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { useSession } from '../session/session-context.ts';
import { ConfirmHandOver } from './confirm-hand-over.tsx';
import { lastHalfYear } from './last-half-year.ts';

const COLUMNS: readonly ListColumn<HandOverItem>[] = [
  { head: '标题', cell: (item) => item.title },
  { head: '文号', cell: (item) => item.documentNumber ?? '—' },
  { head: '索引号', cell: (item) => item.indexNumber },
  { head: '发布单位', cell: (item) => item.agencyName },
  { head: '公开日期', cell: (item) => item.publishedOn },
];

/** What was released and not yet given to the archive or the library, and what was given (条例第二十五条). */
export function HandOverPage(): ReactNode {
  const { may, session } = useSession();
  const { filters } = useAddress();
  const [confirming, setConfirming] = useState(false);
  const [period] = useState(() => lastHalfYear(new Date()));
  const receiver: Receiver = filters.get('receiver') === 'library' ? 'library' : 'archive';
  const query = {
    receiver,
    from: filters.get('from') ?? period.from,
    to: filters.get('to') ?? period.to,
    agencyId:
      filters.get('agency') ?? (may('gazette.compose') ? undefined : (session.user.agencyId ?? undefined)),
  };
  const due = useAnswer('listHandOverDue', { query });
  const total = due.data?.total ?? 0;
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString();
  return (
    <Page
      title="移交"
      note="主动公开的信息要及时提供给国家档案馆、公共图书馆（条例第二十五条）"
      acts={
        <>
          <Button href={`../api/hand-over-due/xlsx?${search}`} disabled={total === 0}>
            待移交清单（Excel）
          </Button>
          <Button href={`../api/hand-over-due/pdf?${search}`} disabled={total === 0}>
            待移交清单（PDF）
          </Button>
          {may('hand_over.confirm') && (
            <Button type="primary" disabled={total === 0} onClick={() => setConfirming(true)}>
              确认已移交
            </Button>
          )}
        </>
      }
    >
      <div className="filters">
        <Select<Receiver>
          aria-label="接收方"
          value={receiver}
          options={Object.entries(RECEIVERS).map(([value, label]) => ({ value: value as Receiver, label }))}
          onChange={(next) => setFilters({ receiver: next })}
        />
        <DayField label="公开时间从" value={query.from} onChange={(from) => setFilters({ from })} />
        <DayField label="到" value={query.to} onChange={(to) => setFilters({ to })} />
        <AgencySelect value={query.agencyId ?? null} onChange={(agency) => setFilters({ agency })} />
      </div>
      <section className="panel">
        <h2>待移交{due.data && `（${total} 件）`}</h2>
        <AnswerView answer={due}>
          {({ items }) =>
            items.length === 0 ? (
              <NothingYet title="这一时期没有待移交的文件。">换一个时期，或者换一个接收方。</NothingYet>
            ) : (
              <ListTable
                label="待移交的文件"
                columns={COLUMNS}
                rows={items}
                rowKey={(item) => item.documentId}
                openKey={null}
                onOpen={(item) => go(`/documents/${item.documentId}`)}
              />
            )
          }
        </AnswerView>
      </section>
      <HandedOver />
      {confirming && <ConfirmHandOver query={query} documents={total} onClose={() => setConfirming(false)} />}
    </Page>
  );
}

const DONE: readonly ListColumn<HandOverRow>[] = [
  { head: '移交日期', cell: (row) => row.handedOn },
  { head: '接收单位', cell: (row) => row.receiverName },
  { head: '公开时间', cell: (row) => `${row.from} 至 ${row.to}` },
  { head: '件数', figure: true, cell: (row) => row.documents },
  { head: '接收人', cell: (row) => row.receivedBy || '—' },
  {
    head: '清单',
    cell: (row) => (
      <>
        <a href={row.xlsx}>Excel</a> <a href={row.pdf}>PDF</a>
      </>
    ),
  },
];

function HandedOver(): ReactNode {
  const done = useAnswer('listHandOvers', {});
  return (
    <section className="panel">
      <h2>移交记录</h2>
      <AnswerView answer={done}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="hint">还没有移交记录。送去清单、对方签收后，点“确认已移交”。</p>
          ) : (
            <PlainTable label="移交记录" columns={DONE} rows={items} rowKey={(row) => row.id} />
          )
        }
      </AnswerView>
    </section>
  );
}

function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}): ReactNode {
  return (
    <label className="filter-day">
      {props.label}{' '}
      <Input
        type="date"
        style={{ width: 150 }}
        value={props.value}
        onChange={(event) => event.target.value !== '' && props.onChange(event.target.value)}
      />
    </label>
  );
}
