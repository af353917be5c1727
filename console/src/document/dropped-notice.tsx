import { Alert } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  /** In sentences, from the last paste and the last save. */
  readonly dropped: readonly string[];
  readonly onSeen: () => void;
}

/** What cleaning took out of the body, so that nothing is missed only after the release. */
export function DroppedNotice({ dropped, onSeen }: Props): ReactNode {
  if (dropped.length === 0) return null;
  return (
    <Alert
      type="warning"
      className="dropped-notice"
      role="alert"
      closable={{ onClose: onSeen, 'aria-label': '知道了' }}
      title="清理正文时去掉了一些内容"
      description={
        <ul>
          {dropped.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
    />
  );
}
