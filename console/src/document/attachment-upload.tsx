import type { AttachmentList } from '#contract/attachment.ts';
import { Button, Progress } from 'antd';
import { useState, type DragEvent, type ReactNode } from 'react';
import { sizeText } from './size-text.ts';
import type { Upload, Uploads } from './use-uploads.ts';

interface Props {
  readonly list: AttachmentList;
  readonly uploads: Uploads;
}

/** Drop files, or choose them; how far each one is, and why one was not taken. */
export function AttachmentUpload({ list, uploads }: Props): ReactNode {
  const [over, setOver] = useState(false);
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    uploads.add([...event.dataTransfer.files]);
  }
  return (
    <>
      <label
        className={over ? 'attachment-drop is-over' : 'attachment-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <strong>把附件拖到这里，或者点这里选择，可以一次选几个</strong>
        <span className="hint">
          PDF、Word、Excel、演示文稿、OFD、图片、文本等，每个不超过 {sizeText(list.maxBytes)}
          。系统按内容辨认类型，去掉作者、拍摄地点等文件属性后另存一份供公众下载，原件只有工作人员能下载。
        </span>
        <span className="file-button">选择附件</span>
        <input
          className="visually-hidden"
          type="file"
          multiple
          accept={list.kinds.map((kind) => `.${kind}`).join(',')}
          onChange={(event) => {
            uploads.add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </label>
      {uploads.list.length > 0 && (
        <ul className="attachment-uploads" aria-label="正在上传">
          {uploads.list.map((upload) => (
            <UploadRow key={upload.key} upload={upload} onDismiss={() => uploads.dismiss(upload.key)} />
          ))}
        </ul>
      )}
    </>
  );
}

function UploadRow({
  upload,
  onDismiss,
}: {
  readonly upload: Upload;
  readonly onDismiss: () => void;
}): ReactNode {
  const { name, share, problem, cancel } = upload;
  if (problem !== null)
    return (
      <li className="is-refused" role="alert">
        <span>
          <strong>{name}</strong> {problem.title}：{problem.detail}
        </span>
        <Button size="small" onClick={onDismiss}>
          知道了
        </Button>
      </li>
    );
  return (
    <li>
      <span className="attachment-progress">
        {name}
        <Progress
          size="small"
          percent={Math.round(share * 100)}
          aria-label={`${name}的上传进度`}
          format={() => (share < 1 ? `${Math.round(share * 100)}%` : '正在检查')}
        />
      </span>
      {share < 1 && (
        <Button size="small" onClick={cancel}>
          取消
        </Button>
      )}
    </li>
  );
}
