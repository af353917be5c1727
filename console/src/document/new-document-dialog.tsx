import { DOCUMENT_KINDS, type DocumentKind } from '#domain/disclosure/document.ts';
import { Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { go } from '../address/address.ts';
import { useAct } from '../client/use-act.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { AskOnce } from '../parts/ask-once.tsx';
import { useSession } from '../session/session-context.ts';

const KINDS = Object.entries(DOCUMENT_KINDS).map(([value, label]) => ({
  value: value as DocumentKind,
  label,
}));

/** Begins a document with its title; everything else is filled in on its page. */
export function NewDocumentDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { session } = useSession();
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<DocumentKind>('general');
  const [agencyId, setAgencyId] = useState<string | null>(session.user.agencyId);
  const writesForOthers = session.roles.some(({ role }) => role === 'disclosure_office');
  const create = useAct('createDocument', ({ row }) => go(`/documents/${row.id}`));
  const isReady = title.trim().length >= 2 && agencyId !== null;
  return (
    <AskOnce
      open
      title="新写一条公开信息"
      consequences={['先存为草稿，只有本单位和审核的同事看得到；送审、签发后才公开。']}
      button="开始写"
      busy={create.isPending}
      error={create.error}
      disabled={!isReady}
      onAct={() => {
        if (agencyId !== null) create.mutate({ body: { agencyId, title: title.trim(), kind } });
      }}
      onCancel={onClose}
    >
      <label className="field">
        标题
        <Input autoFocus value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <label className="field">
        信息类别
        <Select<DocumentKind> aria-label="信息类别" options={KINDS} value={kind} onChange={setKind} />
      </label>
      {writesForOthers && (
        <label className="field">
          单位
          <AgencySelect value={agencyId} placeholder="选择单位" allowClear={false} onChange={setAgencyId} />
        </label>
      )}
    </AskOnce>
  );
}
