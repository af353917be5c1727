import type { OneTimePassword } from '#contract/user.ts';
import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';

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
      <p>
        用户名 <code className="password-once">{answer.user.username}</code>
      </p>
      <p>
        口令 <code className="password-once">{answer.password}</code>
      </p>
      <p className="hint">口令只显示这一次，请当面或用可靠的方式交给本人。本人第一次登录时必须换掉它。</p>
    </Modal>
  );
}
