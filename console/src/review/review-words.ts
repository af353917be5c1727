import type { ReviewDetail, ReviewRound, StepState } from '#contract/review.ts';

/** Where a document is, in a sentence of the office. */
export function roundWords({ work, standing, round }: ReviewDetail): string {
  const shown = { unreleased: '', released: '已发布', withdrawn: '已撤回' }[standing];
  const before = shown === '' ? '' : `${shown}，更正稿`;
  if (work === 'draft') return `${before}${round?.status === 'returned' ? '被退回修改' : '起草中'}`;
  if (work === 'in_review') {
    const waiting = round?.steps.find((step) => step.state === 'waiting');
    return `${before}审核中${waiting === undefined ? '' : `，等“${waiting.name}”`}`;
  }
  if (work === 'approved') return `${before}已签发，待发布`;
  return shown === '' ? '已放弃' : shown;
}

export const ROUND_STATUS: Readonly<Record<ReviewRound['status'], string>> = {
  open: '审核中',
  approved: '已签发',
  returned: '已退回',
  taken_back: '已撤回送审',
  released: '已发布',
};

export const STEP_STATE: Readonly<Record<StepState['state'], string>> = {
  done: '已办',
  waiting: '等办',
  to_come: '未到',
  owed: '待补办',
  skipped: '未办',
};

export const EVENT_WORDS = { return: '退回', take_back: '撤回送审', emergency: '转为应急发布' } as const;
