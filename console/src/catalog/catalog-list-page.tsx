import type { CatalogList } from '#contract/catalog.ts';
import { Button } from 'antd';
import { useCallback, useMemo, type ReactNode } from 'react';
import { go, useAddress } from '../address/address.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { ListTable, type ListColumn } from '../parts/list-table.tsx';
import { Mark } from '../parts/mark.tsx';
import { dayOf } from '../parts/moment.ts';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { SearchInput } from '../parts/search-input.tsx';

type Row = CatalogList['items'][number];

const COLUMNS: readonly ListColumn<Row>[] = [
  { head: '单位', cell: (row) => row.agencyName },
  {
    head: '现行版',
    cell: ({ inForce }) =>
      inForce === null ? (
        <Mark tone="warning">还没有目录</Mark>
      ) : (
        `第${inForce.number}版，${inForce.inForceOn ?? ''}启用`
      ),
  },
  { head: '领域', figure: true, cell: ({ inForce }) => inForce?.fields ?? '' },
  { head: '事项', figure: true, cell: ({ inForce }) => inForce?.items ?? '' },
  {
    head: '草稿',
    cell: ({ draft }) =>
      draft === null ? '' : `第${draft.number}版，${draft.items}个事项，${dayOf(draft.updatedAt)}改过`,
  },
];

/** The catalogs of proactive disclosure of all agencies; a row leads to the catalog. */
export function CatalogListPage(): ReactNode {
  const search = useAddress().filters.get('search') ?? '';
  const catalogs = useAnswer('listCatalogs', {});
  const items = catalogs.data?.items;
  const shown = useMemo(
    () => (items ?? []).filter(({ agencyName }) => agencyName.includes(search.trim())),
    [items, search],
  );
  const onOpen = useCallback((row: Row) => go(`/catalogs/${row.agencyId}`), []);
  const started = items?.filter(({ inForce }) => inForce !== null).length;
  return (
    <Page
      fixed
      title="公开目录"
      note={items && `${items.length}个单位，${started ?? 0}个已启用目录`}
      acts={<Button onClick={() => go('/catalogs/coverage')}>各单位落实情况</Button>}
    >
      <div className="filters">
        <SearchInput first name="search" label="查找单位" placeholder="查找单位" width={260} />
      </div>
      <AnswerView answer={catalogs}>
        {() =>
          shown.length === 0 ? (
            <NothingYet title="没有找到这样的单位。">换一个词再找。</NothingYet>
          ) : (
            <ListTable
              label="各单位的公开目录"
              columns={COLUMNS}
              rows={shown}
              rowKey={(row) => row.agencyId}
              openKey={null}
              onOpen={onOpen}
            />
          )
        }
      </AnswerView>
    </Page>
  );
}
