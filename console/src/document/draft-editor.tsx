import type { FileReading } from '#contract/attachment.ts';
import type { DocumentDetail } from '#contract/document.ts';
import { Input } from 'antd';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { BodyEditor, type WrittenBody } from './body-editor.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { DraftClock } from './draft-clock.tsx';
import { DraftFindings } from './draft-findings.tsx';
import { DroppedNotice } from './dropped-notice.tsx';
import { FieldsForm } from './fields-form.tsx';
import { ReturnedNotice } from './returned-notice.tsx';
import { SavingNotice } from './saving-notice.tsx';
import { useDraftSaving } from './use-draft-saving.ts';

interface Props {
  readonly detail: DocumentDetail;
  /** Another tab of the page is open: what is typed is saved before somebody acts there. */
  readonly isHidden: boolean;
}

/** A draft: its fields above, its text below, what is wrong with both beside them. It saves itself. */
export function DraftEditor({ detail, isHidden }: Props): ReactNode {
  const saving = useDraftSaving(detail);
  const { written, change, state, saveNow } = saving;
  const { fields, changeNote } = written;
  const [bodyText, setBodyText] = useState(detail.fields.bodyText);
  const [pasteDropped, setPasteDropped] = useState<readonly string[]>([]);

  useEffect(() => {
    if (isHidden) saveNow();
  }, [isHidden, saveNow]);

  const onBody = useCallback(
    ({ html, text }: WrittenBody) => {
      setBodyText(text);
      change({ fields: { bodyHtml: html } });
    },
    [change],
  );

  /** A file fills in what is still blank, and nothing else. */
  function onRead({ title, documentNumber, madeOn }: FileReading): void {
    change({
      fields: {
        ...(fields.title.trim() === '' && title !== null ? { title: title.slice(0, 200) } : {}),
        ...(fields.documentNumber === null ? { documentNumber } : {}),
        ...(fields.madeOn === null ? { madeOn } : {}),
      },
    });
  }

  return (
    <div className="draft-editor" hidden={isHidden}>
      <div className="draft-main">
        <SavingNotice saving={saving} />
        {state.kind === 'conflict' && <ConflictNotice detail={detail} saving={saving} />}
        <Input.TextArea
          className="draft-title"
          aria-label="标题"
          placeholder="标题"
          autoSize
          maxLength={200}
          value={fields.title}
          onChange={(event) => change({ fields: { title: event.target.value.replaceAll('\n', '') } })}
        />
        <FieldsForm
          fields={fields}
          documentId={detail.row.id}
          onChange={(part) => change({ fields: part })}
        />
        {detail.releasedEdition !== null && (
          <label className="field">
            更正说明（发布后公众会看到）
            <Input
              value={changeNote ?? ''}
              maxLength={300}
              onChange={(event) => change({ changeNote: event.target.value })}
            />
          </label>
        )}
        <BodyEditor
          documentId={detail.row.id}
          html={fields.bodyHtml}
          version={saving.bodyVersion}
          onChange={onBody}
          onDrawn={setBodyText}
          onRead={onRead}
          onDropped={setPasteDropped}
        />
      </div>
      <aside className="draft-side">
        <DroppedNotice
          dropped={[...new Set([...pasteDropped, ...saving.dropped])]}
          onSeen={() => setPasteDropped([])}
        />
        <ReturnedNotice detail={detail} />
        <DraftClock detail={detail} />
        <DraftFindings documentId={detail.row.id} fields={fields} bodyText={bodyText} />
      </aside>
    </div>
  );
}
