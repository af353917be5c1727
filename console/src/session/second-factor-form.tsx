import type { Session } from '#contract/session.ts';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { call } from '../client/call.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';

interface Props {
  readonly onSignedIn: (session: Session) => void;
}

/** The six digits of the phone, or one of the recovery codes. */
export function SecondFactorForm({ onSignedIn }: Props): ReactNode {
  const attempt = useMutation({
    mutationFn: (code: string) => call('confirmSecondFactor', { body: { code } }),
    onSuccess: onSignedIn,
  });
  return (
    <Form<{ code: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={({ code }) => attempt.mutate(code.replaceAll(/\s/g, ''))}
    >
      <ProblemNotice error={attempt.error} />
      <Form.Item
        name="code"
        label="动态码"
        extra="打开手机上的验证器，输入六位数字；手机不在身边时输入一个没有用过的备用码。"
        rules={[{ required: true, message: '请填写动态码' }]}
      >
        <Input inputMode="numeric" autoComplete="one-time-code" autoFocus maxLength={20} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={attempt.isPending}>
        确认
      </Button>
    </Form>
  );
}
