import type { Setting } from '#contract/setting.ts';
import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { useDraft } from '../parts/draft.ts';

interface Props {
  readonly setting: Setting;
  readonly onClose: () => void;
}

/** Change one setting; what was typed survives a mis-click. */
export function ChangeSetting({ setting, onClose }: Props): ReactNode {
  const draft = useDraft<{ readonly value: string }>(`setting.${setting.key}`);
  const [value, setValue] = useState(draft.values?.value ?? setting.value);
  const change = useAct('changeSetting', () => {
    draft.discard();
    onClose();
  });
  function edit(next: string): void {
    setValue(next);
    draft.keep({ value: next });
  }
  return (
    <AskOnce
      open
      wide={setting.kind !== 'text'}
      title={`修改“${setting.name}”`}
      consequences={[setting.explanation, '保存后对全县立即生效，修改前后的值记入审计日志。']}
      button="保存"
      disabled={value.trim() === setting.value}
      busy={change.isPending}
      error={change.error}
      onAct={() => change.mutate({ params: { key: setting.key }, body: { value: value.trim() } })}
      onCancel={onClose}
    >
      <label className="field">
        新的值{setting.standard !== '' && `（默认 ${setting.standard}）`}
        {setting.kind !== 'text' ? (
          <Input.TextArea
            value={value}
            rows={12}
            maxLength={20_000}
            spellCheck={false}
            className="setting-code"
            onChange={(event) => edit(event.target.value)}
          />
        ) : (
          <Input value={value} maxLength={500} onChange={(event) => edit(event.target.value)} />
        )}
      </label>
    </AskOnce>
  );
}
