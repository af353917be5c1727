import type { DocumentRow } from '#contract/document.ts';
import { DOCUMENT_KINDS } from '#domain/disclosure/document.ts';
import { VALIDITIES } from '#domain/disclosure/validity.ts';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { go } from '../address/address.ts';
import { Facts } from '../parts/facts.tsx';
import { minute } from '../parts/moment.ts';
import { ClockMark, StateMarks } from './document-words.tsx';

/** A document beside the list: where it stands, and the way to it. */
export function DocumentPreview({ row }: { readonly row: DocumentRow }): ReactNode {
  return (
    <>
      <Facts
        items={[
          ['状态', <StateMarks key="state" row={row} />],
          ['期限', row.clock && <Term key="term" clock={row.clock} />],
          ['单位', row.agencyName],
          ['类别', DOCUMENT_KINDS[row.kind]],
          ['文号', row.documentNumber],
          ['索引号', row.indexNumber],
          ['成文日期', row.madeOn],
          ['有效性', row.standing === 'unreleased' ? null : VALIDITIES[row.validity]],
          ['首次发布', row.firstReleasedAt === null ? null : minute(row.firstReleasedAt)],
          ['最后改动', minute(row.updatedAt)],
        ]}
      />
      <div className="acts">
        <Button type="primary" onClick={() => go(`/documents/${row.id}`)}>
          {row.work === 'draft' ? '打开草稿' : '打开'}
        </Button>
        <Button onClick={() => go(`/documents/${row.id}?tab=editions`)}>版本</Button>
      </div>
    </>
  );
}

function Term({ clock }: { readonly clock: NonNullable<DocumentRow['clock']> }): ReactNode {
  return (
    <>
      <ClockMark clock={clock} />
      <br />
      {clock.explanation}
    </>
  );
}
