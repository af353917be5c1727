import type { DocumentDetail } from '#contract/document.ts';
import { FIELD_NAMES, type FieldName } from '#domain/disclosure/fields.ts';
import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { minute } from '../parts/moment.ts';
import { BodyReader } from './body-reader.tsx';
import type { DraftSaving } from './use-draft-saving.ts';

interface Props {
  /** The draft as it was before the colleague saved. */
  readonly detail: DocumentDetail;
  readonly saving: DraftSaving;
}

type Choice = 'mine' | 'theirs';

/** Two people wrote at once: what the other one has, and which of the two is to stay. */
export function ConflictNotice({ detail, saving }: Props): ReactNode {
  const documentId = detail.row.id;
  const [choice, setChoice] = useState<Choice | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const theirs = useAnswer('getDocument', { params: { documentId } });
  const { refetch, isFetchedAfterMount } = theirs;
  const other = isFetchedAfterMount ? theirs.data : undefined;
  // What is on the screen is the draft from before the colleague saved.
  useEffect(() => void refetch(), [refetch]);

  async function act(): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      await (choice === 'mine' ? saving.keepMine() : saving.takeTheirs());
      setChoice(null);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="conflict" role="alert" aria-label="两人同时修改">
      <p>
        {saving.state.kind === 'conflict' && saving.state.problem.detail}
        {other !== undefined && `对方保存于 ${minute(other.savedAt)}。`}
      </p>
      {other !== undefined && <Theirs theirs={other} mine={saving.written.fields} />}
      <div className="acts">
        <Button onClick={() => setChoice('theirs')}>用对方的</Button>
        <Button danger onClick={() => setChoice('mine')}>
          用我的
        </Button>
      </div>
      <AskOnce
        open={choice !== null}
        title={choice === 'mine' ? '用您写的盖过对方的？' : '用对方的，放弃您写的？'}
        consequences={[
          choice === 'mine'
            ? '对方刚才保存的内容不再保留，请先与对方说好。'
            : '您这次写的内容不再保留；需要的段落请先复制出来。',
        ]}
        button={choice === 'mine' ? '用我的' : '用对方的'}
        danger
        busy={busy}
        error={error}
        onAct={() => void act()}
        onCancel={() => setChoice(null)}
      />
    </section>
  );
}

function Theirs({
  theirs,
  mine,
}: {
  readonly theirs: DocumentDetail;
  readonly mine: DraftSaving['written']['fields'];
}): ReactNode {
  const differing = (Object.keys(FIELD_NAMES) as FieldName[]).filter(
    (field) => field !== 'bodyHtml' && JSON.stringify(theirs.fields[field]) !== JSON.stringify(mine[field]),
  );
  return (
    <>
      {differing.length > 0 && <p>与您的不同：{differing.map((field) => FIELD_NAMES[field]).join('、')}。</p>}
      <details>
        <summary>看对方的标题和正文</summary>
        <h3>{theirs.fields.title}</h3>
        <BodyReader html={theirs.fields.bodyHtml} />
      </details>
    </>
  );
}
