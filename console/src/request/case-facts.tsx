import type { CaseRow } from '#contract/request.ts';
import { OUTCOME_BOXES } from '#domain/law/outcome.ts';
import { CHANNELS } from '#domain/request/clock-act.ts';
import type { ReactNode } from 'react';
import { CaseStateMark } from './case-words.tsx';

/** What list and page both say of a case. */
export function rowFacts(row: CaseRow): (readonly [string, ReactNode])[] {
  return [
    ['申请内容', row.content],
    ['状态', <CaseStateMark key="state" row={row} />],
    ['单位', row.agencyName],
    ['提交方式', CHANNELS[row.channel]],
    ['到达日', row.arrivedOn],
    ['收到日', row.receivedOn ?? '待与申请人确认'],
    ['经办人', row.assignedTo ?? '未分办'],
    ...(row.box === null ? [] : [['办理结果', OUTCOME_BOXES[row.box]] as const]),
    ...(row.closedOn === null ? [] : [['办结日', row.closedOn] as const]),
  ];
}
