import type { Agency, AgencyKind, Leadership, NewAgency } from '#contract/agency.ts';
import { agencyKindNames } from '#domain/agency/agency.ts';
import { Form, Input, Modal, Select } from 'antd';
import type { ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { useDraft } from '../parts/draft.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { LEADERSHIP_TEXT } from './agency-pane.tsx';

interface Props {
  readonly agencies: readonly Agency[];
  readonly onClose: () => void;
  readonly onCreated: (agencyId: string) => void;
}

/** A new agency under another. The code goes into index numbers, so it can't be changed later. */
export function NewAgencyDialog({ agencies, onClose, onCreated }: Props): ReactNode {
  const [form] = Form.useForm<NewAgency>();
  const draft = useDraft<NewAgency>('agency.new');
  const create = useAct('createAgency', (answer) => {
    draft.discard();
    onCreated(answer.agency.id);
  });
  const root = agencies.find((agency) => agency.parentId === null);
  return (
    <Modal
      open
      title="新建单位"
      okText="新建"
      cancelText="先不"
      okButtonProps={{ loading: create.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <ProblemNotice error={create.error} />
      <Form<NewAgency>
        form={form}
        layout="vertical"
        initialValues={{ parentId: root?.id, kind: 'department', leadership: 'local', ...draft.values }}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={({ parentId, code, name, shortName, kind, leadership, from }) =>
          create.mutate({
            body: { parentId, code, name, shortName: shortName ?? null, kind, leadership, from },
          })
        }
      >
        <Form.Item
          name="name"
          label="名称（与公章一致）"
          rules={[{ required: true, min: 2, message: '请填写名称' }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="shortName" label="简称（可不填）">
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="parentId" label="上级单位" rules={[{ required: true, message: '请选择上级单位' }]}>
          <AgencySelect allowClear={false} placeholder="请选择上级单位" />
        </Form.Item>
        <Form.Item
          name="code"
          label="代码（写进索引号，以后不能改）"
          rules={[
            { required: true, pattern: /^[0-9A-Za-z-]{1,32}$/, message: '请用数字、字母或短横，至多 32 个' },
          ]}
        >
          <Input maxLength={32} />
        </Form.Item>
        <Form.Item name="kind" label="类别">
          <Select<AgencyKind> options={optionsOf<AgencyKind>(agencyKindNames)} />
        </Form.Item>
        <Form.Item name="leadership" label="领导关系（决定复议机关）">
          <Select<Leadership> options={optionsOf<Leadership>(LEADERSHIP_TEXT)} />
        </Form.Item>
        <Form.Item name="from" label="名称启用之日" rules={[{ required: true, message: '请选择日期' }]}>
          <Input type="date" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function optionsOf<Key extends string>(
  names: Readonly<Record<Key, string>>,
): { value: Key; label: string }[] {
  return Object.entries<string>(names).map(([value, label]) => ({ value: value as Key, label }));
}
