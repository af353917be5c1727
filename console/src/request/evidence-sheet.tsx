import type { CaseDetail } from '#contract/request.ts';
import { CHANNELS } from '#domain/request/clock-act.ts';
import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { stepWords } from './step-words.ts';

const PRINTING = 'is-printing-sheet';

interface Props {
  readonly detail: CaseDetail;
  readonly onDone: () => void;
}

/** 期限推算单: how the due date came about, for the file and for the court. It names no applicant. */
export function EvidenceSheet({ detail, onDone }: Props): ReactNode {
  useEffect(() => {
    document.body.classList.add(PRINTING);
    window.addEventListener('afterprint', onDone);
    window.print();
    return () => {
      document.body.classList.remove(PRINTING);
      window.removeEventListener('afterprint', onDone);
    };
  }, [onDone]);
  const { row, clock, steps, today } = detail;
  return createPortal(
    <article className="evidence-sheet">
      <h1>政府信息公开申请答复期限推算单</h1>
      <table>
        <tbody>
          <Line name="登记号">{row.number ?? '未登记'}</Line>
          <Line name="受理单位">{row.agencyName}</Line>
          <Line name="申请内容">{row.content}</Line>
          <Line name="提交方式">{CHANNELS[row.channel]}</Line>
          <Line name="收到之日">{row.receivedOn ?? '待与申请人确认'}</Line>
          <Line name="原到期日">{row.originalDue ?? '—'}</Line>
          <Line name="到期日">
            {row.due ?? '—'}
            {row.provisional && '（暂定）'}
          </Line>
        </tbody>
      </table>
      <h2>推算经过</h2>
      <ol>
        {clock.explanation.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <h2>办理经过</h2>
      <table>
        <tbody>
          {steps.map((step) => (
            <tr key={step.position}>
              <td>{step.on}</td>
              <td>{step.name}</td>
              <td>{stepWords(step)}</td>
              <td>{step.recordedBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>推算日：{today}　　经办人：　　　　　　　　审核人：</p>
    </article>,
    document.body,
  );
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{children}</td>
    </tr>
  );
}
