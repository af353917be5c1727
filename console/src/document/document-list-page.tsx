import type { DocumentQuery, DocumentRow } from '#contract/document.ts';
import { DOCUMENT_KINDS } from '#domain/disclosure/document.ts';
import { Button } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { go, setFilters, useAddress } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { callWith, useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Beside } from '../parts/beside.tsx';
import { ExportButton } from '../parts/export-button.tsx';
import { ListTable, type ListColumn } from '../parts/list-table.tsx';
import { dayOf, minute } from '../parts/moment.ts';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { pageNumber, Pager } from '../parts/pager.tsx';
import { useSession } from '../session/session-context.ts';
import { DocumentFilters } from './document-filters.tsx';
import { DocumentPreview } from './document-preview.tsx';
import { ClockMark, STATE_TEXT, StateMarks, stateWords, type ListedState } from './document-words.tsx';
import { NewDocumentDialog } from './new-document-dialog.tsx';

const PAGE_SIZE = 50;

const COLUMNS: readonly ListColumn<DocumentRow>[] = [
  { head: '标题', cell: (row) => row.title },
  { head: '文号', cell: (row) => row.documentNumber ?? '—', wideOnly: true },
  { head: '单位', cell: (row) => row.agencyName, wideOnly: true },
  { head: '类别', cell: (row) => DOCUMENT_KINDS[row.kind], wideOnly: true },
  { head: '状态', cell: (row) => <StateMarks row={row} /> },
  { head: '期限', cell: (row) => row.clock !== null && <ClockMark clock={row.clock} /> },
  { head: '最后改动', cell: (row) => dayOf(row.updatedAt), wideOnly: true },
];

type Query = Omit<DocumentQuery, 'page' | 'pageSize'>;

function queryOf(filters: URLSearchParams): Query {
  const [agencyId, state, kind, clock, text] = ['agency', 'state', 'kind', 'clock', 'text'].map((name) =>
    filters.get(name),
  );
  return {
    ...(agencyId == null ? {} : { agencyId }),
    ...(state != null && state in STATE_TEXT ? { state: state as ListedState } : {}),
    ...(kind != null && kind in DOCUMENT_KINDS ? { kind: kind as DocumentRow['kind'] } : {}),
    ...(clock === 'soon' || clock === 'overdue' ? { clock } : {}),
    ...(text == null || text.trim() === '' ? {} : { text }),
    ...(filters.get('mine') === 'true' ? { mine: true } : {}),
  };
}

/** All documents one may see, drafts and released ones; a row opens beside the list. */
export function DocumentListPage(): ReactNode {
  const { may } = useSession();
  const { filters } = useAddress();
  const [isNew, setNew] = useState(false);
  const query = queryOf(filters);
  const documents = useAnswer('listDocuments', {
    query: { ...query, page: pageNumber(filters), pageSize: PAGE_SIZE },
  });
  const openId = filters.get('open');
  const onOpen = useCallback(
    (row: DocumentRow) => {
      // Enter on the row that is open already goes on to the document itself.
      if (row.id === openId) go(`/documents/${row.id}`);
      else setFilters({ open: row.id });
    },
    [openId],
  );
  const close = useCallback(() => setFilters({ open: null }), []);
  const open = documents.data?.items.find((row) => row.id === openId);
  const total = documents.data?.total ?? 0;
  return (
    <Page
      fixed
      title="公开信息"
      note={documents.data && `${total} 条`}
      acts={
        <>
          <GoLink to="/documents/terms">公开时限</GoLink>
          <DocumentExport query={query} total={total} />
          {may('document.write') && (
            <Button type="primary" onClick={() => setNew(true)}>
              新写一条
            </Button>
          )}
        </>
      }
    >
      <DocumentFilters />
      <Beside
        title={open?.title ?? ''}
        onClose={close}
        open={open === undefined ? null : <DocumentPreview row={open} />}
        list={
          <AnswerView answer={documents}>
            {({ items, page, pageSize }) =>
              items.length === 0 ? (
                <NoDocuments isFiltered={Object.keys(query).length > 0} mayWrite={may('document.write')} />
              ) : (
                <>
                  <ListTable
                    label="公开信息列表"
                    columns={COLUMNS}
                    rows={items}
                    rowKey={(row) => row.id}
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
      {isNew && <NewDocumentDialog onClose={() => setNew(false)} />}
    </Page>
  );
}

function DocumentExport({ query, total }: { readonly query: Query; readonly total: number }): ReactNode {
  return (
    <ExportButton<DocumentRow>
      name="公开信息列表"
      total={total}
      heads={['标题', '文号', '索引号', '单位', '类别', '状态', '成文日期', '期限', '首次发布', '最后改动']}
      fields={(row) => [
        row.title,
        row.documentNumber,
        row.indexNumber,
        row.agencyName,
        DOCUMENT_KINDS[row.kind],
        stateWords(row).join('、'),
        row.madeOn,
        row.clock?.due ?? null,
        row.firstReleasedAt === null ? null : dayOf(row.firstReleasedAt),
        minute(row.updatedAt),
      ]}
      load={(page, pageSize) => callWith('listDocuments', { query: { ...query, page, pageSize } })}
    />
  );
}

function NoDocuments({
  isFiltered,
  mayWrite,
}: {
  readonly isFiltered: boolean;
  readonly mayWrite: boolean;
}): ReactNode {
  if (isFiltered)
    return (
      <NothingYet title="没有符合条件的信息。">
        <Button onClick={() => go('/documents')}>去掉全部条件</Button>
      </NothingYet>
    );
  return (
    <NothingYet title="还没有公开信息。">
      {mayWrite ? '点“新写一条”，可以直接写，也可以从 Word、WPS 粘贴。' : '等各单位起草后，这里会列出来。'}
    </NothingYet>
  );
}
