import type { InterpretationForm } from '#contract/interpretation.ts';
import { INTERPRETATION_FORMS } from '#domain/disclosure/interpretation/interpretation.ts';
import { Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AskOnce } from '../parts/ask-once.tsx';

interface Props {
  readonly documentId: string;
  readonly onClose: () => void;
}

const FORMS = Object.entries(INTERPRETATION_FORMS).map(([value, label]) => ({
  value: value as InterpretationForm,
  label,
}));

/** Binds an interpretation that is there already. */
export function LinkDialog({ documentId, onClose }: Props): ReactNode {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [form, setForm] = useState<InterpretationForm>('text');
  const link = useAct('linkInterpretation', onClose);
  const found = useAnswer('listDocuments', {
    query: {
      kind: 'interpretation',
      ...(text.trim() === '' ? {} : { text: text.trim() }),
      page: 1,
      pageSize: 20,
    },
  });
  return (
    <AskOnce
      open
      title="关联已有的解读"
      consequences={['两份信息都发布后，门户上互相给出链接。', '关联可以随时解除，两份信息都保留。']}
      button="关联"
      disabled={chosen === null}
      busy={link.isPending}
      error={link.error}
      onAct={() =>
        chosen !== null && link.mutate({ params: { documentId }, body: { interpretationId: chosen, form } })
      }
      onCancel={onClose}
    >
      <label className="field">
        政策解读
        <Select<string | null>
          aria-label="选择政策解读"
          value={chosen}
          placeholder="输入标题的一部分"
          options={(found.data?.items ?? []).map((row) => ({ value: row.id, label: row.title }))}
          showSearch={{ filterOption: false, onSearch: setText }}
          notFoundContent={found.isFetching ? '正在找…' : '没有找到政策解读'}
          onChange={setChosen}
        />
      </label>
      <Radio.Group
        aria-label="解读形式"
        value={form}
        options={FORMS}
        onChange={(event) => setForm(event.target.value as InterpretationForm)}
      />
    </AskOnce>
  );
}
