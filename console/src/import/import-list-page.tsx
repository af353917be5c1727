import type { ImportBatch } from '#contract/import.ts';
import { Spin } from 'antd';
import { useState, type ReactNode } from 'react';
import { go, useAddress } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { AnswerView } from '../parts/answer-view.tsx';
import { ListTable, type ListColumn } from '../parts/list-table.tsx';
import { minute } from '../parts/moment.ts';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { Pager, pageNumber } from '../parts/pager.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { FileDrop } from '../report/file-drop.tsx';
import { countsLine, stateName } from './import-words.ts';

const PAGE_SIZE = 20;

const COLUMNS: readonly ListColumn<ImportBatch>[] = [
  { head: '压缩包', cell: ({ source }) => source },
  { head: '进度', cell: ({ state }) => stateName(state) },
  { head: '份数', cell: ({ total }) => total, figure: true },
  { head: '结果', cell: countsLine, wideOnly: true },
  { head: '上传时间', cell: ({ createdAt }) => minute(createdAt) },
];

/** Hand in an archive, and see those of before. */
export function ImportListPage(): ReactNode {
  const { filters } = useAddress();
  const page = pageNumber(filters);
  const answer = useAnswer('listImports', { query: { page, pageSize: PAGE_SIZE } });
  return (
    <Page
      title="导入旧文件"
      note="把以前的文件连同原发布日期、索引号搬进来"
      acts={<GoLink to="/documents">返回公开信息</GoLink>}
    >
      <HandIn />
      <AnswerView answer={answer}>
        {({ items, total }) =>
          items.length === 0 ? (
            <NothingYet title="还没有导入过。">
              把旧文件（网页、DOCX、PDF）和一份 XLSX 清单放进一个文件夹，压缩成 ZIP 后上传。
            </NothingYet>
          ) : (
            <>
              <ListTable
                label="导入批次"
                columns={COLUMNS}
                rows={items}
                rowKey={({ id }) => id}
                openKey={null}
                onOpen={({ id }) => go(`/imports/${id}`)}
              />
              <Pager page={page} pageSize={PAGE_SIZE} total={total} unit="次" />
            </>
          )
        }
      </AnswerView>
    </Page>
  );
}

function HandIn(): ReactNode {
  const [agencyId, setAgencyId] = useState<string | null>(null);
  const [name, setName] = useState('');
  const handIn = useAct('handInArchive', ({ batch }) => go(`/imports/${batch.id}`));
  return (
    <section className="import-hand-in" aria-label="上传">
      <label className="field" htmlFor="import-agency">
        没有写发布机构的文件记在哪个单位名下
        <AgencySelect
          id="import-agency"
          value={agencyId}
          onChange={setAgencyId}
          placeholder="县政府（默认）"
        />
      </label>
      <ProblemNotice error={handIn.error} />
      {handIn.isPending ? (
        <div className="import-drop">
          <Spin />
          <p>正在上传 {name}……</p>
        </div>
      ) : (
        <FileDrop
          title="把 ZIP 压缩包拖到这里，或者点这里选择"
          note="里面放网页、DOCX、PDF 和它们的附件，可以带一份名称含“清单”的 XLSX。先预览，按“开始导入”之前什么都不公开。500 MB 以内；更大的请管理员在服务器上导入。"
          accept=".zip"
          onFile={(file) => {
            setName(file.name);
            handIn.mutate({ file, query: agencyId === null ? {} : { agencyId } });
          }}
        />
      )}
    </section>
  );
}
