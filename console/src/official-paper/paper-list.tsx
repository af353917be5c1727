import type { OfficialPaper } from '#contract/official-paper.ts';
import { OPENNESS_LABELS } from '#domain/disclosure/document.ts';
import { Button, Select } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { AnswerView } from '../parts/answer-view.tsx';
import { Beside } from '../parts/beside.tsx';
import { ListTable, type ListColumn } from '../parts/list-table.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { pageNumber, Pager } from '../parts/pager.tsx';
import { SearchInput } from '../parts/search-input.tsx';
import { useSession } from '../session/session-context.ts';
import { LabelMark } from './label-mark.tsx';
import { PaperForm } from './paper-form.tsx';
import { PaperPane } from './paper-pane.tsx';

const PAGE_SIZE = 50;

export const PAPER_COLUMNS: readonly ListColumn<OfficialPaper>[] = [
  { head: '标题', cell: (paper) => paper.title },
  { head: '文号', cell: (paper) => paper.number ?? '—', wideOnly: true },
  { head: '拟稿单位', cell: (paper) => paper.agencyName, wideOnly: true },
  { head: '公开属性', cell: (paper) => <LabelMark paper={paper} /> },
  { head: '登记', cell: (paper) => paper.registeredOn, wideOnly: true },
  {
    head: '退回',
    figure: true,
    cell: (paper) => (paper.returns === 0 ? '' : `${paper.returns} 次`),
    wideOnly: true,
  },
];

/** The register; a row opens beside it. */
export function PaperList(): ReactNode {
  const { may } = useSession();
  const { filters } = useAddress();
  const [adding, setAdding] = useState(false);
  const label = filters.get('label');
  const state = filters.get('state');
  const papers = useAnswer('listOfficialPapers', {
    query: {
      page: pageNumber(filters),
      pageSize: PAGE_SIZE,
      search: filters.get('search') ?? undefined,
      agencyId: filters.get('agency') ?? undefined,
      ...(isLabel(label) ? { label } : {}),
      ...(state === 'registered' || state === 'returned' ? { state } : {}),
    },
  });
  const openId = filters.get('open');
  const open = papers.data?.items.find(({ id }) => id === openId);
  const onOpen = useCallback((paper: OfficialPaper) => setFilters({ open: paper.id }), []);
  const close = useCallback(() => setFilters({ open: null }), []);
  return (
    <>
      <div className="filters">
        <SearchInput first name="search" label="查找公文" placeholder="标题或文号里的字" width={220} />
        <AgencySelect
          value={filters.get('agency')}
          onChange={(agency) => setFilters({ agency, page: null })}
        />
        <Select
          aria-label="公开属性"
          placeholder="全部属性"
          allowClear
          value={label}
          options={Object.entries(OPENNESS_LABELS).map(([value, name]) => ({ value, label: name }))}
          onChange={(next: string | undefined) => setFilters({ label: next, page: null })}
        />
        <Select
          aria-label="状态"
          placeholder="全部状态"
          allowClear
          value={state}
          options={[
            { value: 'registered', label: '已登记' },
            { value: 'returned', label: '已退回' },
          ]}
          onChange={(next: string | undefined) => setFilters({ state: next, page: null })}
        />
        {may('official_paper.write') && (
          <Button type="primary" onClick={() => setAdding(true)}>
            登记公文
          </Button>
        )}
      </div>
      <Beside
        title={open?.title ?? ''}
        onClose={close}
        open={open === undefined ? null : <PaperPane key={open.id} paper={open} />}
        list={
          <AnswerView answer={papers}>
            {({ items, page, pageSize, total }) =>
              items.length === 0 ? (
                <NothingYet title="没有符合条件的公文。">
                  登记一件公文，或者把现有的登记簿从 Excel 导入。
                </NothingYet>
              ) : (
                <>
                  <ListTable
                    label="公文登记簿"
                    columns={PAPER_COLUMNS}
                    rows={items}
                    rowKey={(paper) => paper.id}
                    openKey={open?.id ?? null}
                    onOpen={onOpen}
                  />
                  <Pager page={page} pageSize={pageSize} total={total} unit="件" />
                </>
              )
            }
          </AnswerView>
        }
      />
      {adding && <PaperForm paper={null} onClose={() => setAdding(false)} />}
    </>
  );
}

function isLabel(text: string | null): text is keyof typeof OPENNESS_LABELS {
  return text !== null && text in OPENNESS_LABELS;
}
