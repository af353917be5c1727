import type { GazetteArrangement, GazetteDetail, GazetteEntry } from '#contract/gazette.ts';
import { Button, InputNumber } from 'antd';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { go } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { AskOnce } from '../parts/ask-once.tsx';
import { Mark } from '../parts/mark.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { CandidatePicker } from './candidate-picker.tsx';
import { CopyList } from './copy-list.tsx';
import { EntryList } from './entry-list.tsx';
import './gazette.css';

/** Long enough not to save between two clicks. */
const REST_MS = 1200;

/** An issue: its documents in order, its print run, who gets it. */
export function IssuePage({ issueId }: { readonly issueId: string }): ReactNode {
  const issue = useAnswer('getGazette', { params: { issueId } });
  return (
    <AnswerView answer={issue}>
      {(detail) => <IssueEditor key={`${detail.row.id} ${detail.row.state}`} detail={detail} />}
    </AnswerView>
  );
}

function IssueEditor({ detail }: { readonly detail: GazetteDetail }): ReactNode {
  const { row, mayCompose } = detail;
  const [entries, setEntries] = useState<readonly GazetteEntry[]>(detail.entries);
  const [copies, setCopies] = useState<GazetteArrangement['copies']>(detail.copies);
  const [printRun, setPrintRun] = useState(row.printRun);
  // Edits are counted, so that what is typed while a save is under way is saved as well and not overwritten.
  const [edits, setEdits] = useState(0);
  const [savedEdits, setSavedEdits] = useState(0);
  const [failedEdits, setFailedEdits] = useState<number | null>(null);
  const latest = useRef(0);
  const changed = edits !== savedEdits;
  const [asking, setAsking] = useState<'publish' | 'discard' | null>(null);
  const params = { issueId: row.id };
  const save = useAct('saveGazette');
  const publish = useAct('publishGazette', () => setAsking(null));
  const discard = useAct('discardGazette', () => go('/gazette'));
  const given = copies.reduce((sum, copy) => sum + copy.copies, 0);
  function change<Value>(set: (value: Value) => void): (value: Value) => void {
    return (value) => {
      set(value);
      latest.current += 1;
      setEdits(latest.current);
    };
  }
  const saveNow = useEffectEvent(() => {
    const filled = copies.filter(({ receiver }) => receiver.trim() !== '');
    const arranged = entries.map(({ documentId, section }) => ({ documentId, section }));
    const at = edits;
    save.mutate(
      { params, body: { printRun, copies: filled, entries: arranged } },
      {
        onSuccess: (saved) => {
          setSavedEdits(at);
          if (latest.current === at) setEntries(saved.entries);
        },
        onError: () => setFailedEdits(at),
      },
    );
  });
  const isResting = changed && !save.isPending && failedEdits !== edits;
  useEffect(() => {
    if (!isResting) return undefined;
    const timer = window.setTimeout(saveNow, REST_MS);
    return () => window.clearTimeout(timer);
  }, [isResting, edits]);
  return (
    <Page
      title={`公报${row.name}`}
      note={
        row.state === 'draft' ? (
          <Mark tone="warning">编排中</Mark>
        ) : (
          <Mark tone="good">{`${row.publishedOn ?? ''} 出版`}</Mark>
        )
      }
      acts={
        <>
          <GoLink to="/gazette">各期公报</GoLink>
          <Button href={detail.pdf} disabled={changed}>
            {row.state === 'draft' ? '下载校样（PDF）' : '下载 PDF'}
          </Button>
          {mayCompose && <Button onClick={() => setAsking('discard')}>删除草稿</Button>}
          {mayCompose && (
            <span className="page-note" role="status">
              {failedEdits === edits ? '还没有保存' : changed ? '正在保存…' : '已保存'}
            </span>
          )}
          {failedEdits === edits && <Button onClick={() => setFailedEdits(null)}>再保存一次</Button>}
          {detail.mayPublish && (
            <Button
              type={changed ? 'default' : 'primary'}
              disabled={changed}
              onClick={() => setAsking('publish')}
            >
              出版
            </Button>
          )}
        </>
      }
    >
      <ProblemNotice error={save.error} />
      <div className="gazette-desk">
        <section className="panel">
          <h2>目录（{entries.length} 篇）</h2>
          <EntryList entries={entries} mayChange={mayCompose} onChange={change(setEntries)} />
        </section>
        <div className="gazette-side">
          {mayCompose && (
            <CandidatePicker
              chosen={entries}
              onPick={(picked) => change(setEntries)([...entries, ...picked])}
            />
          )}
          <section className="panel">
            <h2>印数与发放</h2>
            <label className="field">
              印数（册）
              <InputNumber
                min={0}
                precision={0}
                disabled={!mayCompose}
                value={printRun}
                onChange={(value) => change(setPrintRun)(value ?? 0)}
              />
            </label>
            <CopyList copies={copies} mayChange={mayCompose} onChange={change(setCopies)} />
            <p role="status" className={given > printRun ? 'gazette-over' : 'page-note'}>
              发放合计 {given} 册，
              {given > printRun ? `比印数多 ${given - printRun} 册，请改正` : `余 ${printRun - given} 册`}
            </p>
          </section>
        </div>
      </div>
      <AskOnce
        open={asking === 'publish'}
        title={`出版公报${row.name}`}
        consequences={[
          `${entries.length} 篇文件的文本按现在公开的版本固定，以后不能再改。`,
          '目录、文本和 PDF 登上门户，公众可以下载。',
          '每篇文件的发布渠道记上“政府公报”。',
        ]}
        button="出版"
        busy={publish.isPending}
        error={publish.error}
        onAct={() => publish.mutate({ params })}
        onCancel={() => setAsking(null)}
      />
      <AskOnce
        open={asking === 'discard'}
        title="删除草稿"
        consequences={['这一期的编排和发放单都会删掉，期号可以再用。', '文件本身不受影响，仍在门户公开。']}
        button="删除"
        danger
        busy={discard.isPending}
        error={discard.error}
        onAct={() => discard.mutate({ params })}
        onCancel={() => setAsking(null)}
      />
    </Page>
  );
}
