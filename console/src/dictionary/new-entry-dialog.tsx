import { Form, Input, Modal, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';

interface Values {
  readonly kind: 'wording' | 'leader';
  readonly term: string;
  readonly replacement?: string;
  readonly unless?: string;
  readonly severity: 'block' | 'warning';
}

/** A wrong form with the right one, or a leader with the present titles. */
export function NewEntryDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form) ?? 'wording';
  const add = useAct('addDictionaryEntry', onClose);
  const isLeader = kind === 'leader';
  return (
    <Modal
      open
      title="添加词条"
      okText="添加"
      cancelText="先不"
      okButtonProps={{ loading: add.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <ProblemNotice error={add.error} />
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ kind: 'wording', severity: 'warning' }}
        onFinish={(values) => add.mutate({ body: { entry: entryOf(values) } })}
      >
        <Form.Item name="kind" label="类别">
          <Radio.Group
            options={[
              { value: 'wording', label: '用语' },
              { value: 'leader', label: '领导职务' },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="term"
          label={isLeader ? '姓名' : '错误写法'}
          rules={[{ required: true, min: 2, message: '请至少写两个字' }]}
        >
          <Input maxLength={isLeader ? 20 : 40} />
        </Form.Item>
        <Form.Item
          name="replacement"
          label={isLeader ? '现任职务（全部写上，用顿号分开）' : '正确写法（不写表示应删去）'}
          rules={isLeader ? [{ required: true, message: '请填写职务' }] : []}
        >
          <Input maxLength={isLeader ? 200 : 100} />
        </Form.Item>
        {!isLeader && (
          <>
            <Form.Item name="unless" label="不算错的说法（可不填，多个用顿号分开）">
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item name="severity" label="发现后">
              <Radio.Group
                options={[
                  { value: 'warning', label: '提示' },
                  { value: 'block', label: '改正前不能送审' },
                ]}
              />
            </Form.Item>
          </>
        )}
      </Form>
    </Modal>
  );
}

function entryOf({ kind, term, replacement = '', unless = '', severity }: Values) {
  if (kind === 'leader') return { kind, name: term, titles: replacement } as const;
  const phrases = unless.split('、').filter((phrase) => phrase.trim() !== '');
  return { kind, wrong: term, right: replacement, unless: phrases, severity } as const;
}
