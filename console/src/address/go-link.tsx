import type { ReactNode } from 'react';

interface Props {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly current?: boolean;
}

/** A link inside the console. */
export function GoLink({ to, children, className, current = false }: Props): ReactNode {
  return (
    <a href={`#${to}`} className={className} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  );
}
