import type { ReviewRound, StepState } from '#contract/review.ts';
import { STEP_KINDS } from '#domain/disclosure/review/review-chain.ts';
import type { ReactNode } from 'react';
import { Mark } from '../parts/mark.tsx';
import { minute } from '../parts/moment.ts';
import { EVENT_WORDS, ROUND_STATUS, STEP_STATE } from './review-words.ts';

/** One round: how it began, its steps as a time line, and what happened beside them. */
export function RoundView({ round }: { readonly round: ReviewRound }): ReactNode {
  return (
    <section className="review-round" aria-label={`${round.chainName}，${ROUND_STATUS[round.status]}`}>
      <h2>
        {round.chainName}
        <small>
          第 {round.edition} 版，{minute(round.submittedAt)} 由{round.submittedBy}送审
        </small>
        {round.isEmergency && <Mark tone="warning">应急</Mark>}
      </h2>
      <ol className="step-line">
        {round.steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
      {round.events.length > 0 && (
        <ul className="review-events">
          {round.events.map((event) => (
            <li key={event.at}>
              {minute(event.at)} {event.by}
              {EVENT_WORDS[event.act]}
              {event.comment !== '' && `：${event.comment}`}
            </li>
          ))}
        </ul>
      )}
      {round.warnings.length > 0 && (
        <details>
          <summary>送审时确认过 {round.warnings.length} 条提示</summary>
          <ul className="review-events">
            {round.warnings.map((warning) => (
              <li key={`${warning.place}${warning.message}`}>
                {warning.place}：{warning.message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const TONES = {
  done: 'good',
  waiting: 'notice',
  to_come: 'plain',
  owed: 'warning',
  skipped: 'plain',
} as const;

function Step({ step }: { readonly step: StepState }): ReactNode {
  const { done } = step;
  const kind = STEP_KINDS[step.kind];
  return (
    <li className={`step is-${step.state}`}>
      <div className="step-head">
        <strong>{step.name}</strong>
        {!step.name.includes(kind) && <span className="step-kind">{kind}</span>}
        <Mark tone={TONES[step.state]}>
          {step.state === 'done' && done?.madeUp === true ? '已补办' : STEP_STATE[step.state]}
        </Mark>
        {step.due !== null && <span className="step-kind">{step.due} 前</span>}
      </div>
      {done !== null && (
        <div className="step-words">
          {done.by}
          {done.agency !== null && `（${done.agency}）`} {minute(done.at)}
          {done.comment !== '' && <div>意见：{done.comment}</div>}
          {done.checked.length > 0 && <div className="step-checked">核对：{done.checked.join('；')}</div>}
        </div>
      )}
      {(step.state === 'waiting' || step.state === 'owed') && (
        <div className="step-words">
          {step.people.length === 0
            ? '现在没有人可以办理这一步。请联系安全管理员授予角色，或调整审核流程。'
            : `可由${step.people.slice(0, 5).join('、')}${step.people.length > 5 ? `等 ${step.people.length} 人` : ''}办理`}
        </div>
      )}
    </li>
  );
}
