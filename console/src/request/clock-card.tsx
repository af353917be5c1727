import type { CaseDetail } from '#contract/request.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { DueDay, TermMark } from './case-words.tsx';
import { EvidenceSheet } from './evidence-sheet.tsx';

/** The clock of a case: when, how long still, and the way there sentence by sentence. */
export function ClockCard({ detail }: { readonly detail: CaseDetail }): ReactNode {
  const { row, clock } = detail;
  const [isPrinting, setPrinting] = useState(false);
  return (
    <section className="panel" aria-label="期限">
      <div className="clock-head">
        <span>到期日</span>
        <strong>
          <DueDay row={row} />
        </strong>
        <TermMark row={row} />
      </div>
      <p className="page-note">
        原到期日 {row.originalDue ?? '未起算'}
        {clock.paymentDue !== null && `；缴费期限至 ${clock.paymentDue}`}
        {clock.correctionNoticeDue !== null &&
          row.state === 'handling' &&
          `；告知补正最迟 ${clock.correctionNoticeDue}`}
      </p>
      {clock.missing.length > 0 && (
        <p className="case-notice">到期日为暂定：{clock.missing.join('、')}录入后会自动重算。</p>
      )}
      <ol className="clock-lines">
        {clock.explanation.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <Button onClick={() => setPrinting(true)}>打印期限推算单</Button>
      {isPrinting && <EvidenceSheet detail={detail} onDone={() => setPrinting(false)} />}
    </section>
  );
}
