import type { ReactNode } from 'react';

interface Props {
  readonly tone?: 'plain' | 'error' | 'warning' | 'notice' | 'good';
  readonly children: ReactNode;
}

/** A short word about the state of a thing. */
export function Mark({ tone = 'plain', children }: Props): ReactNode {
  return <span className={`mark is-${tone}`}>{children}</span>;
}
