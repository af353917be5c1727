import type { CaseMaterials } from '#contract/redaction.ts';
import { Button, Checkbox, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { go } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { publishableFiles } from './publishable-files.ts';

interface Props {
  readonly caseId: string;
  readonly materials: CaseMaterials;
}

/** An answer that concerns the public becomes a document: where it is, or how to begin it. */
export function PublishAnswer({ caseId, materials }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const { allowed, documentId } = materials.publication;
  if (documentId !== null)
    return (
      <p>
        已转为主动公开：<GoLink to={`/documents/${documentId}`}>打开信息</GoLink>
      </p>
    );
  if (!allowed || publishableFiles(materials).length === 0) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>转为主动公开</Button>
      {isOpen && <PublishDialog caseId={caseId} materials={materials} onClose={() => setOpen(false)} />}
    </>
  );
}

function PublishDialog({ caseId, materials, onClose }: Props & { readonly onClose: () => void }): ReactNode {
  const files = publishableFiles(materials);
  const [title, setTitle] = useState((materials.items[0]?.name ?? '').replace(/\.[^.]+$/, ''));
  const [fileIds, setFileIds] = useState<readonly string[]>(
    files.filter((one) => one.redacted).map(({ id }) => id),
  );
  const publish = useAct('publishAnswer', ({ documentId }) => go(`/documents/${documentId}`));
  return (
    <AskOnce
      open
      title="转为主动公开"
      consequences={[
        '生成一份信息草稿，附上选中的文件；申请人的姓名、申请内容都不带过去。',
        '草稿照常校对、审核后才发布（条例第四十四条）。',
      ]}
      button="生成草稿"
      busy={publish.isPending}
      error={publish.error}
      disabled={title.trim().length < 2 || fileIds.length === 0}
      onAct={() =>
        publish.mutate({ params: { caseId }, body: { title: title.trim(), fileIds: [...fileIds] } })
      }
      onCancel={onClose}
    >
      <label className="field">
        标题
        <Input value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <Checkbox.Group
        className="publish-files"
        value={[...fileIds]}
        options={files.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(chosen) => setFileIds(chosen)}
      />
    </AskOnce>
  );
}
