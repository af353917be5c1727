import type { CaseStep } from '#contract/request.ts';
import type { ReactNode } from 'react';
import { minute } from '../parts/moment.ts';
import { stepWords } from './step-words.ts';

/** What happened, the latest first. */
export function StepLine({ steps }: { readonly steps: readonly CaseStep[] }): ReactNode {
  return (
    <section className="panel" aria-label="办理经过">
      <h2>办理经过</h2>
      <ol className="case-steps">
        {steps.toReversed().map((step) => {
          const words = stepWords(step);
          return (
            <li key={step.position}>
              <div>
                <strong>{step.name}</strong> <span className="page-note">{step.on}</span>
              </div>
              {words !== '' && <div className="case-words">{words}</div>}
              <small className="page-note">
                {step.recordedBy} 记于 {minute(step.recordedAt)}
              </small>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
