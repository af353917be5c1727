import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { AskOnce } from '../parts/ask-once.tsx';

/** Throws away what was typed and not stored, after asking once. */
export function DiscardDraft({ onDiscard }: { readonly onDiscard: () => void }): ReactNode {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>放弃改动</Button>
      <AskOnce
        open={asking}
        title="放弃没有存的改动？"
        consequences={[
          '这一次写下、还没有存入系统的内容全部丢掉，找不回来。',
          '系统里已经存的各版不受影响。',
        ]}
        button="放弃"
        danger
        busy={false}
        error={null}
        onAct={() => {
          setAsking(false);
          onDiscard();
        }}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
