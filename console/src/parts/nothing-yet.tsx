import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** How to begin. */
  readonly children: ReactNode;
}

/** An empty state says how to begin. */
export function NothingYet({ title, children }: Props): ReactNode {
  return (
    <div className="nothing-yet">
      <strong>{title}</strong>
      <div>{children}</div>
    </div>
  );
}
