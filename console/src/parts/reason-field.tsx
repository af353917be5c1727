import { Input } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Why something is done, in the words of who does it; it goes into the audit log. */
export function ReasonField({ label, value, onChange }: Props): ReactNode {
  return (
    <label className="field">
      {label}
      <Input.TextArea
        value={value}
        maxLength={300}
        rows={2}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

/** A reason of one character says nothing. */
export function isReason(text: string): boolean {
  return text.trim().length >= 2;
}
