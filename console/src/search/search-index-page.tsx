import { useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { AskOnce } from '../parts/ask-once.tsx';
import { Facts } from '../parts/facts.tsx';
import { minute } from '../parts/moment.ts';
import { Page } from '../parts/page.tsx';

const WATCH_MILLISECONDS = 3000;

/** The index of the portal's search: whether it is whole, and building it anew. */
export function SearchIndexPage(): ReactNode {
  const standing = useAnswer('getSearchIndex', {});
  const [asking, setAsking] = useState(false);
  const rebuild = useAct('rebuildSearchIndex', () => setAsking(false));
  const building = standing.data?.building ?? null;
  useWatch(building !== null);
  return (
    <Page
      title="检索索引"
      note="门户搜索靠它找到信息。发布、更正、撤回时随即更新，平时不用管。"
      acts={
        building === null && (
          <Button type="primary" onClick={() => setAsking(true)}>
            重建索引
          </Button>
        )
      }
    >
      <AnswerView answer={standing}>
        {({ documents, publicDocuments, builtAt, building: now }) => (
          <>
            <Facts
              items={[
                ['已公开', `${publicDocuments} 件`],
                [
                  '能搜到',
                  `${documents} 件${documents === publicDocuments ? '' : '，与已公开的不符，请重建索引'}`,
                ],
                ['上次重建', builtAt === null ? '没有重建过' : minute(builtAt)],
              ]}
            />
            {now !== null && (
              <section aria-label="重建进度">
                <Progress
                  aria-label="重建进度"
                  percent={Math.min(99, Math.floor((now.done / Math.max(1, now.total)) * 100))}
                />
                <p>
                  {minute(now.startedAt)} 开始，已完成 {now.done}/{now.total} 件。
                  可以离开本页；服务重启后会接着做，其间照常检索。
                </p>
              </section>
            )}
          </>
        )}
      </AnswerView>
      <AskOnce
        open={asking}
        title="重建检索索引？"
        consequences={[
          '在旁边另建一份索引，建好后替换，其间公众照常检索。',
          '一分钟内开始，一万件约需一分钟，服务器会忙一些。',
        ]}
        button="重建"
        busy={rebuild.isPending}
        error={rebuild.error}
        onAct={() => rebuild.mutate({})}
        onCancel={() => setAsking(false)}
      />
    </Page>
  );
}

/** Looks again every few seconds while a rebuild is under way. */
function useWatch(isOn: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isOn) return undefined;
    const timer = setInterval(
      () => void queries.invalidateQueries({ queryKey: ['getSearchIndex'] }),
      WATCH_MILLISECONDS,
    );
    return () => clearInterval(timer);
  }, [isOn, queries]);
}
