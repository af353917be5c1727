import type { NewUser, User } from '#contract/user.ts';
import { Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { useDraft } from '../parts/draft.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { PasswordOnce } from './password-once.tsx';

interface Props {
  readonly onClose: () => void;
  readonly onCreated: (user: User) => void;
}

/** A new account. It can do nothing until the security administrator gives it a role. */
export function NewUserDialog({ onClose, onCreated }: Props): ReactNode {
  const [form] = Form.useForm<NewUser>();
  const draft = useDraft<NewUser>('user.new');
  const create = useAct('createUser', ({ user }) => {
    draft.discard();
    onCreated(user);
  });
  if (create.data !== undefined) return <PasswordOnce answer={create.data} onClose={onClose} />;
  return (
    <Modal
      open
      title="新建用户"
      okText="新建"
      cancelText="先不"
      okButtonProps={{ loading: create.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="hint">新用户还不能做任何事，要由安全管理员另外授予角色。</p>
      <ProblemNotice error={create.error} />
      <Form<NewUser>
        form={form}
        layout="vertical"
        initialValues={draft.values ?? {}}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={({ username, name, agencyId }) =>
          create.mutate({ body: { username, name, agencyId: agencyId ?? null } })
        }
      >
        <Form.Item name="name" label="姓名" rules={[{ required: true, message: '请填写姓名' }]}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item
          name="username"
          label="用户名"
          extra="小写字母、数字、点、短横或下划线，两个以上；登录时用。"
          rules={[
            {
              required: true,
              pattern: /^[a-z0-9][a-z0-9._-]+$/,
              message: '请用小写字母或数字开头，两个字符以上',
            },
          ]}
        >
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="agencyId" label="所在单位（管理员可不选）">
          <AgencySelect placeholder="请选择单位" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
