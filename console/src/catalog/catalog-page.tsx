import type { AgencyCatalog, CatalogRow, CatalogVersion } from '#contract/catalog.ts';
import { itemName } from '#domain/disclosure/catalog/catalog.ts';
import { Button, Select } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { go, setFilters, useAddress } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Beside } from '../parts/beside.tsx';
import { ListTable, type ListColumn } from '../parts/list-table.tsx';
import { Mark } from '../parts/mark.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { pageNumber, Pager } from '../parts/pager.tsx';
import { SearchInput } from '../parts/search-input.tsx';
import { VersionMark, versionWords } from './catalog-words.tsx';
import { DraftActs } from './draft-acts.tsx';
import { FieldDialog } from './field-dialog.tsx';
import { ItemPane } from './item-pane.tsx';
import { NewItemPane } from './new-item-pane.tsx';
import { StartDraft } from './start-draft.tsx';

const PAGE_SIZE = 100;

const COLUMNS: readonly ListColumn<CatalogRow>[] = [
  { head: '公开事项', cell: ({ item }) => itemName(item) },
  { head: '领域', cell: ({ field }) => field, wideOnly: true },
  {
    head: '公开内容（要素）',
    cell: ({ item }) => <span className="catalog-content">{item.content}</span>,
    wideOnly: true,
  },
  {
    head: '公开时限',
    cell: ({ item, computable, limit }) => (
      <span title={limit}>
        {item.timeLimit} {!computable && <Mark>不能计算</Mark>}
      </span>
    ),
  },
  { head: '公开主体', cell: ({ item }) => item.agency, wideOnly: true },
  {
    head: '要素',
    cell: ({ missing }) =>
      missing.length === 0 ? '齐全' : <Mark tone="warning">缺{missing.join('、')}</Mark>,
  },
];

/** The catalog of one agency: a version, its fields, its items; an item opens beside the list. */
export function CatalogPage({ agencyId }: { readonly agencyId: string }): ReactNode {
  const catalog = useAnswer('getCatalog', { params: { agencyId } });
  const asked = useAddress().filters.get('version');
  return (
    <AnswerView answer={catalog}>
      {(loaded) => {
        const version = loaded.versions.find(({ id }) => id === asked) ?? loaded.versions[0];
        return version === undefined ? (
          <NoCatalog catalog={loaded} />
        ) : (
          <OneVersion key={version.id} catalog={loaded} version={version} />
        );
      }}
    </AnswerView>
  );
}

function NoCatalog({ catalog }: { readonly catalog: AgencyCatalog }): ReactNode {
  return (
    <Page title={`${catalog.agencyName}公开目录`} acts={<GoLink to="/catalogs">返回清单</GoLink>}>
      <NothingYet title="这个单位还没有公开目录。">
        {catalog.mayEdit ? (
          <>
            <p>把现有的Excel目录导入，或从标准目录选领域开始，改好后再启用。</p>
            <div className="catalog-begin">
              <Button type="primary" onClick={() => go(`/catalogs/${catalog.agencyId}/import`)}>
                导入Excel目录
              </Button>
              <StartDraft catalog={catalog} />
            </div>
          </>
        ) : (
          '等该单位或政务公开办编制后，这里会列出来。'
        )}
      </NothingYet>
    </Page>
  );
}

interface VersionProps {
  readonly catalog: AgencyCatalog;
  readonly version: CatalogVersion;
}

function OneVersion({ catalog, version }: VersionProps): ReactNode {
  const { filters } = useAddress();
  const [field, search] = [filters.get('field') ?? undefined, filters.get('search') ?? undefined];
  const [dialog, setDialog] = useState<'new' | 'change' | null>(null);
  const detail = useAnswer('getCatalogVersion', { params: { versionId: version.id } });
  const items = useAnswer('listCatalogItems', {
    params: { versionId: version.id },
    query: { field, search, page: pageNumber(filters), pageSize: PAGE_SIZE },
  });
  const openId = filters.get('open');
  const open = items.data?.items.find(({ id }) => id === openId);
  const mayChange = version.state === 'draft' && catalog.mayEdit;
  const isAdding = mayChange && openId === 'new';
  const onOpen = useCallback((row: CatalogRow) => setFilters({ open: row.id }), []);
  const close = useCallback(() => setFilters({ open: null }), []);
  const fields = detail.data?.fields ?? [];
  const shownField = fields.find(({ name }) => name === field);
  return (
    <Page
      fixed
      title={`${catalog.agencyName}公开目录`}
      note={
        <>
          <VersionMark state={version.state} /> {version.fields}个领域，{version.items}个事项；来自
          {version.source}
        </>
      }
      acts={
        <>
          <GoLink to="/catalogs">返回清单</GoLink>
          {catalog.publicPath !== null && (
            <a href={catalog.publicPath} target="_blank" rel="noreferrer">
              门户上的目录
            </a>
          )}
          <DraftActs catalog={catalog} version={version} />
        </>
      }
    >
      <div className="filters">
        <Select<string>
          aria-label="版本"
          className="catalog-version"
          value={version.id}
          options={catalog.versions.map((one) => ({ value: one.id, label: versionWords(one) }))}
          onChange={(id) => setFilters({ version: id, open: null, field: null, page: null })}
        />
        <Select<string>
          aria-label="领域"
          className="catalog-field"
          value={field ?? ''}
          showSearch
          options={[
            { value: '', label: '全部领域' },
            ...fields.map(({ name, items: count }) => ({ value: name, label: `${name}（${count}）` })),
          ]}
          onChange={(name) => setFilters({ field: name, page: null, open: null })}
        />
        <SearchInput first name="search" label="查找事项" placeholder="查找事项、内容、主体" width={220} />
        {mayChange && (
          <>
            <Button onClick={() => setFilters({ open: 'new' })} disabled={fields.length === 0}>
              加一个事项
            </Button>
            <Button onClick={() => setDialog('new')}>加一个领域</Button>
            {shownField !== undefined && <Button onClick={() => setDialog('change')}>改这个领域</Button>}
          </>
        )}
      </div>
      <Beside
        title={isAdding ? '新的事项' : open === undefined ? '' : itemName(open.item)}
        onClose={close}
        open={
          isAdding ? (
            <NewItemPane
              agencyId={catalog.agencyId}
              fields={fields.map(({ name }) => name)}
              field={field ?? null}
            />
          ) : open === undefined ? null : (
            <ItemPane key={open.id} agencyId={catalog.agencyId} row={open} mayChange={mayChange} />
          )
        }
        list={
          <AnswerView answer={items}>
            {({ items: rows, page, pageSize, total }) =>
              rows.length === 0 ? (
                <NothingYet title="没有符合条件的事项。">换一个领域或词再找。</NothingYet>
              ) : (
                <>
                  <ListTable
                    label="目录事项"
                    columns={COLUMNS}
                    rows={rows}
                    rowKey={(row) => row.id}
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
      {dialog !== null && (
        <FieldDialog
          agencyId={catalog.agencyId}
          field={dialog === 'change' ? (shownField ?? null) : null}
          onClose={() => setDialog(null)}
        />
      )}
    </Page>
  );
}
