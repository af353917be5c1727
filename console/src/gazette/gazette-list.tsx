import type { GazetteRow } from '#contract/gazette.ts';
import { Button, InputNumber, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { go } from '../address/address.ts';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { ListTable, type ListColumn } from '../parts/list-table.tsx';
import { Mark } from '../parts/mark.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useSession } from '../session/session-context.ts';

const COLUMNS: readonly ListColumn<GazetteRow>[] = [
  { head: '期', cell: (issue) => issue.name },
  {
    head: '状态',
    cell: (issue) =>
      issue.state === 'draft' ? <Mark tone="warning">编排中</Mark> : <Mark tone="good">已出版</Mark>,
  },
  { head: '出版', cell: (issue) => issue.publishedOn ?? '—' },
  { head: '文件', figure: true, cell: (issue) => `${issue.entries} 篇` },
  { head: '印数', figure: true, cell: (issue) => `${issue.printRun} 册` },
  { head: '发放', figure: true, cell: (issue) => `${issue.copies} 册` },
];

type Numbers = Pick<GazetteRow, 'year' | 'number' | 'totalNumber'>;

/** All issues; the next one begins with what was released since. */
export function GazetteList(): ReactNode {
  const { may } = useSession();
  const issues = useAnswer('listGazette', {});
  const [numbers, setNumbers] = useState<Numbers | null>(null);
  const create = useAct('createGazette', ({ row }) => go(`/gazette/${row.id}`));
  const next = issues.data?.next;
  return (
    <Page
      fixed
      title="政府公报"
      note={issues.data && `${issues.data.total} 期`}
      acts={
        may('gazette.compose') && (
          <Button type="primary" disabled={next === undefined} onClick={() => setNumbers(next ?? null)}>
            编下一期
          </Button>
        )
      }
    >
      <AnswerView answer={issues}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingYet title="还没有公报。">
              点“编下一期”，已公开、还没有刊登的规范性文件和政策文件会自动收进来。
            </NothingYet>
          ) : (
            <ListTable
              label="公报各期"
              columns={COLUMNS}
              rows={items}
              rowKey={(issue) => issue.id}
              openKey={null}
              onOpen={(issue) => go(`/gazette/${issue.id}`)}
            />
          )
        }
      </AnswerView>
      <Modal
        open={numbers !== null}
        title="编下一期"
        okText="新建并收稿"
        cancelText="先不"
        okButtonProps={{ loading: create.isPending }}
        onOk={() => numbers !== null && create.mutate({ body: numbers })}
        onCancel={() => setNumbers(null)}
      >
        <ProblemNotice error={create.error} />
        {numbers !== null && (
          <>
            <NumberField
              label="年份"
              value={numbers.year}
              onChange={(year) => setNumbers({ ...numbers, year })}
            />
            <NumberField
              label="当年期号"
              value={numbers.number}
              onChange={(number) => setNumbers({ ...numbers, number })}
            />
            <NumberField
              label="总期号"
              value={numbers.totalNumber}
              onChange={(totalNumber) => setNumbers({ ...numbers, totalNumber })}
            />
          </>
        )}
      </Modal>
    </Page>
  );
}

function NumberField(props: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}): ReactNode {
  return (
    <label className="field">
      {props.label}
      <InputNumber
        min={1}
        precision={0}
        value={props.value}
        onChange={(value) => value !== null && props.onChange(value)}
      />
    </label>
  );
}
