import type { GazetteArrangement } from '#contract/gazette.ts';
import { Button, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';

type Copies = GazetteArrangement['copies'];

interface Props {
  readonly copies: Copies;
  readonly mayChange: boolean;
  readonly onChange: (copies: Copies) => void;
}

/** Who gets how many copies. */
export function CopyList({ copies, mayChange, onChange }: Props): ReactNode {
  function put(at: number, change: Partial<Copies[number]>): void {
    onChange(copies.map((copy, place) => (place === at ? { ...copy, ...change } : copy)));
  }
  return (
    <>
      <ul className="gazette-copies">
        {copies.map((copy, at) => (
          // Rows have no name of their own: two receivers may be called the same while they are typed.
          <li key={at}>
            <Input
              aria-label={`第${at + 1}个接收单位`}
              placeholder="接收单位，如“县档案馆”"
              maxLength={100}
              disabled={!mayChange}
              value={copy.receiver}
              onChange={(event) => put(at, { receiver: event.target.value })}
            />
            <InputNumber
              aria-label={`第${at + 1}个接收单位的册数`}
              min={1}
              precision={0}
              disabled={!mayChange}
              value={copy.copies}
              onChange={(value) => put(at, { copies: value ?? 1 })}
            />
            {mayChange && (
              <Button size="small" onClick={() => onChange(copies.filter((_, place) => place !== at))}>
                删去
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <Button size="small" onClick={() => onChange([...copies, { receiver: '', copies: 1 }])}>
          添加接收单位
        </Button>
      )}
    </>
  );
}
