import type { ColumnChange, PortalColumn } from '#contract/column.ts';
import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { ColumnForm } from './column-form.tsx';

interface Props {
  readonly agencyId: string;
  /** The column under which it goes; null: at the top. */
  readonly parent: PortalColumn | null;
  readonly onClose: () => void;
}

/** A new column, behind its brothers. */
export function NewColumnDialog({ agencyId, parent, onClose }: Props): ReactNode {
  const [form] = Form.useForm<ColumnChange>();
  const create = useAct('createColumn', onClose);
  return (
    <AskOnce
      open
      wide
      title="新建栏目"
      consequences={[
        parent === null
          ? '放在最上一级的末尾。先选中一个栏目再新建，就放在它下面。'
          : `放在“${parent.name}”下面的末尾。`,
        '保存后门户上立即可见；勾选隐藏的除外。',
      ]}
      button="新建"
      busy={create.isPending}
      error={create.error}
      onAct={() => form.submit()}
      onCancel={onClose}
    >
      <ColumnForm
        form={form}
        agencyId={agencyId}
        initial={{ kind: 'list', ownerAgencyId: agencyId, isHidden: false, catalogItemIds: [] }}
        onFinish={(fields) => create.mutate({ body: { agencyId, parentId: parent?.id ?? null, ...fields } })}
      />
    </AskOnce>
  );
}
