import type { CaseRow } from '#contract/request.ts';
import { OUTCOME_BOXES } from '#domain/law/outcome.ts';
import { APPLICANT_KINDS } from '#domain/request/application.ts';
import { CASE_STATES } from '#domain/request/case-state.ts';
import { CHANNELS } from '#domain/request/clock-act.ts';
import type { ReactNode } from 'react';
import { callWith } from '../client/use-answer.ts';
import { ExportButton } from '../parts/export-button.tsx';
import type { CaseFilters } from './case-query.ts';
import { termWords } from './case-words.tsx';

const HEADS =
  '登记号 申请内容 申请人类别 提交方式 单位 状态 到达日 收到日 原到期日 到期日 暂定 剩余工作日 办理结果 办结日 经办人'.split(
    ' ',
  );

interface Props {
  readonly query: CaseFilters;
  readonly total: number;
}

/** The queue as a table for a spreadsheet; it names no applicant. */
export function CaseExport({ query, total }: Props): ReactNode {
  return (
    <ExportButton<CaseRow>
      name="依申请公开办件"
      total={total}
      heads={HEADS}
      fields={(row) => [
        row.number,
        row.content,
        APPLICANT_KINDS[row.applicantKind],
        CHANNELS[row.channel],
        row.agencyName,
        CASE_STATES[row.state],
        row.arrivedOn,
        row.receivedOn,
        row.originalDue,
        row.due,
        row.provisional ? '暂定' : '',
        termWords(row),
        row.box === null ? null : OUTCOME_BOXES[row.box],
        row.closedOn,
        row.assignedTo,
      ]}
      load={(page, pageSize) => callWith('listCases', { query: { ...query, page, pageSize } })}
    />
  );
}
