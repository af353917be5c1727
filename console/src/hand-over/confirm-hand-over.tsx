import { RECEIVERS, type Receiver } from '#domain/disclosure/hand-over/hand-over.ts';
import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { dayOf } from '../parts/moment.ts';

interface Props {
  readonly query: {
    readonly receiver: Receiver;
    readonly from: string;
    readonly to: string;
    readonly agencyId: string | undefined;
  };
  readonly documents: number;
  readonly onClose: () => void;
}

/** Who received the list, and when. */
export function ConfirmHandOver({ query, documents, onClose }: Props): ReactNode {
  const [receiverName, setReceiverName] = useState('');
  const [handedOn, setHandedOn] = useState(() => dayOf(new Date().toISOString()));
  const [receivedBy, setReceivedBy] = useState('');
  const [note, setNote] = useState('');
  const confirm = useAct('confirmHandOver', onClose);
  const { agencyId, ...period } = query;
  return (
    <AskOnce
      open
      title="确认已移交"
      consequences={[
        `${query.from} 至 ${query.to} 公开的 ${documents} 件文件记为已移交${RECEIVERS[query.receiver]}，不再出现在待移交清单。`,
      ]}
      button="确认"
      busy={confirm.isPending}
      error={confirm.error}
      disabled={receiverName.trim().length < 2 || handedOn === ''}
      onAct={() =>
        confirm.mutate({
          body: {
            ...period,
            agencyId: agencyId ?? null,
            receiverName,
            handedOn,
            receivedBy,
            note,
            documents,
          },
        })
      }
      onCancel={onClose}
    >
      <Field
        label="接收单位"
        value={receiverName}
        onChange={setReceiverName}
        placeholder={`如“县${query.receiver === 'archive' ? '档案馆' : '图书馆'}”`}
      />
      <Field label="移交日期" type="date" value={handedOn} onChange={setHandedOn} />
      <Field label="接收人" value={receivedBy} onChange={setReceivedBy} />
      <Field label="备注（可不填）" value={note} onChange={setNote} />
    </AskOnce>
  );
}

function Field(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'date';
  readonly placeholder?: string;
}): ReactNode {
  return (
    <label className="field">
      {props.label}
      <Input
        type={props.type ?? 'text'}
        maxLength={100}
        placeholder={props.placeholder ?? ''}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  );
}
