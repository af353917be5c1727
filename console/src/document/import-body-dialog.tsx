import type { FileReading } from '#contract/attachment.ts';
import type { WrittenFields } from '#contract/document.ts';
import { Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { AskOnce } from '../parts/ask-once.tsx';
import { fieldsOfReading } from './fields-of-reading.ts';
import { FileReadingField } from './file-reading-field.tsx';

interface Props {
  readonly onImport: (fields: Partial<WrittenFields>) => void;
  readonly onClose: () => void;
}

/** Puts the text of a file in place of the body, and what it says of itself into the fields. */
export function ImportBodyDialog({ onImport, onClose }: Props): ReactNode {
  const [reading, setReading] = useState<FileReading | null>(null);
  const [withFields, setWithFields] = useState(true);
  const found = reading === null ? {} : fieldsOfReading(reading);
  const words = [
    found.title && `标题“${found.title}”`,
    found.documentNumber && `文号 ${found.documentNumber}`,
    found.madeOn && `成文日期 ${found.madeOn}`,
  ].filter(Boolean);
  return (
    <AskOnce
      open
      wide
      title="从文件导入正文"
      consequences={['文件里的文字、标题和表格替换现在的正文；图片请另作附件上传后再插入。']}
      button="用它作正文"
      busy={false}
      error={null}
      disabled={reading === null}
      onAct={() => {
        if (reading === null) return;
        onImport(withFields ? { ...found, bodyHtml: reading.html } : { bodyHtml: reading.html });
        onClose();
      }}
      onCancel={onClose}
    >
      <FileReadingField reading={reading} onRead={setReading} />
      {words.length > 0 && (
        <Checkbox checked={withFields} onChange={(event) => setWithFields(event.target.checked)}>
          同时填入{words.join('、')}
        </Checkbox>
      )}
    </AskOnce>
  );
}
