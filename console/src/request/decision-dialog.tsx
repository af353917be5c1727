import type { CaseDetail } from '#contract/request.ts';
import { OUTCOME_BOXES } from '#domain/law/outcome.ts';
import { REPLY_GROUNDS, type ReplyGroundId } from '#domain/law/reply-ground.ts';
import { boxOf, faultsOf, refusesBy14To16, type Decision } from '#domain/request/decision.ts';
import { Checkbox, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { newActKey } from './act-key.ts';
import { articlesOf, groundGroups, toldBy } from './ground-groups.ts';

interface Props {
  readonly detail: CaseDetail;
  readonly onClose: () => void;
}

const EMPTY: Decision = {
  grounds: [],
  articles: [],
  reason: '',
  way: '',
  responsibleAgency: '',
  channel: '',
};

type TextName = 'way' | 'reason' | 'responsibleAgency' | 'channel';

/** What the reply tells, where the grounds ask for it. */
const TEXTS: readonly (readonly [name: TextName, label: string, told: string])[] = [
  ['way', '获取该政府信息的方式、途径和时间', 'way'],
  ['reason', '理由', 'reason'],
  ['responsibleAgency', '负责公开的行政机关的名称、联系方式', 'responsible_agency'],
  ['channel', '提出信访、投诉、举报的渠道', 'channel'],
];

/** A decision in the words of the law: what is asked for is this or that; the rest follows. */
export function DecisionDialog({ detail, onClose }: Props): ReactNode {
  const [actKey] = useState(newActKey);
  const [on, setOn] = useState<string>(detail.today);
  const [decision, setDecision] = useState(EMPTY);
  const decide = useAct('recordCaseAct', onClose);
  const faults = faultsOf(decision);
  const change = (changes: Partial<Decision>): void => setDecision((before) => ({ ...before, ...changes }));
  const told = toldBy(decision.grounds);
  return (
    <AskOnce
      open
      wide
      title="拟定答复"
      consequences={['提交后转合法性审核，并按答复的情形起草答复书；审核、签发后才送达申请人。']}
      button="提交审核"
      busy={decide.isPending}
      error={decide.error}
      disabled={on === '' || faults.length > 0}
      onAct={() =>
        decide.mutate({
          params: { caseId: detail.row.id },
          body: {
            actKey,
            step: {
              act: 'decided',
              on,
              decision: {
                ...decision,
                grounds: [...decision.grounds],
                articles: [...decision.articles],
              },
            },
          },
        })
      }
      onCancel={onClose}
    >
      <Grounds
        chosen={decision.grounds}
        onChange={(grounds) => change({ grounds, articles: articlesOf(grounds) })}
      />
      {decision.grounds.length > 0 && (
        <>
          <OutcomeNotice grounds={decision.grounds} />
          <label className="field">
            引用的条款
            <Select
              mode="tags"
              aria-label="引用的条款"
              value={[...decision.articles]}
              options={articlesOf(decision.grounds).map((article) => ({ value: article, label: article }))}
              onChange={(articles: string[]) => change({ articles })}
            />
          </label>
          {TEXTS.filter(([name, , key]) => name === 'reason' || [...told].some((one) => one === key)).map(
            ([name, label, key]) => (
              <label key={name} className="field">
                {label}
                {![...told].some((one) => one === key) && '（可不填）'}
                <Input.TextArea
                  value={decision[name]}
                  maxLength={2000}
                  autoSize={{ minRows: 2, maxRows: 8 }}
                  onChange={(event) => change({ [name]: event.target.value })}
                />
              </label>
            ),
          )}
          <label className="field">
            拟定之日
            <Input
              type="date"
              value={on}
              max={detail.today}
              onChange={(event) => setOn(event.target.value)}
            />
          </label>
        </>
      )}
      <ul className="case-faults" aria-label="还缺什么" aria-live="polite">
        {faults.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </AskOnce>
  );
}

function Grounds({
  chosen,
  onChange,
}: {
  readonly chosen: readonly ReplyGroundId[];
  readonly onChange: (grounds: ReplyGroundId[]) => void;
}): ReactNode {
  return (
    <fieldset className="case-grounds">
      <legend>所申请的信息属于哪种情形？各部分情形不同的，可以选几项。</legend>
      {groundGroups().map(({ name, grounds }) => (
        <div key={name} role="group" aria-label={name}>
          <strong>{name}</strong>
          {grounds.map((id) => (
            <Checkbox
              key={id}
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            >
              {REPLY_GROUNDS[id].question}
            </Checkbox>
          ))}
        </div>
      ))}
    </fieldset>
  );
}

/** Where the case will count, and which remedy the reply has to tell. */
function OutcomeNotice({ grounds }: { readonly grounds: readonly ReplyGroundId[] }): ReactNode {
  const box = boxOf(grounds);
  return (
    <p className="case-outcome">
      计入年度报告：<strong>{box === null ? '—' : OUTCOME_BOXES[box]}</strong>
      {refusesBy14To16(grounds) && '　答复中应当告知：不服的先申请行政复议，再提起行政诉讼。'}
    </p>
  );
}
