import type { FindingCounts, ReportState } from '#contract/report.ts';
import { FORMS } from '#domain/report/forms/registry.ts';
import type { ReactNode } from 'react';
import { Mark } from '../parts/mark.tsx';

export const STATE_TEXT: Readonly<Record<ReportState, string>> = {
  draft: '未发布',
  published: '已发布',
  withdrawn: '已撤回',
};

export function StateMark({ state }: { readonly state: ReportState }): ReactNode {
  return (
    <Mark tone={state === 'published' ? 'good' : state === 'withdrawn' ? 'warning' : 'plain'}>
      {STATE_TEXT[state]}
    </Mark>
  );
}

/** How many of each severity; zero of everything is said in words. */
export function CountMarks({ counts }: { readonly counts: FindingCounts }): ReactNode {
  if (counts.error + counts.warning + counts.notice === 0) return <Mark tone="good">没有发现问题</Mark>;
  return (
    <>
      {counts.error > 0 && <Mark tone="error">错误 {counts.error}</Mark>}
      {counts.warning > 0 && <Mark tone="warning">疑点 {counts.warning}</Mark>}
      {counts.notice > 0 && <Mark tone="notice">提示 {counts.notice}</Mark>}
    </>
  );
}

/** How a national form is called in a list: 2021年格式. */
export function formName(id: string | null): string {
  if (id === null) return '未认出格式';
  if (id === 'pre2019') return '2018年及以前统计表';
  return FORMS.some((form) => form.id === id) ? `${id}年格式` : id;
}
