import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ProblemNotice } from './problem-notice.tsx';

interface Props<T> {
  readonly answer: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** An answer that is on its way, has failed, or is here. */
export function AnswerView<T>({ answer, children }: Props<T>): ReactNode {
  if (answer.data === undefined) {
    if (answer.isError) return <ProblemNotice error={answer.error} onRetry={() => void answer.refetch()} />;
    return <Skeleton active className="waiting" title={false} paragraph={{ rows: 6 }} />;
  }
  return (
    <>
      {answer.isError && <ProblemNotice error={answer.error} onRetry={() => void answer.refetch()} />}
      {children(answer.data)}
    </>
  );
}
