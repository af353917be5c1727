import type { CatalogFieldRow } from '#contract/catalog.ts';
import { fieldNameFault } from '#domain/disclosure/catalog/catalog.ts';
import { Button, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { setFilters } from '../address/address.ts';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';

interface Props {
  readonly agencyId: string;
  /** null for a new one. */
  readonly field: CatalogFieldRow | null;
  readonly onClose: () => void;
}

interface Values {
  readonly name: string;
  readonly title: string;
  readonly notes: string;
}

/** The words of a field of the draft: its name, and the lines above and below the table. */
export function FieldDialog({ agencyId, field, onClose }: Props): ReactNode {
  const [form] = Form.useForm<Values>();
  const [removing, setRemoving] = useState(false);
  const name = Form.useWatch('name', form) ?? field?.name ?? '';
  const save = useAct('saveCatalogField', () => {
    setFilters({ field: name.trim(), page: null });
    onClose();
  });
  const remove = useAct('removeCatalogField', () => {
    setFilters({ field: null, open: null });
    onClose();
  });
  return (
    <Modal
      open
      title={field === null ? '加一个领域' : `改领域“${field.name}”`}
      okText="保存"
      cancelText="先不"
      okButtonProps={{ loading: save.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <ProblemNotice error={save.error} />
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{
          name: field?.name ?? '',
          title: field?.title ?? '',
          notes: field?.notes.join('\n') ?? '',
        }}
        onFinish={(values) =>
          save.mutate({
            params: { agencyId },
            body: {
              present: field?.name ?? null,
              name: values.name.trim(),
              title: values.title,
              notes: values.notes.split('\n').filter((line) => line.trim() !== ''),
            },
          })
        }
      >
        <Form.Item
          name="name"
          label="领域名称（也是导出时工作表的名称）"
          rules={[
            {
              validator: async (_, value: string) => {
                const fault = fieldNameFault(value.trim());
                if (fault !== null) throw new Error(fault);
              },
            },
          ]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="title" label="表格上方的标题">
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
        </Form.Item>
        <Form.Item name="notes" label="表格下方的注记，一行一条">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
      </Form>
      {field !== null && (
        <Button danger type="link" onClick={() => setRemoving(true)}>
          删去这个领域
        </Button>
      )}
      <AskOnce
        danger
        open={removing}
        title={`删去领域“${field?.name ?? ''}”？`}
        consequences={[`草稿里这个领域的${field?.items ?? 0}个事项一起删去。`, '已经公开的信息不受影响。']}
        button="删去"
        busy={remove.isPending}
        error={remove.error}
        onAct={() => remove.mutate({ params: { agencyId }, body: { name: field?.name ?? '' } })}
        onCancel={() => setRemoving(false)}
      />
    </Modal>
  );
}
