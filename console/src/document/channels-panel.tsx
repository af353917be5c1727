import type { ChannelRecord, DocumentDetail, ListedChannel } from '#contract/document.ts';
import { CHANNELS, type Channel } from '#domain/disclosure/document.ts';
import { Button, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';

const OPTIONS = Object.entries(CHANNELS).map(([value, label]) => ({ value: value as Channel, label }));

/** Where the document was made public. However many channels, it counts once. */
export function ChannelsPanel({ detail }: { readonly detail: DocumentDetail }): ReactNode {
  const [editing, setEditing] = useState<ListedChannel | 'new' | null>(null);
  const [removing, setRemoving] = useState<ListedChannel | null>(null);
  const { channels, mayWrite } = detail;
  return (
    <div className="document-pane">
      <p className="hint">同一条信息在几个渠道发布，统计时只算一条。</p>
      {channels.length === 0 ? (
        <NothingYet title="还没有登记发布渠道。">
          在公报、微信、公告栏等处公开过的，请登记日期和链接。
        </NothingYet>
      ) : (
        <div className="list-scroll">
          <table className="list-table">
            <thead>
              <tr>
                <th scope="col">渠道</th>
                <th scope="col">发布日期</th>
                <th scope="col">链接</th>
                <th scope="col">备注</th>
                {mayWrite && <th scope="col">操作</th>}
              </tr>
            </thead>
            <tbody>
              {channels.map((channel) => (
                <tr key={channel.id}>
                  <td>{CHANNELS[channel.channel]}</td>
                  <td>{channel.publishedOn}</td>
                  <td className="document-link">
                    {channel.link === null ? (
                      '—'
                    ) : (
                      <a href={channel.link} target="_blank" rel="noreferrer">
                        {channel.link}
                      </a>
                    )}
                  </td>
                  <td>{channel.note ?? '—'}</td>
                  {mayWrite && (
                    <td>
                      <Button size="small" onClick={() => setEditing(channel)}>
                        改正
                      </Button>{' '}
                      <Button size="small" danger onClick={() => setRemoving(channel)}>
                        删除
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {mayWrite && (
        <div className="acts">
          <Button onClick={() => setEditing('new')}>登记发布渠道</Button>
        </div>
      )}
      {editing !== null && (
        <ChannelDialog
          documentId={detail.row.id}
          channel={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
      {removing !== null && (
        <RemoveDialog documentId={detail.row.id} channel={removing} onClose={() => setRemoving(null)} />
      )}
    </div>
  );
}

interface DialogProps<Kept> {
  readonly documentId: string;
  readonly channel: Kept;
  readonly onClose: () => void;
}

function ChannelDialog({ documentId, channel, onClose }: DialogProps<ListedChannel | null>): ReactNode {
  const [record, setRecord] = useState<ChannelRecord>(
    channel === null
      ? { channel: 'wechat', publishedOn: '', link: null, note: null }
      : {
          channel: channel.channel,
          publishedOn: channel.publishedOn,
          link: channel.link,
          note: channel.note,
        },
  );
  const add = useAct('addChannel', onClose);
  const change = useAct('changeChannel', onClose);
  const act = channel === null ? add : change;
  const set = (part: Partial<ChannelRecord>): void => setRecord({ ...record, ...part });
  function save(): void {
    if (channel === null) add.mutate({ params: { documentId }, body: record });
    else change.mutate({ params: { documentId, channelId: channel.id }, body: record });
  }
  return (
    <AskOnce
      open
      title={channel === null ? '登记发布渠道' : '改正发布记录'}
      consequences={[]}
      button="保存"
      busy={act.isPending}
      error={act.error}
      disabled={record.publishedOn === ''}
      onAct={save}
      onCancel={onClose}
    >
      <label className="field">
        渠道
        <Select<Channel>
          aria-label="渠道"
          options={OPTIONS}
          value={record.channel}
          onChange={(next) => set({ channel: next })}
        />
      </label>
      <label className="field">
        发布日期
        <Input
          type="date"
          value={record.publishedOn}
          onChange={(event) => set({ publishedOn: event.target.value })}
        />
      </label>
      <label className="field">
        链接（没有可不填）
        <Input
          value={record.link ?? ''}
          placeholder="https://"
          onChange={(event) =>
            set({ link: event.target.value.trim() === '' ? null : event.target.value.trim() })
          }
        />
      </label>
      <label className="field">
        备注，如公报期号（可不填）
        <Input
          value={record.note ?? ''}
          maxLength={300}
          onChange={(event) => set({ note: event.target.value === '' ? null : event.target.value })}
        />
      </label>
    </AskOnce>
  );
}

function RemoveDialog({ documentId, channel, onClose }: DialogProps<ListedChannel>): ReactNode {
  const remove = useAct('removeChannel', onClose);
  return (
    <AskOnce
      open
      title={`删除“${CHANNELS[channel.channel]}”的发布记录？`}
      consequences={['只删除登记，不影响那里已经发布的内容；审计日志里留有记录。']}
      button="删除"
      danger
      busy={remove.isPending}
      error={remove.error}
      onAct={() => remove.mutate({ params: { documentId, channelId: channel.id } })}
      onCancel={onClose}
    />
  );
}
