import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { problemOf } from '../client/problem-error.ts';

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What happened and what to do, in a sentence or two; the request id small, for whoever looks into it. */
export function ProblemNotice({ error, onRetry }: Props): ReactNode {
  if (error === null || error === undefined) return null;
  const problem = problemOf(error);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="problem"
      title={problem.title}
      description={
        <>
          <div>{problem.detail}</div>
          {problem.fields?.map((field) => (
            <div key={field.field}>{field.message}</div>
          ))}
          {problem.requestId !== '' && <div className="request-id">请求编号 {problem.requestId}</div>}
        </>
      }
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            再试一次
          </Button>
        )
      }
    />
  );
}
