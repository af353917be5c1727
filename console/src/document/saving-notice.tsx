import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { minute } from '../parts/moment.ts';
import type { DraftSaving, SavingState } from './use-draft-saving.ts';

const WORDS: Readonly<Record<SavingState['kind'], string>> = {
  saved: '已保存',
  unsaved: '有改动，稍后自动保存',
  saving: '正在保存…',
  offline: '连不上服务器：写下的内容都留在本窗口，连上后自动保存，请不要关闭窗口',
  conflict: '没有保存：同事刚刚保存过这份草稿',
  refused: '没有保存',
};

/** Whether what stands on the screen is safe, in one line. */
export function SavingNotice({ saving }: { readonly saving: DraftSaving }): ReactNode {
  const { state, savedAt, wasResumed, saveNow } = saving;
  return (
    <>
      <div className={`saving-notice is-${state.kind}`} role="status">
        <span>
          {WORDS[state.kind]}
          {state.kind === 'saved' && `（${minute(savedAt)}）`}
          {wasResumed && state.kind === 'unsaved' && '；接着上次没有存入的内容'}
        </span>
        <Button
          size="small"
          disabled={state.kind === 'saved' || state.kind === 'saving' || state.kind === 'conflict'}
          onClick={saveNow}
        >
          现在保存
        </Button>
      </div>
      {state.kind === 'refused' && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={state.problem.title}
          description={[
            state.problem.detail,
            ...(state.problem.fields ?? []).map((field) => field.message),
          ].join('')}
        />
      )}
    </>
  );
}
