import type { CaseDetail } from '#contract/request.ts';
import { isWeekendLine } from '#domain/request/explain-clock.ts';
import { Button } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { DueDay, TermMark } from './case-words.tsx';
import { EvidenceSheet } from './evidence-sheet.tsx';
import { shownActs } from './shown-acts.ts';

/** The clock of a case: when, how long still, and the way there sentence by sentence. */
export function ClockCard({ detail }: { readonly detail: CaseDetail }): ReactNode {
  const { row, clock } = detail;
  const [isPrinting, setPrinting] = useState(false);
  // The same function each time: the sheet prints when it appears, and not again when this card is drawn anew.
  const done = useCallback(() => setPrinting(false), []);
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
          shownActs(detail).includes('correction_requested') &&
          `；告知补正最迟 ${clock.correctionNoticeDue}`}
      </p>
      {clock.missing.length > 0 && (
        <p className="case-notice">到期日为暂定：{clock.missing.join('、')}录入后会自动重算。</p>
      )}
      <ol className="clock-lines">
        {clock.explanation
          .filter((line) => !isWeekendLine(line))
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ol>
      <Weekends lines={clock.explanation.filter(isWeekendLine)} />
      <Button onClick={() => setPrinting(true)}>打印期限推算单</Button>
      {isPrinting && <EvidenceSheet detail={detail} onDone={done} />}
    </section>
  );
}

/** Weekends are many and say little; whoever counts them again opens them. */
function Weekends({ lines }: { readonly lines: readonly string[] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <details className="clock-weekends">
      <summary>其间不计 {lines.length} 个周末</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
