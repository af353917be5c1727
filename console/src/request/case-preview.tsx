import type { CaseRow } from '#contract/request.ts';
import { APPLICANT_KINDS } from '#domain/request/application.ts';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { go } from '../address/address.ts';
import { Facts } from '../parts/facts.tsx';
import { rowFacts } from './case-facts.tsx';
import { DueDay, TermMark } from './case-words.tsx';

/** A case beside the queue: what it is and how long there is; the acts are on its page. */
export function CasePreview({ row }: { readonly row: CaseRow }): ReactNode {
  return (
    <>
      <Facts
        items={[
          ...rowFacts(row),
          ['申请人类别', APPLICANT_KINDS[row.applicantKind]],
          ['原到期日', row.originalDue],
          ['到期日', <DueDay key="due" row={row} />],
          ['剩余工作日', <TermMark key="term" row={row} />],
        ]}
      />
      <div className="acts">
        <Button type="primary" onClick={() => go(`/cases/${row.id}`)}>
          打开办理
        </Button>
      </div>
    </>
  );
}
