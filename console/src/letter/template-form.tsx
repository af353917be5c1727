import type { LetterTemplateRow } from '#contract/letter.ts';
import { LETTER_TEMPLATES } from '#domain/letter/letter-templates.ts';
import { templateFaults } from '#domain/letter/write-letter.ts';
import { Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { useDraft } from '../parts/draft.ts';
import { Mark } from '../parts/mark.tsx';
import { minute } from '../parts/moment.ts';
import { useSession } from '../session/session-context.ts';
import { LETTER_WORD_LIST } from './sample-facts.ts';
import { TemplatePreview } from './template-preview.tsx';

/** One wording: the text with its words, and beside it the letter it makes. What was typed survives a mis-click. */
export function TemplateForm({ template }: { readonly template: LetterTemplateRow }): ReactNode {
  const { may } = useSession();
  const { kind, name, edition, changedAt } = template;
  const draft = useDraft<{ readonly text: string }>(`letter-template.${kind}.${edition}`);
  const [text, setText] = useState(draft.values?.text ?? template.text);
  const [saving, setSaving] = useState(false);
  const field = useRef<TextAreaRef>(null);
  const save = useAct('changeLetterTemplate', () => {
    draft.discard();
    setSaving(false);
  });
  const mayChange = may('letter.template');
  const faults = templateFaults(text);
  function edit(next: string): void {
    setText(next);
    draft.keep({ text: next });
  }
  function insert(word: string): void {
    const area = field.current?.resizableTextArea?.textArea;
    const at = area?.selectionStart ?? text.length;
    edit(`${text.slice(0, at)}{${word}}${text.slice(area?.selectionEnd ?? at)}`);
    area?.focus();
  }
  return (
    <>
      <section className="letter-editor" aria-label={`${name}的写法`}>
        <p className="page-note">
          {edition === 0 ? '系统自带的写法' : `本县的写法，第 ${edition} 稿，${minute(changedAt)} 修改`}
          。一行一段；只有一个词的行，词空着时整行不写。
        </p>
        <Input.TextArea
          ref={field}
          aria-label={`${name}模板`}
          value={text}
          rows={14}
          maxLength={8000}
          readOnly={!mayChange}
          onChange={(event) => edit(event.target.value)}
        />
        {faults.map(({ message }) => (
          <Mark key={message} tone="error">
            {message}
          </Mark>
        ))}
        {mayChange && (
          <>
            <details>
              <summary>可以填的词（点一下插到光标处）</summary>
              <div className="letter-words">
                {LETTER_WORD_LIST.map(([word, meaning]) => (
                  <Button key={word} size="small" title={meaning} onClick={() => insert(word)}>
                    {word}
                  </Button>
                ))}
              </div>
            </details>
            <div className="acts">
              <Button
                type="primary"
                disabled={text === template.text || faults.length > 0}
                onClick={() => setSaving(true)}
              >
                保存写法
              </Button>
              <Button disabled={text === LETTER_TEMPLATES[kind]} onClick={() => edit(LETTER_TEMPLATES[kind])}>
                改回系统自带的写法
              </Button>
              {text !== template.text && (
                <Button
                  onClick={() => {
                    draft.discard();
                    setText(template.text);
                  }}
                >
                  放弃修改
                </Button>
              )}
            </div>
          </>
        )}
      </section>
      <TemplatePreview kind={kind} text={text} usable={faults.length === 0} />
      <AskOnce
        open={saving}
        title={`保存“${name}”的写法`}
        consequences={['全县各单位以后写的这种文书都用它。', '已经起草、签发的文书不变；每一稿都留着。']}
        button="保存"
        busy={save.isPending}
        error={save.error}
        onAct={() => save.mutate({ params: { kind }, body: { text } })}
        onCancel={() => setSaving(false)}
      />
    </>
  );
}
