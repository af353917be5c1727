import type {
  InterpretationDetail,
  InterpretationForm,
  InterpretationText,
} from '#contract/interpretation.ts';
import {
  INTERPRETATION_FORMS,
  INTERPRETATION_SECTIONS,
  type InterpretationSection,
} from '#domain/disclosure/interpretation/interpretation.ts';
import { Button, Input, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { useDraft } from '../parts/draft.ts';

interface Props {
  readonly detail: InterpretationDetail;
  /** The draft to be written anew; null: a new one. */
  readonly interpretationId: string | null;
  readonly onClose: () => void;
}

interface Written {
  readonly form: InterpretationForm;
  readonly text: InterpretationText;
}

const FORMS = Object.entries(INTERPRETATION_FORMS).map(([value, label]) => ({
  value: value as InterpretationForm,
  label,
}));
const SECTIONS = Object.entries(INTERPRETATION_SECTIONS) as [InterpretationSection, string][];

/** Writes an interpretation under the heads of the office; what was typed survives a mis-click. */
export function WriteDialog({ detail, interpretationId, onClose }: Props): ReactNode {
  const known = detail.interpretations.find((one) => one.id === interpretationId);
  const draft = useDraft<Written>(`interpretation.${interpretationId ?? detail.documentId}`);
  const [{ form, text }, setWritten] = useState<Written>({
    form: draft.values?.form ?? known?.form ?? 'text',
    text: draft.values?.text ?? known?.text ?? { sections: {}, questions: [] },
  });
  const write = useAct('writeInterpretation', () => {
    draft.discard();
    onClose();
  });
  function edit(next: Written): void {
    setWritten(next);
    draft.keep(next);
  }
  const setText = (change: Partial<InterpretationText>): void => edit({ form, text: { ...text, ...change } });
  const { questions } = text;
  const isEmpty =
    questions.every(({ question }) => question.trim() === '') &&
    SECTIONS.every(([key]) => (text.sections[key] ?? '').trim() === '');
  return (
    <AskOnce
      open
      wide
      title={known === undefined ? '起草政策解读' : `改写“${known.title}”`}
      consequences={[
        '按填写的各栏写成一份“政策解读”草稿，与本文件关联，另行送审；没有填的栏不出现。',
        '图解、视频请在草稿里作为附件上传。',
        ...(known === undefined ? [] : ['草稿的正文由各栏内容重新写成，在草稿里直接改过的文字会被代替。']),
      ]}
      button={known === undefined ? '写成草稿' : '重写草稿'}
      disabled={isEmpty}
      busy={write.isPending}
      error={write.error}
      onAct={() =>
        write.mutate({ params: { documentId: detail.documentId }, body: { interpretationId, form, text } })
      }
      onCancel={onClose}
    >
      <Radio.Group
        className="interpretation-forms"
        aria-label="解读形式"
        value={form}
        options={FORMS}
        onChange={(event) => edit({ form: event.target.value as InterpretationForm, text })}
      />
      {SECTIONS.map(([key, label]) => (
        <label key={key} className="field">
          {label}
          <Input.TextArea
            value={text.sections[key] ?? ''}
            maxLength={20_000}
            autoSize={{ minRows: 1, maxRows: 8 }}
            onChange={(event) => setText({ sections: { ...text.sections, [key]: event.target.value } })}
          />
        </label>
      ))}
      {questions.map((pair, index) => (
        // Questions have no name of their own; their place is what they are.
        <fieldset key={index} className="question">
          <Input
            aria-label={`第 ${index + 1} 问`}
            placeholder="问"
            value={pair.question}
            maxLength={300}
            onChange={(event) =>
              setText({
                questions: questions.map((one, at) =>
                  at === index ? { ...one, question: event.target.value } : one,
                ),
              })
            }
          />
          <Input.TextArea
            aria-label={`第 ${index + 1} 答`}
            placeholder="答"
            value={pair.answer}
            maxLength={5000}
            autoSize={{ minRows: 1, maxRows: 6 }}
            onChange={(event) =>
              setText({
                questions: questions.map((one, at) =>
                  at === index ? { ...one, answer: event.target.value } : one,
                ),
              })
            }
          />
        </fieldset>
      ))}
      <Button onClick={() => setText({ questions: [...questions, { question: '', answer: '' }] })}>
        加一组问答
      </Button>
    </AskOnce>
  );
}
