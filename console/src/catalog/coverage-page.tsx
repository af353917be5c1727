import type { AgencyCoverage, CoverageState, CoveredItem } from '#contract/coverage.ts';
import { COVERAGE_STATES } from '#domain/disclosure/catalog/coverage.ts';
import { Select } from 'antd';
import { useCallback, type ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { callWith, useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Beside } from '../parts/beside.tsx';
import { ExportButton } from '../parts/export-button.tsx';
import { Facts } from '../parts/facts.tsx';
import { ListTable, type ListColumn } from '../parts/list-table.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { pageNumber, Pager } from '../parts/pager.tsx';
import { CoverageMark } from './catalog-words.tsx';

const PAGE_SIZE = 100;

const COLUMNS: readonly ListColumn<CoveredItem>[] = [
  { head: '公开事项', cell: (item) => item.name },
  { head: '领域', cell: (item) => item.field, wideOnly: true },
  { head: '情况', cell: (item) => <CoverageMark state={item.state} /> },
  { head: '已公开', figure: true, cell: (item) => item.documents },
  { head: '最近发布', figure: true, cell: (item) => item.lastPublishedOn ?? '—' },
  { head: '应再发布', figure: true, cell: (item) => item.dueOn ?? '—', wideOnly: true },
  { head: '逾期发布', figure: true, cell: (item) => item.lateReleases || '', wideOnly: true },
  { head: '公开时限', cell: (item) => item.timeLimit, wideOnly: true },
];

function isState(value: string | null): value is CoverageState {
  return value !== null && value in COVERAGE_STATES;
}

/** What is published under the items of an agency's catalog: what has nothing, what is late. */
export function CoveragePage({ agencyId }: { readonly agencyId: string }): ReactNode {
  const { filters } = useAddress();
  const [asked, field] = [filters.get('state'), filters.get('field') ?? undefined];
  const state = isState(asked) ? asked : undefined;
  const catalog = useAnswer('getCatalog', { params: { agencyId } });
  const query = { state, field };
  const coverage = useAnswer('getCoverage', {
    params: { agencyId },
    query: { ...query, page: pageNumber(filters), pageSize: PAGE_SIZE },
  });
  const openId = filters.get('open');
  const open = coverage.data?.items.find(({ id }) => id === openId);
  const onOpen = useCallback((item: CoveredItem) => setFilters({ open: item.id }), []);
  const close = useCallback(() => setFilters({ open: null }), []);
  const name = catalog.data?.agencyName ?? '';
  return (
    <Page
      fixed
      title={`${name}目录落实情况`}
      note={coverage.data && `第${coverage.data.version.number}版，${coverage.data.counts.items}个事项`}
      acts={
        <>
          <GoLink to={`/catalogs/${agencyId}`}>返回目录</GoLink>
          <ExportButton<CoveredItem>
            name={`${name}目录落实情况`}
            total={coverage.data?.total ?? 0}
            heads={[
              '领域',
              '公开事项',
              '公开主体',
              '公开时限',
              '情况',
              '已公开',
              '最近发布',
              '应再发布',
              '逾期发布',
              '说明',
            ]}
            fields={(item) => [
              item.field,
              item.name,
              item.agency,
              item.timeLimit,
              COVERAGE_STATES[item.state],
              item.documents,
              item.lastPublishedOn,
              item.dueOn,
              item.lateReleases,
              item.why,
            ]}
            load={(page, pageSize) =>
              callWith('getCoverage', { params: { agencyId }, query: { ...query, page, pageSize } })
            }
          />
        </>
      }
    >
      <div className="filters">
        <Select<string>
          aria-label="情况"
          value={state ?? ''}
          options={[
            { value: '', label: `全部（${coverage.data?.counts.items ?? 0}）` },
            ...Object.entries(COVERAGE_STATES).map(([value, label]) => ({
              value,
              label: `${label}（${coverage.data?.counts.states[value as CoverageState] ?? 0}）`,
            })),
          ]}
          onChange={(next) => setFilters({ state: next, page: null, open: null })}
        />
        <FieldSelect coverage={coverage.data} field={field ?? ''} />
      </div>
      <Beside
        title={open?.name ?? ''}
        onClose={close}
        open={open === undefined ? null : <Covered item={open} />}
        list={
          <AnswerView answer={coverage}>
            {({ items, page, pageSize, total }) =>
              items.length === 0 ? (
                <NothingYet title="没有符合条件的事项。">换一个条件再看。</NothingYet>
              ) : (
                <>
                  <ListTable
                    label="目录落实情况"
                    columns={COLUMNS}
                    rows={items}
                    rowKey={(item) => item.id}
                    openKey={open?.id ?? null}
                    onOpen={onOpen}
                  />
                  <Pager page={page} pageSize={pageSize} total={total} unit="个事项" />
                </>
              )
            }
          </AnswerView>
        }
      />
    </Page>
  );
}

interface FieldProps {
  readonly coverage: AgencyCoverage | undefined;
  readonly field: string;
}

function FieldSelect({ coverage, field }: FieldProps): ReactNode {
  return (
    <Select<string>
      aria-label="领域"
      className="catalog-field"
      value={field}
      showSearch
      options={[
        { value: '', label: '全部领域' },
        ...(coverage?.fields ?? []).map(({ field: name, counts }) => ({
          value: name,
          label: `${name}：${counts.items}个事项，${counts.states.empty}个没有内容，${counts.states.late}个逾期`,
        })),
      ]}
      onChange={(next) => setFilters({ field: next, page: null, open: null })}
    />
  );
}

function Covered({ item }: { readonly item: CoveredItem }): ReactNode {
  return (
    <Facts
      items={[
        ['情况', <CoverageMark key="state" state={item.state} />],
        ['说明', item.why],
        ['领域', item.field],
        ['公开主体', item.agency],
        ['公开时限', item.timeLimit],
        ['已公开', `${item.documents}件`],
        ['最近发布', item.lastPublishedOn],
        ['应再发布', item.dueOn],
        ['近一年逾期', `${item.lateReleases}件`],
      ]}
    />
  );
}
