import { articleOf, REDACTION_REASONS, type RedactionReasonId } from '#domain/request/redaction.ts';
import { Select } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly value: RedactionReasonId;
  readonly disabled?: boolean;
  readonly onChange: (reason: RedactionReasonId) => void;
}

const OPTIONS = (Object.keys(REDACTION_REASONS) as RedactionReasonId[]).map((reason) => ({
  value: reason,
  label: `${REDACTION_REASONS[reason].words}（${articleOf(reason)}）`,
}));

/** Why something is not given, with its article. */
export function ReasonSelect({ label, value, disabled = false, onChange }: Props): ReactNode {
  return (
    <Select<RedactionReasonId>
      className="redaction-reason"
      aria-label={label}
      value={value}
      disabled={disabled}
      options={OPTIONS}
      popupMatchSelectWidth={false}
      onChange={onChange}
    />
  );
}
