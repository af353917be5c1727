import { Button } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { isTyping } from './row-keys.ts';

interface Props {
  readonly list: ReactNode;
  /** What is open beside the list; null when nothing is. */
  readonly open: ReactNode | null;
  readonly title: string;
  readonly onClose: () => void;
}

/** A list with the open row beside it, not instead of it. On a phone the open row lies above. */
export function Beside({ list, open, title, onClose }: Props): ReactNode {
  const isOpen = open !== null;
  useEffect(() => {
    if (!isOpen) return undefined;
    function onKey(event: KeyboardEvent): void {
      if (event.key === 'Escape' && !isTyping(event.target)) onClose();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOpen, onClose]);
  return (
    <div className={isOpen ? 'beside is-open' : 'beside'}>
      <div className="beside-list">{list}</div>
      {isOpen && (
        <section className="beside-pane" aria-label={title}>
          <div className="beside-head">
            <h2>{title}</h2>
            <Button size="small" type="text" onClick={onClose}>
              关闭
            </Button>
          </div>
          <div className="beside-body">{open}</div>
        </section>
      )}
    </div>
  );
}
