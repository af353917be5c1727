import type { ImportBatch, ImportDetail, ImportItem } from '#contract/import.ts';
import { IMPORT_MODES, type ImportMode } from '#domain/disclosure/import/import-batch.ts';
import { Alert, Button, Progress, Radio } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { go, useAddress } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAct } from '../client/use-act.ts';
import { callWith, useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { AskOnce } from '../parts/ask-once.tsx';
import { ExportButton } from '../parts/export-button.tsx';
import { Facts } from '../parts/facts.tsx';
import { ListTable, type ListColumn } from '../parts/list-table.tsx';
import { minute } from '../parts/moment.ts';
import { Page } from '../parts/page.tsx';
import { Pager, pageNumber } from '../parts/pager.tsx';
import { countsLine, isAtWork, outcomeName, stateName } from './import-words.ts';

const PAGE_SIZE = 50;
const LOOK_AGAIN_MS = 2000;

const COLUMNS: readonly ListColumn<ImportItem>[] = [
  { head: '标题', cell: ({ title }) => title },
  {
    head: '疑问',
    cell: ({ doubts }) =>
      doubts.map((doubt) => (
        <span key={doubt} className="import-doubts">
          {doubt}
        </span>
      )),
  },
  { head: '结果', cell: ({ outcome }) => outcomeName(outcome) },
  { head: '来源', cell: ({ key }) => key, wideOnly: true },
];

/** One batch: how far it is, what is doubtful, and the act that lets it run. It goes on when the window is closed. */
export function ImportBatchPage({ importId }: { readonly importId: string }): ReactNode {
  const answer = useAnswer('getImport', { params: { importId } });
  const atWork = answer.data !== undefined && isAtWork(answer.data.batch);
  const { refetch } = answer;
  useEffect(() => {
    if (!atWork) return undefined;
    const timer = setInterval(() => void refetch(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [atWork, refetch]);
  return (
    <Page
      title={answer.data?.batch.source ?? '导入旧文件'}
      note={answer.data && stateName(answer.data.batch.state)}
      acts={
        <>
          <GoLink to="/imports">返回导入列表</GoLink>
          {answer.data && <Start batch={answer.data.batch} />}
        </>
      }
    >
      <AnswerView answer={answer}>
        {(detail) => (
          <>
            <Progressing detail={detail} />
            {!isAtWork(detail.batch) && <Doubtful key={detail.batch.state} batch={detail.batch} />}
          </>
        )}
      </AnswerView>
    </Page>
  );
}

function Progressing({ detail: { batch, doubts } }: { readonly detail: ImportDetail }): ReactNode {
  const { total, handled, state, notice } = batch;
  return (
    <section className="panel import-facts">
      {notice !== null && <Alert type="error" showIcon title={notice} />}
      {isAtWork(batch) && (
        <>
          <Progress percent={total === 0 ? 0 : Math.min(99, Math.floor((handled / total) * 100))} />
          <p>
            {stateName(state)}：已看 {handled} 份，约 {total} 份。可以关掉窗口，服务器会继续。
          </p>
        </>
      )}
      <Facts
        items={[
          ['份数', total],
          ['结果', countsLine(batch)],
          ['上传时间', minute(batch.createdAt)],
          ['完成时间', minute(batch.finishedAt)],
        ]}
      />
      {doubts.length > 0 && (
        <ul aria-label="各种疑问的数量">
          {doubts.map(({ text, count }) => (
            <li key={text}>
              {text}：{count} 份
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Doubtful({ batch }: { readonly batch: ImportBatch }): ReactNode {
  const { filters } = useAddress();
  const page = pageNumber(filters);
  const params = { importId: batch.id };
  const answer = useAnswer('listImportItems', { params, query: { page, pageSize: PAGE_SIZE } });
  const { refetch } = answer;
  // What was doubtful in the preview is not what became of it: asked anew with every state.
  useEffect(() => void refetch(), [refetch]);
  return (
    <AnswerView answer={answer}>
      {({ items, total }) =>
        total === 0 ? (
          <p className="page-note">没有疑问。</p>
        ) : (
          <>
            <div>
              <ExportButton<ImportItem>
                name={`导入疑问 ${batch.source}`}
                total={total}
                heads={['来源', '标题', '结果', '疑问']}
                fields={({ key, title, outcome, doubts }) => [
                  key,
                  title,
                  outcomeName(outcome),
                  doubts.join('；'),
                ]}
                load={(at, pageSize) =>
                  callWith('listImportItems', { params, query: { page: at, pageSize } })
                }
              />
            </div>
            <ListTable
              label="有疑问的文件"
              columns={COLUMNS}
              rows={items}
              rowKey={({ key }) => key}
              openKey={null}
              onOpen={({ documentId }) => {
                if (documentId !== null) go(`/documents/${documentId}`);
              }}
            />
            <Pager page={page} pageSize={PAGE_SIZE} total={total} unit="份" />
          </>
        )
      }
    </AnswerView>
  );
}

/** Thousands of documents go before the public at once: said beforehand, asked once. */
function Start({ batch }: { readonly batch: ImportBatch }): ReactNode {
  const [asking, setAsking] = useState(false);
  const [mode, setMode] = useState<ImportMode>('certain');
  const start = useAct('startImport', () => setAsking(false));
  if (batch.state !== 'planned' && batch.state !== 'failed') return null;
  const button = batch.state === 'planned' ? '开始导入' : '接着导入';
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {button}
      </Button>
      <AskOnce
        open={asking}
        title={`${button}“${batch.source}”？`}
        consequences={[
          '公开的文件立即出现在门户上，保留原来的发布日期和索引号，不经过审核。',
          '含个人信息的无论如何只留作草稿，逐件看过后再办。',
          '导入由服务器进行，可以关掉窗口；中断后接着导入，不会重复。',
        ]}
        button={button}
        busy={start.isPending}
        error={start.error}
        onAct={() => start.mutate({ params: { importId: batch.id }, body: { mode } })}
        onCancel={() => setAsking(false)}
      >
        <Radio.Group
          value={mode}
          onChange={(event) => setMode(event.target.value as ImportMode)}
          options={(Object.keys(IMPORT_MODES) as ImportMode[]).map((value) => ({
            value,
            label: IMPORT_MODES[value],
          }))}
          vertical
        />
      </AskOnce>
    </>
  );
}
