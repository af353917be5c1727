import type { Session, SignIn } from '#contract/session.ts';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { call } from '../client/call.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';

interface Props {
  /** Where another form may stand behind it. */
  readonly name?: string;
  /** Given when a session lapsed: then the same person signs in again. */
  readonly username?: string;
  readonly onSignedIn: (session: Session) => void;
}

/** User name and password. A wrong pair, a locked account and too many tries are said in the server's words. */
export function SignInForm({ name, username, onSignedIn }: Props): ReactNode {
  const attempt = useMutation({
    mutationFn: (body: SignIn) => call('signIn', { body }),
    onSuccess: onSignedIn,
  });
  return (
    <Form<SignIn>
      {...(name === undefined ? {} : { name })}
      layout="vertical"
      requiredMark={false}
      initialValues={username === undefined ? {} : { username }}
      onFinish={(values) => attempt.mutate({ username: values.username.trim(), password: values.password })}
    >
      <ProblemNotice error={attempt.error} />
      <Form.Item name="username" label="用户名" rules={[{ required: true, message: '请填写用户名' }]}>
        <Input
          autoComplete="username"
          autoFocus={username === undefined}
          disabled={username !== undefined}
          maxLength={64}
        />
      </Form.Item>
      <Form.Item name="password" label="口令" rules={[{ required: true, message: '请填写口令' }]}>
        <Input.Password autoComplete="current-password" autoFocus={username !== undefined} maxLength={256} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={attempt.isPending}>
        登录
      </Button>
    </Form>
  );
}
