import type { OneTimePassword } from '#contract/user.ts';
import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { Facts } from '../parts/facts.tsx';
import './user.css';

interface Props {
  readonly answer: OneTimePassword;
  readonly onClose: () => void;
}

/** A password that is shown once. Only the button closes the dialog: a stray click would lose it. */
export function PasswordOnce({ answer, onClose }: Props): ReactNode {
  return (
    <Modal
      open
      title={`${answer.user.name}的一次性口令`}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={420}
      footer={
        <Button type="primary" onClick={onClose}>
          已经记下
        </Button>
      }
    >
      <Facts
        items={[
          [
            '用户名',
            <code className="password-once" key="username">
              {answer.user.username}
            </code>,
          ],
          [
            '一次性口令',
            <code className="password-once" key="password">
              {answer.password}
            </code>,
          ],
        ]}
      />
      <p className="hint password-hint">
        口令只显示这一次，请当面或用可靠的方式交给本人。本人第一次登录时必须换掉它。
      </p>
    </Modal>
  );
}
