import type { ComplaintRow, NewComplaintAct } from '#contract/complaint.ts';
import { COMPLAINT_ACT_NAMES } from '#domain/complaint/complaint-course.ts';
import { COMPLAINT_OUTCOMES, outcomesOf } from '#domain/complaint/complaint-kind.ts';
import type { ComplaintOutcome } from '#domain/complaint/complaint-kind.ts';
import { Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { newActKey } from '../request/act-key.ts';
import { today } from '../request/today.ts';
import { useSession } from '../session/session-context.ts';

const CONSEQUENCES: Readonly<Record<NewComplaintAct['act'], readonly string[]>> = {
  handled: ['记下由谁办理。'],
  inquired: ['只记入经过，不影响期限。'],
  answered: ['答复后不能再改，说明记入审计日志。', '请按提出人留的联系方式告知结果。'],
};
const TEXT_LABELS: Readonly<Record<NewComplaintAct['act'], string>> = {
  handled: '经办人',
  inquired: '核查的情况',
  answered: '答复的内容',
};

interface Props {
  readonly act: NewComplaintAct['act'];
  readonly row: ComplaintRow;
  readonly onClose: () => void;
}

/** One step: its day, its words, and for the answer its result. */
export function ComplaintActDialog({ act, row, onClose }: Props): ReactNode {
  const { session } = useSession();
  const [actKey] = useState(newActKey);
  const [on, setOn] = useState(today);
  const [text, setText] = useState(act === 'handled' ? session.user.name : '');
  const [outcome, setOutcome] = useState<ComplaintOutcome | null>(null);
  const record = useAct('recordComplaintAct', onClose);
  const step = stepOf(act, on, text.trim(), outcome);
  return (
    <AskOnce
      open
      title={COMPLAINT_ACT_NAMES[act]}
      consequences={CONSEQUENCES[act]}
      button="登记"
      busy={record.isPending}
      error={record.error}
      disabled={on === '' || text.trim() === '' || step === null}
      onAct={() =>
        step !== null && record.mutate({ params: { complaintId: row.id }, body: { actKey, step } })
      }
      onCancel={onClose}
    >
      <label className="field">
        日期
        <Input type="date" value={on} max={today()} onChange={(event) => setOn(event.target.value)} />
      </label>
      {act === 'answered' && (
        <label className="field">
          结果
          <Select<ComplaintOutcome>
            aria-label="结果"
            placeholder="请选择"
            {...(outcome === null ? {} : { value: outcome })}
            options={outcomesOf(row.kind).map((value) => ({
              value,
              label: COMPLAINT_OUTCOMES[value].name,
            }))}
            onChange={setOutcome}
          />
        </label>
      )}
      <label className="field">
        {TEXT_LABELS[act]}
        {act === 'handled' ? (
          <Input value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />
        ) : (
          <Input.TextArea
            value={text}
            rows={3}
            maxLength={4000}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </label>
    </AskOnce>
  );
}

/** The act as it is sent; null while its result is not chosen. */
function stepOf(
  act: NewComplaintAct['act'],
  on: string,
  text: string,
  outcome: ComplaintOutcome | null,
): NewComplaintAct | null {
  if (act === 'handled') return { act, on, handler: text };
  if (act === 'inquired') return { act, on, note: text };
  return outcome === null ? null : { act, on, outcome, answer: text };
}
