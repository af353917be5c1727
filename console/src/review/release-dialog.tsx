import type { ReviewDetail } from '#contract/review.ts';
import { Button, Input, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { minute } from '../parts/moment.ts';

interface Props {
  readonly detail: ReviewDetail;
  readonly onClose: () => void;
}

/** Releases now or at an hour of Beijing time. */
export function ReleaseDialog({ detail, onClose }: Props): ReactNode {
  const scheduled = detail.round?.releaseAt ?? null;
  const [when, setWhen] = useState<'now' | 'later'>(scheduled === null ? 'now' : 'later');
  const [at, setAt] = useState(scheduled === null ? '' : minute(scheduled).replace(' ', 'T'));
  const release = useAct('releaseDocument', onClose);
  const schedule = useAct('scheduleRelease', onClose);
  const params = { documentId: detail.documentId };
  const isNow = when === 'now';
  return (
    <AskOnce
      open
      title={`发布“${detail.title}”？`}
      consequences={[
        '任何人都能在门户上看到正文和附件，搜索和订阅里随即出现。',
        detail.indexNumber === null ? '发布时给索引号，以后不变。' : `索引号 ${detail.indexNumber} 不变。`,
        '已签发的政策解读随文件一起发布。',
        ...(detail.round?.isEmergency === true ? ['页面标明为应急发布；略过的校对须随后补办。'] : []),
      ]}
      button={isNow ? '现在发布' : '定时发布'}
      disabled={!isNow && at === ''}
      busy={release.isPending || schedule.isPending}
      error={release.error ?? schedule.error}
      onAct={() =>
        isNow ? release.mutate({ params }) : schedule.mutate({ params, body: { at: `${at}:00+08:00` } })
      }
      onCancel={onClose}
    >
      <Radio.Group
        aria-label="什么时候发布"
        value={when}
        options={[
          { value: 'now', label: '现在发布' },
          { value: 'later', label: '定时发布' },
        ]}
        onChange={(event) => setWhen(event.target.value as 'now' | 'later')}
      />
      {!isNow && (
        <label className="field">
          发布时间（北京时间）
          <Input type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
        </label>
      )}
      {scheduled !== null && (
        <p>
          已定于 {minute(scheduled)} 发布。
          <Button size="small" onClick={() => schedule.mutate({ params, body: { at: null } })}>
            取消定时
          </Button>
        </p>
      )}
    </AskOnce>
  );
}
