import type { Deadline } from '#contract/calendar.ts';
import { Button, Input, InputNumber } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Mark } from '../parts/mark.tsx';

interface Question {
  readonly from: string;
  readonly workingDays: number;
}

/** Counts working days from a day on and says day by day what was counted and what not. */
export function DeadlineCalculator(): ReactNode {
  const [from, setFrom] = useState('');
  const [workingDays, setWorkingDays] = useState<number | null>(20);
  const [question, setQuestion] = useState<Question | null>(null);
  const ready = /^\d{4}-\d{2}-\d{2}$/.test(from) && workingDays !== null;
  return (
    <section className="panel">
      <h2>算一个期限</h2>
      <form
        className="deadline-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) setQuestion({ from, workingDays });
        }}
      >
        <label>
          收到之日 <Input type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
        </label>
        <label>
          工作日{' '}
          <InputNumber
            min={1}
            max={250}
            precision={0}
            value={workingDays}
            onChange={setWorkingDays}
            aria-label="工作日数"
          />
        </label>
        <Button htmlType="submit" disabled={!ready}>
          计算
        </Button>
      </form>
      {question === null ? (
        <p className="hint">从收到次日起数；例如答复申请为 20 个工作日（条例第三十三条）。</p>
      ) : (
        <Result question={question} />
      )}
    </section>
  );
}

function Result({ question }: { readonly question: Question }): ReactNode {
  const deadline = useAnswer('countDeadline', { query: question });
  return <AnswerView answer={deadline}>{(loaded) => <Explained deadline={loaded} />}</AnswerView>;
}

function Explained({ deadline }: { readonly deadline: Deadline }): ReactNode {
  return (
    <div role="status">
      <p className="deadline-due">
        <strong>{deadline.due}</strong> 前（第 {deadline.workingDays} 个工作日）
        {deadline.provisional && <Mark tone="warning">暂定</Mark>}
      </p>
      {deadline.provisional && <p className="hint">还缺：{deadline.missing.join('；')}。</p>}
      <details>
        <summary>逐日说明</summary>
        <ol className="deadline-days">
          {deadline.days.map((day) => (
            <li key={day.date} className={day.counted === null ? 'is-skipped' : undefined}>
              <span>{day.date}</span>
              <span>{day.counted === null ? '不计' : `第 ${day.counted} 日`}</span>
              <span>{day.why}</span>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
