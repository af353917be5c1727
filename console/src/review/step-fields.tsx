import type { ReviewChain } from '#contract/review-chain.ts';
import { USUAL_CHECKLISTS } from '#domain/disclosure/review/ready-made-chains.ts';
import { STEP_KINDS, type StepKind } from '#domain/disclosure/review/review-chain.ts';
import { Button, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { SeatFields } from './seat-fields.tsx';

type Step = ReviewChain['steps'][number];

interface Props {
  readonly step: Step;
  readonly number: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (step: Step) => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

/** One step of a chain being edited. */
export function StepFields(props: Props): ReactNode {
  const { step, number, onChange } = props;
  return (
    <li className="chain-step">
      <div className="chain-step-head">
        <strong>第 {number} 步</strong>
        <span className="step-moves">
          <Button size="small" disabled={props.isFirst} onClick={() => props.onMove(-1)}>
            上移
          </Button>{' '}
          <Button size="small" disabled={props.isLast} onClick={() => props.onMove(1)}>
            下移
          </Button>{' '}
          <Button size="small" danger onClick={props.onRemove}>
            删去
          </Button>
        </span>
      </div>
      <div className="chain-fields">
        <label className="field">
          名称
          <Input
            value={step.name}
            maxLength={20}
            onChange={(event) => onChange({ ...step, name: event.target.value })}
          />
        </label>
        <label className="field">
          种类
          <Select
            aria-label="种类"
            value={step.kind}
            options={Object.entries(STEP_KINDS).map(([value, label]) => ({
              value: value as StepKind,
              label,
            }))}
            onChange={(kind: StepKind) => onChange({ ...step, kind, checklist: [...USUAL_CHECKLISTS[kind]] })}
          />
        </label>
        <SeatFields seat={step.seat} onChange={(seat) => onChange({ ...step, seat })} />
        <label className="field">
          时限（工作日，可空）
          <InputNumber
            min={1}
            max={20}
            precision={0}
            value={step.days}
            onChange={(days) => onChange({ ...step, days })}
          />
        </label>
        <label className="field is-wide">
          核对事项，一行一项
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={step.checklist.join('\n')}
            onChange={(event) =>
              onChange({
                ...step,
                checklist: event.target.value.split('\n').map((line) => line.slice(0, 60)),
              })
            }
            onBlur={() =>
              onChange({
                ...step,
                checklist: step.checklist.map((line) => line.trim()).filter((line) => line !== ''),
              })
            }
          />
        </label>
      </div>
    </li>
  );
}
