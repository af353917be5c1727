import type { FileReading } from '#contract/attachment.ts';
import type { DocumentDetail } from '#contract/document.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '#domain/disclosure/document.ts';
import { Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { go } from '../address/address.ts';
import { useAct } from '../client/use-act.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { AskOnce } from '../parts/ask-once.tsx';
import { useSession } from '../session/session-context.ts';
import { callWith } from '../client/use-answer.ts';
import { fieldsOfReading } from './fields-of-reading.ts';
import { FileReadingField } from './file-reading-field.tsx';
import { writtenOf } from './use-draft-saving.ts';

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
  const [reading, setReading] = useState<FileReading | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const create = useAct('createDocument', (detail) => {
    // What could not be put in is told on the page of the draft, which is there already.
    void filled(detail, reading).then(() => go(`/documents/${detail.row.id}`), setFailure);
  });
  const isReady = title.trim().length >= 2 && agencyId !== null;
  return (
    <AskOnce
      open
      title="新写一条公开信息"
      consequences={['先存为草稿，只有本单位和审核的同事看得到；送审、签发后才公开。']}
      button="开始写"
      busy={create.isPending}
      error={create.error ?? failure}
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
      <FileReadingField
        reading={reading}
        onRead={(read) => {
          setReading(read);
          if (title.trim() === '') setTitle(fieldsOfReading(read).title ?? '');
        }}
      />
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

/** Puts what was read out of a file into the draft that was begun with its title. */
async function filled(detail: DocumentDetail, reading: FileReading | null): Promise<void> {
  if (reading === null) return;
  const { fields } = writtenOf(detail);
  const { title: _, ...found } = fieldsOfReading(reading);
  await callWith('saveDraft', {
    params: { documentId: detail.row.id },
    body: {
      fields: { ...fields, ...found, bodyHtml: reading.html },
      changeNote: null,
      revision: detail.revision,
    },
  });
}
