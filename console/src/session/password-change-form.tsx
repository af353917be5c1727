import type { Session } from '#contract/session.ts';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { call } from '../client/call.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { refuseWeakPassword } from './new-password-rules.ts';

interface Values {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

interface Props {
  readonly user: { readonly username: string; readonly name: string };
  readonly onChanged: (session: Session) => void;
}

/** Change one's own password. */
export function PasswordChangeForm({ user, onChanged }: Props): ReactNode {
  const [form] = Form.useForm<Values>();
  const change = useMutation({
    mutationFn: ({ current, next }: Values) => call('changePassword', { body: { current, next } }),
    onSuccess(session) {
      form.resetFields();
      onChanged(session);
    },
  });
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => change.mutate(values)}
    >
      <ProblemNotice error={change.error} />
      <input type="text" name="username" autoComplete="username" value={user.username} readOnly hidden />
      <Form.Item name="current" label="现用口令" rules={[{ required: true, message: '请填写现用口令' }]}>
        <Input.Password autoComplete="current-password" maxLength={256} />
      </Form.Item>
      <Form.Item
        name="next"
        label="新口令"
        extra="至少 12 个字符，含大写字母、小写字母、数字、其他符号中的三种。"
        rules={[
          { required: true, message: '请填写新口令' },
          { validator: (_, value: unknown) => refuseWeakPassword(value, user) },
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={256} />
      </Form.Item>
      <Form.Item
        name="again"
        label="再写一遍新口令"
        dependencies={['next']}
        rules={[
          { required: true, message: '请再写一遍新口令' },
          {
            validator: (_, value: unknown) =>
              value === form.getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject(new Error('两遍写得不一样')),
          },
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={256} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        修改口令
      </Button>
    </Form>
  );
}
