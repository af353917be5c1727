import type { ReactNode } from 'react';

interface Props {
  readonly items: readonly (readonly [name: string, value: ReactNode])[];
}

/** Names and values one below the other. */
export function Facts({ items }: Props): ReactNode {
  return (
    <dl className="facts">
      {items.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === null || value === '' ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
