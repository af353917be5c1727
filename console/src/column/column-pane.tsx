import type { ColumnChange, PortalColumn } from '#contract/column.ts';
import { COLUMN_KINDS } from '#domain/disclosure/column/column.ts';
import { Button, Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { GoLink } from '../address/go-link.tsx';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { Facts } from '../parts/facts.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { ColumnForm } from './column-form.tsx';

interface Props {
  readonly column: PortalColumn;
  readonly mayEdit: boolean;
  readonly onGone: () => void;
}

/** One column: how it stands, and what may be done with it. */
export function ColumnPane({ column, mayEdit, onGone }: Props): ReactNode {
  const [doing, setDoing] = useState<'change' | 'delete' | null>(null);
  const [form] = Form.useForm<ColumnChange>();
  const change = useAct('changeColumn', () => setDoing(null));
  const remove = useAct('deleteColumn', onGone);
  const params = { columnId: column.id };
  if (doing === 'change')
    return (
      <>
        <ColumnForm
          form={form}
          agencyId={column.agencyId}
          initial={column}
          onFinish={(body) => change.mutate({ params, body })}
        />
        <ProblemNotice error={change.error} />
        <div className="acts">
          <Button type="primary" loading={change.isPending} onClick={() => form.submit()}>
            保存
          </Button>
          <Button onClick={() => setDoing(null)}>先不</Button>
        </div>
      </>
    );
  return (
    <>
      <Facts
        items={[
          ['类型', COLUMN_KINDS[column.kind]],
          ['责任单位', column.ownerAgencyName],
          ['更新周期', column.cadenceDays === null ? '不要求' : `${column.cadenceDays} 天`],
          ['最近更新', column.updatedOn],
          ['最迟更新', column.cadence.dueOn],
          ['公开信息', `${column.documents} 条`],
          ['目录事项', `${column.catalogItemIds.length} 项`],
          ['栏目说明', column.description],
          [
            '门户地址',
            <a key="path" href={`..${column.path}`} target="_blank" rel="noreferrer">
              {column.path}
            </a>,
          ],
        ]}
      />
      {column.kind === 'guide' && (
        <p>
          <GoLink to={`/guide?agency=${column.agencyId}`}>编写公开指南</GoLink>
        </p>
      )}
      {mayEdit && (
        <div className="acts">
          <Button onClick={() => setDoing('change')}>修改</Button>
          <Button danger onClick={() => setDoing('delete')}>
            删除
          </Button>
        </div>
      )}
      {doing === 'delete' && (
        <AskOnce
          open
          danger
          title={`删除栏目“${column.name}”`}
          consequences={['门户上这个栏目的地址将打不开。', '放过信息或有下级栏目的不能删除，可以改为隐藏。']}
          button="删除"
          busy={remove.isPending}
          error={remove.error}
          onAct={() => remove.mutate({ params })}
          onCancel={() => setDoing(null)}
        />
      )}
    </>
  );
}
