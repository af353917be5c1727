import type { Agency, AgencyRename } from '#contract/agency.ts';
import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { useDraft } from '../parts/draft.ts';

interface Props {
  readonly agency: Agency;
  readonly onClose: () => void;
}

/** A new name from a day on; the former one stays with what was published under it. */
export function RenameDialog({ agency, onClose }: Props): ReactNode {
  const [form] = Form.useForm<AgencyRename>();
  const draft = useDraft<AgencyRename>(`rename.${agency.id}`);
  const rename = useAct('renameAgency', () => {
    draft.discard();
    onClose();
  });
  return (
    <AskOnce
      open
      title={`${agency.name}更名`}
      consequences={[
        '自启用之日起，新报告、新公开的内容用新名称。',
        '此前的报告和内容仍署旧名称；两个名称都能查到这个单位。',
      ]}
      button="更名"
      busy={rename.isPending}
      error={rename.error}
      onAct={() => form.submit()}
      onCancel={onClose}
    >
      <Form<AgencyRename>
        form={form}
        layout="vertical"
        initialValues={draft.values ?? {}}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={({ name, shortName, from, basis }) =>
          rename.mutate({
            params: { agencyId: agency.id },
            body: { name, shortName: shortName ?? null, from, basis: basis ?? null },
          })
        }
      >
        <Form.Item name="name" label="新名称" rules={[{ required: true, min: 2, message: '请填写新名称' }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="shortName" label="简称（可不填）">
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="from" label="启用之日" rules={[{ required: true, message: '请选择启用之日' }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="basis" label="依据（如机构改革方案文号，可不填）">
          <Input maxLength={300} />
        </Form.Item>
      </Form>
    </AskOnce>
  );
}
