import type { CorrectionEnd, CorrectionTask } from '#contract/correction.ts';
import { CORRECTION_KINDS, CORRECTION_OUTCOMES } from '#domain/disclosure/correction-task.ts';
import { Button, Radio, Select } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { AskOnce } from '../parts/ask-once.tsx';
import { Beside } from '../parts/beside.tsx';
import { Facts } from '../parts/facts.tsx';
import { type ListColumn, ListTable } from '../parts/list-table.tsx';
import { Mark } from '../parts/mark.tsx';
import { dayOf, minute } from '../parts/moment.ts';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { pageNumber, Pager } from '../parts/pager.tsx';
import { isReason, ReasonField } from '../parts/reason-field.tsx';
import { useSession } from '../session/session-context.ts';

const PAGE_SIZE = 50;

const COLUMNS: ListColumn<CorrectionTask>[] = [
  { head: '哪里错了', cell: (task) => task.words.slice(0, 60) },
  { head: '页面', cell: (task) => task.pageTitle || task.address, wideOnly: true },
  { head: '类别', cell: (task) => CORRECTION_KINDS[task.kind], wideOnly: true },
  { head: '单位', cell: (task) => task.agencyName, wideOnly: true },
  { head: '期限', cell: (task) => task.dueOn },
  { head: '状态', cell: (task) => <TaskState task={task} /> },
];

function TaskState({ task }: { readonly task: CorrectionTask }): ReactNode {
  const [today] = useState(() => dayOf(new Date().toISOString()));
  if (task.outcome !== null) return <Mark tone="good">{CORRECTION_OUTCOMES[task.outcome]}</Mark>;
  return task.dueOn < today ? <Mark tone="error">已超期</Mark> : <Mark tone="notice">待核实</Mark>;
}

/** What visitors reported as wrong on the portal, the most urgent first. */
export function CorrectionsPage(): ReactNode {
  const { filters } = useAddress();
  const state = filters.get('state') ?? 'open';
  const page = pageNumber(filters);
  const open = state === 'all' ? {} : { open: state === 'open' };
  const tasks = useAnswer('listCorrections', { query: { page, pageSize: PAGE_SIZE, ...open } });
  const chosen = tasks.data?.items.find(({ id }) => id === filters.get('open'));
  const onOpen = useCallback((task: CorrectionTask) => setFilters({ open: task.id }), []);
  const close = useCallback(() => setFilters({ open: null }), []);
  return (
    <Page fixed title="找错留言" note={tasks.data && `${tasks.data.total} 条`}>
      <div className="filters">
        <Select
          aria-label="状态"
          value={state}
          style={{ width: 140 }}
          options={[
            { value: 'open', label: '待核实' },
            { value: 'ended', label: '已办结' },
            { value: 'all', label: '全部' },
          ]}
          onChange={(next) => setFilters({ state: next, open: null, page: null })}
        />
      </div>
      <Beside
        title="找错留言"
        onClose={close}
        open={chosen === undefined ? null : <TaskPane key={chosen.id} task={chosen} />}
        list={
          <AnswerView answer={tasks}>
            {({ items, total }) =>
              items.length === 0 ? (
                <NothingYet title={state === 'open' ? '没有待核实的找错留言。' : '没有找错留言。'}>
                  网民在门户页脚点“我为政府网站找错”后，留言会按页面的责任单位出现在这里。
                </NothingYet>
              ) : (
                <>
                  <ListTable
                    label="找错留言"
                    columns={COLUMNS}
                    rows={items}
                    rowKey={(task) => task.id}
                    openKey={chosen?.id ?? null}
                    onOpen={onOpen}
                  />
                  <Pager page={page} pageSize={PAGE_SIZE} total={total} unit="条" />
                </>
              )
            }
          </AnswerView>
        }
      />
    </Page>
  );
}

function TaskPane({ task }: { readonly task: CorrectionTask }): ReactNode {
  const { may } = useSession();
  const [ending, setEnding] = useState(false);
  return (
    <>
      <Facts
        items={[
          ['留言', task.words],
          ['类别', CORRECTION_KINDS[task.kind]],
          [
            '页面',
            <a key="page" href={`..${task.address}`} target="_blank" rel="noreferrer">
              {task.pageTitle || task.address}
            </a>,
          ],
          ['责任单位', task.agencyName],
          ['收到', minute(task.createdAt)],
          ['期限', task.dueOn],
          ['联系方式', task.contact],
          ['结果', task.outcome === null ? null : CORRECTION_OUTCOMES[task.outcome]],
          ['说明', task.resolution],
          ['办结', task.resolvedAt === null ? null : minute(task.resolvedAt)],
        ]}
      />
      {task.outcome === null && may('correction.resolve') && (
        <div className="acts">
          <Button type="primary" onClick={() => setEnding(true)}>
            办结
          </Button>
        </div>
      )}
      {ending && <EndDialog task={task} onClose={() => setEnding(false)} />}
    </>
  );
}

function EndDialog({
  task,
  onClose,
}: {
  readonly task: CorrectionTask;
  readonly onClose: () => void;
}): ReactNode {
  const [outcome, setOutcome] = useState<CorrectionEnd['outcome']>('corrected');
  const [resolution, setResolution] = useState('');
  const end = useAct('resolveCorrection', onClose);
  return (
    <AskOnce
      open
      title="办结找错留言"
      consequences={[
        '办结后不能再改，说明记入审计日志。',
        task.contact === null
          ? '留言人没有留联系方式，不用回复。'
          : `请按留言人留的联系方式告诉他：${task.contact}`,
      ]}
      button="办结"
      busy={end.isPending}
      error={end.error}
      disabled={!isReason(resolution)}
      onAct={() =>
        end.mutate({ params: { taskId: task.id }, body: { outcome, resolution: resolution.trim() } })
      }
      onCancel={onClose}
    >
      <Radio.Group
        aria-label="结果"
        value={outcome}
        options={Object.entries(CORRECTION_OUTCOMES).map(([value, label]) => ({ value, label }))}
        onChange={(event) => setOutcome(event.target.value as CorrectionEnd['outcome'])}
      />
      <ReasonField label="怎样核实、改了什么" value={resolution} onChange={setResolution} />
    </AskOnce>
  );
}
