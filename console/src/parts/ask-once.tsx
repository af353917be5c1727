import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { ProblemNotice } from './problem-notice.tsx';

interface Props {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, and to whom, one sentence each. */
  readonly consequences: readonly string[];
  readonly button: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly disabled?: boolean;
  readonly onAct: () => void;
  readonly onCancel: () => void;
  /** Room for long text. */
  readonly wide?: boolean;
  /** Fields that the act needs, such as a reason. */
  readonly children?: ReactNode;
}

/** Every destructive or public act says what will happen and to whom, and asks once. */
export function AskOnce(props: Props): ReactNode {
  return (
    <Modal
      open={props.open}
      title={props.title}
      okText={props.button}
      cancelText="先不"
      okButtonProps={{
        danger: props.danger ?? false,
        loading: props.busy,
        disabled: props.disabled ?? false,
      }}
      onOk={props.onAct}
      onCancel={props.onCancel}
      destroyOnHidden
      width={props.wide === true ? 760 : 480}
    >
      <ul className="consequences">
        {props.consequences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {props.children}
      <ProblemNotice error={props.error} />
    </Modal>
  );
}
