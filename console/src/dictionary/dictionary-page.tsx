import type { DictionaryRow } from '#contract/dictionary.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAddress } from '../address/address.ts';
import { useAct } from '../client/use-act.ts';
import { callWith, useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { AskOnce } from '../parts/ask-once.tsx';
import { ListImport } from '../parts/list-import.tsx';
import type { ListColumn } from '../parts/list-table.tsx';
import { Mark } from '../parts/mark.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { SearchInput } from '../parts/search-input.tsx';
import { useSession } from '../session/session-context.ts';
import { NewEntryDialog } from './new-entry-dialog.tsx';

/** What the office has taught the checks: wrong forms and the titles of leaders. */
export function DictionaryPage(): ReactNode {
  const { may } = useSession();
  const { filters } = useAddress();
  const dictionary = useAnswer('listDictionary', {});
  const [adding, setAdding] = useState(false);
  const [importing, setImporting] = useState(false);
  const [removing, setRemoving] = useState<DictionaryRow | null>(null);
  const remove = useAct('removeDictionaryEntry', () => setRemoving(null));
  const mayChange = may('dictionary.change');
  const search = filters.get('search') ?? '';
  const shown = (dictionary.data?.items ?? []).filter((row) => termOf(row).includes(search));
  return (
    <Page
      fixed
      title="校对词库"
      note={dictionary.data && `本县 ${dictionary.data.total} 条，另有自带的 ${dictionary.data.builtIn} 条`}
      acts={
        mayChange && (
          <>
            <Button onClick={() => setImporting(!importing)}>
              {importing ? '收起导入' : '从 Excel 导入'}
            </Button>
            <Button type="primary" onClick={() => setAdding(true)}>
              添加一条
            </Button>
          </>
        )
      }
    >
      {importing && (
        <ListImport
          preview={async (file) => callWith('previewDictionary', { file })}
          take={async (file) => {
            const { added, known } = await callWith('importDictionary', { file });
            await dictionary.refetch();
            return `已导入 ${added} 条${known > 0 ? `，${known} 条原来就有` : ''}。`;
          }}
        >
          错别字的表头写“错误写法”“正确写法”（可加“级别”：拦截或提示）；领导职务的表头写“姓名”“职务”。
        </ListImport>
      )}
      <div className="filters">
        <SearchInput first name="search" label="查找词条" placeholder="查找写法、姓名或职务" width={260} />
      </div>
      <AnswerView answer={dictionary}>
        {() =>
          shown.length === 0 ? (
            <NothingYet title={search === '' ? '本县还没有添加词条。' : '没有找到这样的词条。'}>
              添加本县容易写错的地名、机构名，和领导同志的现任职务，送审前自动核对。
            </NothingYet>
          ) : (
            <PlainTable
              label="校对词库"
              columns={mayChange ? [...COLUMNS, removal(setRemoving)] : COLUMNS}
              rows={shown}
              rowKey={(row) => row.id}
            />
          )
        }
      </AnswerView>
      {adding && <NewEntryDialog onClose={() => setAdding(false)} />}
      <AskOnce
        open={removing !== null}
        title={`删除“${removing === null ? '' : termOf(removing).split(' ')[0]}”`}
        consequences={['以后送审的稿件不再核对这一条，已经送审的不受影响。']}
        button="删除"
        danger
        busy={remove.isPending}
        error={remove.error}
        onAct={() => removing !== null && remove.mutate({ params: { entryId: removing.id } })}
        onCancel={() => setRemoving(null)}
      />
    </Page>
  );
}

const COLUMNS: readonly ListColumn<DictionaryRow>[] = [
  { head: '写法或姓名', cell: ({ entry }) => (entry.kind === 'leader' ? entry.name : entry.wrong) },
  {
    head: '应写作',
    cell: ({ entry }) =>
      entry.kind === 'leader' ? entry.titles : entry.right === '' ? '（删去）' : entry.right,
  },
  { head: '类别', cell: ({ entry }) => (entry.kind === 'leader' ? '领导职务' : '用语') },
  {
    head: '发现后',
    cell: ({ entry }) =>
      entry.kind === 'leader' || entry.severity === 'block' ? (
        <Mark tone="error">不能送审</Mark>
      ) : (
        <Mark tone="warning">提示</Mark>
      ),
  },
];

function removal(ask: (row: DictionaryRow) => void): ListColumn<DictionaryRow> {
  return {
    head: '操作',
    cell: (row) => (
      <Button size="small" onClick={() => ask(row)}>
        删除
      </Button>
    ),
  };
}

function termOf({ entry }: DictionaryRow): string {
  return entry.kind === 'leader' ? `${entry.name} ${entry.titles}` : `${entry.wrong} ${entry.right}`;
}
