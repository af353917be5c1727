import type { QueueRow } from '#contract/review.ts';
import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { go, setFilters, useAddress } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Beside } from '../parts/beside.tsx';
import { ListTable, type ListColumn } from '../parts/list-table.tsx';
import { Mark } from '../parts/mark.tsx';
import { minute } from '../parts/moment.ts';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { Pager, pageNumber } from '../parts/pager.tsx';
import { useSession } from '../session/session-context.ts';
import { ReviewText } from './review-text.tsx';

const WHOSE = [
  { value: 'mine', label: '待我办' },
  { value: 'sent', label: '我送审的' },
  { value: 'all', label: '全部在办' },
] as const;

const COLUMNS: readonly ListColumn<QueueRow>[] = [
  { head: '标题', cell: (row) => row.title },
  {
    head: '等办',
    cell: (row) => (
      <>
        <Mark tone={row.status === 'open' ? 'notice' : row.status === 'approved' ? 'good' : 'warning'}>
          {row.status === 'released' ? `补办${row.step}` : row.step}
        </Mark>
        {row.isEmergency && <Mark tone="warning">应急</Mark>}
      </>
    ),
  },
  {
    head: '办理期限',
    cell: (row) => {
      if (row.releaseAt !== null && row.status === 'approved') return `${minute(row.releaseAt)} 自动发布`;
      if (row.due === null) return '—';
      return row.isOverdue ? <Mark tone="error">{row.due} 已超时</Mark> : row.due;
    },
  },
  { head: '单位', cell: (row) => row.agencyName, wideOnly: true },
  { head: '送审', cell: (row) => `${row.submittedBy} ${minute(row.submittedAt)}`, wideOnly: true },
];

/** What waits in review, the most urgent first; a document opens beside the list with its text and the acts. */
export function QueuePage({ openId }: { readonly openId: string | null }): ReactNode {
  const { may } = useSession();
  const { filters } = useAddress();
  const whose = WHOSE.find(({ value }) => value === filters.get('whose'))?.value ?? 'mine';
  const queue = useAnswer('listReviewQueue', { query: { whose, page: pageNumber(filters), pageSize: 50 } });
  const search = filters.toString() === '' ? '' : `?${filters.toString()}`;
  const open = queue.data?.items.find((row) => row.documentId === openId);
  return (
    <Page
      fixed
      title="审核发布"
      note={queue.data && `${queue.data.total} 件`}
      acts={may('review_chain.read') && <GoLink to="/review/chains">审核流程</GoLink>}
    >
      <div className="filters">
        <Radio.Group
          aria-label="看哪些"
          optionType="button"
          value={whose}
          options={[...WHOSE]}
          onChange={(event) =>
            setFilters({
              whose: event.target.value === 'mine' ? null : String(event.target.value),
              page: null,
            })
          }
        />
      </div>
      <Beside
        title={open?.title ?? '审核'}
        onClose={() => go(`/review${search}`)}
        open={openId === null ? null : <ReviewText documentId={openId} />}
        list={
          <AnswerView answer={queue}>
            {(page) =>
              page.items.length === 0 ? (
                <NothingYet title={whose === 'mine' ? '现在没有等您办理的稿件。' : '这里还没有稿件。'}>
                  送审的稿件轮到您审核、签发、发布或补办校对时，会出现在这里，也会发通知。
                </NothingYet>
              ) : (
                <>
                  <ListTable
                    label="在办的审核"
                    columns={COLUMNS}
                    rows={page.items}
                    rowKey={(row) => row.documentId}
                    openKey={openId}
                    onOpen={(row) => go(`/review/${row.documentId}${search}`)}
                  />
                  <Pager page={page.page} pageSize={page.pageSize} total={page.total} unit="件" />
                </>
              )
            }
          </AnswerView>
        }
      />
    </Page>
  );
}
