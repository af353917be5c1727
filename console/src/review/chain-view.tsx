import type { ReviewChain } from '#contract/review-chain.ts';
import { STEP_KINDS, type Seat } from '#domain/disclosure/review/review-chain.ts';
import { ROLE_TEXT } from '#domain/identity/role.ts';
import type { ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';

/** A chain to be read: each step with who takes it and what is looked at. */
export function ChainView({ chain }: { readonly chain: ReviewChain }): ReactNode {
  const agencies = useAnswer('listAgencies', {});
  const nameOf = (id: string): string =>
    agencies.data?.items.find((agency) => agency.id === id)?.name ?? '指定单位';
  return (
    <div className="chain-view">
      <h2>{chain.name}</h2>
      <ol className="step-line">
        {chain.steps.map((step) => (
          <li key={step.id} className="step">
            <div className="step-head">
              <strong>{step.name}</strong>
              {!step.name.includes(STEP_KINDS[step.kind]) && (
                <span className="step-kind">{STEP_KINDS[step.kind]}</span>
              )}
              {step.days !== null && <span className="step-kind">{step.days} 个工作日内</span>}
            </div>
            <div className="step-words">{seatWords(step.seat, nameOf)}</div>
            {step.checklist.length > 0 && (
              <div className="step-checked">核对：{step.checklist.join('；')}</div>
            )}
          </li>
        ))}
        <li className="step">
          <div className="step-head">
            <strong>发布</strong>
          </div>
          <div className="step-words">{seatWords(chain.release, nameOf)}</div>
        </li>
      </ol>
      <p>
        起草人不参加自己稿件的审核；
        {chain.allowsTwoSteps ? '同一轮里一人可以办理两步。' : '同一轮里一人只办一步。'}
      </p>
    </div>
  );
}

function seatWords({ roles, place }: Seat, nameOf: (id: string) => string): string {
  const names = roles.map((role) => ROLE_TEXT[role].name).join('或');
  if (place.kind === 'agency') return `${nameOf(place.agencyId)}的${names}`;
  return place.kind === 'own' ? `本单位的${names}` : `本单位或上级单位的${names}`;
}
