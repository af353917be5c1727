import type { ChainInForce, ReviewChain } from '#contract/review-chain.ts';
import { READY_MADE_CHAINS, USUAL_CHECKLISTS } from '#domain/disclosure/review/ready-made-chains.ts';
import { chainFaults } from '#domain/disclosure/review/review-chain.ts';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { chainToBeginFrom, unchosenPlaces } from './editable-chain.ts';
import { SeatFields } from './seat-fields.tsx';
import { StepFields } from './step-fields.tsx';

interface Props {
  readonly inForce: ChainInForce;
  readonly onClose: () => void;
}

type Step = ReviewChain['steps'][number];

/** Changes a chain, from what counts now or from a ready-made one; what is wrong stands below while it is. */
export function ChainEditor({ inForce, onClose }: Props): ReactNode {
  const [chain, setChain] = useState<ReviewChain>(inForce.chain);
  const [isAsking, setAsking] = useState(false);
  const change = useAct('changeReviewChain', onClose);
  const faults = [...chainFaults(chain), ...unchosenPlaces(chain)];
  const setSteps = (steps: Step[]): void => setChain({ ...chain, steps });
  const setStep = (index: number, step: Step): void =>
    setSteps(chain.steps.map((one, at) => (at === index ? step : one)));
  const move = (index: number, by: number): void => {
    const steps = [...chain.steps];
    const [step] = steps.splice(index, 1);
    if (step !== undefined) steps.splice(index + by, 0, step);
    setSteps(steps);
  };
  const add = (): void => {
    const step: Step = {
      id: crypto.randomUUID().slice(0, 8),
      kind: 'review',
      name: '',
      seat: { roles: ['reviewer'], place: { kind: 'line' } },
      checklist: [...USUAL_CHECKLISTS.review],
      days: 2,
    };
    // A sign-off is the last step; what is added stands before it.
    const isSigned = chain.steps.at(-1)?.kind === 'sign_off';
    setSteps(
      isSigned ? [...chain.steps.slice(0, -1), step, ...chain.steps.slice(-1)] : [...chain.steps, step],
    );
  };
  return (
    <>
      <div className="chain-fields">
        <label className="field is-wide">
          从现成的流程开始
          <Select
            aria-label="现成的流程"
            placeholder="选一个，再按本单位情况修改"
            options={READY_MADE_CHAINS.map(({ key, name, hint }) => ({
              value: key,
              label: `${name}：${hint}`,
            }))}
            onChange={(key: string) => {
              const ready = READY_MADE_CHAINS.find((one) => one.key === key);
              if (ready !== undefined) setChain(chainToBeginFrom(ready));
            }}
          />
        </label>
        <label className="field">
          流程名称
          <Input
            value={chain.name}
            maxLength={40}
            onChange={(event) => setChain({ ...chain, name: event.target.value })}
          />
        </label>
      </div>
      <h2>步骤，由上到下依次办理</h2>
      <ol className="chain-steps">
        {chain.steps.map((step, index) => (
          <StepFields
            key={step.id}
            step={step}
            number={index + 1}
            isFirst={index === 0}
            isLast={index === chain.steps.length - 1}
            onChange={(next) => setStep(index, next)}
            onMove={(by) => move(index, by)}
            onRemove={() => setSteps(chain.steps.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      <Button onClick={add}>加一步</Button>
      <h2>由谁发布</h2>
      <div className="chain-fields">
        <SeatFields seat={chain.release} onChange={(release) => setChain({ ...chain, release })} />
      </div>
      <p>
        <Checkbox
          checked={chain.allowsTwoSteps}
          onChange={(event) => setChain({ ...chain, allowsTwoSteps: event.target.checked })}
        >
          人手不够，允许一人办理同一轮的两步（起草人仍不能审核自己的稿件）
        </Checkbox>
      </p>
      {faults.length > 0 && (
        <div className="review-findings" role="alert">
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="review-acts">
        <Button type="primary" disabled={faults.length > 0} onClick={() => setAsking(true)}>
          保存流程
        </Button>
        <Button onClick={onClose}>不改了</Button>
      </div>
      <AskOnce
        open={isAsking}
        title="启用新的审核流程？"
        consequences={[
          '此后送审的稿件按新流程办理；没有自己流程的下属单位也随之改变。',
          inForce.roundsInHand === 0
            ? '现在没有在办的稿件。'
            : `在办的 ${inForce.roundsInHand} 件仍按送审时的流程办完。`,
          '修改前后的流程记入审计日志。',
        ]}
        button="启用"
        busy={change.isPending}
        error={change.error}
        onAct={() => change.mutate({ params: { agencyId: inForce.agencyId }, body: chain })}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
