import type { Notification } from '#contract/notification.ts';
import { Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { go, setFilters, useAddress } from '../address/address.ts';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { minute } from '../parts/moment.ts';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { pageNumber, Pager } from '../parts/pager.tsx';
import './notification.css';

const PAGE_SIZE = 30;

/** The inbox: what the system has told one, newest first. */
export function NotificationsPage(): ReactNode {
  const { filters } = useAddress();
  const unreadOnly = filters.get('unread') === 'true';
  const inbox = useAnswer('listNotifications', {
    query: { page: pageNumber(filters), pageSize: PAGE_SIZE, unread: unreadOnly ? true : undefined },
  });
  const readAll = useAct('readAllNotifications');
  return (
    <Page
      title="通知"
      note={inbox.data && `${inbox.data.unread} 条未读`}
      acts={
        <>
          <Segmented<string>
            value={unreadOnly ? 'unread' : 'all'}
            options={[
              { value: 'all', label: '全部' },
              { value: 'unread', label: '未读' },
            ]}
            onChange={(value) => setFilters({ unread: value === 'unread' ? 'true' : null, page: null })}
          />
          <Button
            disabled={(inbox.data?.unread ?? 0) === 0}
            loading={readAll.isPending}
            onClick={() => readAll.mutate({})}
          >
            全部标为已读
          </Button>
        </>
      }
    >
      <AnswerView answer={inbox}>
        {({ items, page, pageSize, total }) =>
          items.length === 0 ? (
            <NothingYet title={unreadOnly ? '没有未读的通知。' : '还没有通知。'}>
              报告导入、发布、退回，账号和角色变动时，会在这里告诉您。
            </NothingYet>
          ) : (
            <>
              <ul className="inbox">
                {items.map((notification) => (
                  <Letter key={notification.id} notification={notification} />
                ))}
              </ul>
              <Pager page={page} pageSize={pageSize} total={total} unit="条" />
            </>
          )
        }
      </AnswerView>
    </Page>
  );
}

function Letter({ notification }: { readonly notification: Notification }): ReactNode {
  const read = useAct('readNotification');
  const { id, title, body, link, at, readAt } = notification;
  function open(): void {
    if (readAt === null) read.mutate({ params: { notificationId: id } });
    if (link !== null) go(link);
  }
  return (
    <li className={readAt === null ? 'is-unread' : undefined}>
      <div>
        <strong>{title}</strong>
        <p>{body}</p>
      </div>
      <time dateTime={at}>{minute(at)}</time>
      {(link !== null || readAt === null) && (
        <Button size="small" onClick={open} loading={read.isPending}>
          {link === null ? '标为已读' : '去看看'}
        </Button>
      )}
    </li>
  );
}
