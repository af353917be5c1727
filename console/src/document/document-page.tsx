import type { DocumentDetail } from '#contract/document.ts';
import { DOCUMENT_KINDS } from '#domain/disclosure/document.ts';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { InterpretationPanel } from '../interpretation/interpretation-panel.tsx';
import { AnswerView } from '../parts/answer-view.tsx';
import { Page } from '../parts/page.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { ReviewPanel } from '../review/review-panel.tsx';
import { AttachmentsPanel } from './attachments-panel.tsx';
import { ChannelsPanel } from './channels-panel.tsx';
import { DocumentActs } from './document-acts.tsx';
import { ClockMark, StateMarks } from './document-words.tsx';
import { DraftEditor } from './draft-editor.tsx';
import { EditionsPanel } from './editions-panel.tsx';
import { ReadingView } from './reading-view.tsx';

/** The views of one document. Panels of other parts of the work stand in as further tabs. */
const TABS = [
  ['text', '正文与要素'],
  ['attachments', '附件'],
  ['interpretation', '政策解读'],
  ['review', '审核与发布'],
  ['editions', '版本'],
  ['channels', '发布渠道'],
] as const;
/** Policies have interpretations, and interpretations have policies. */
const HAVE_INTERPRETATION: readonly DocumentDetail['row']['kind'][] = [
  'policy',
  'normative',
  'interpretation',
];
type TabName = (typeof TABS)[number][0];

/** One document: being written, or as it was released; what became of it, and where it was made public. */
export function DocumentPage({ documentId }: { readonly documentId: string }): ReactNode {
  const document = useAnswer('getDocument', { params: { documentId } });
  const asked = useAddress().filters.get('tab');
  const active: TabName = TABS.find(([name]) => name === asked)?.[0] ?? 'text';
  const row = document.data?.row;
  return (
    <Page
      fixed
      title={row === undefined ? '信息' : row.title}
      note={
        row && (
          <>
            <StateMarks row={row} /> {row.clock !== null && <ClockMark clock={row.clock} />}{' '}
            <span className="document-origin">
              {DOCUMENT_KINDS[row.kind]}，{row.agencyName}
            </span>
          </>
        )
      }
      acts={
        document.data && (
          <>
            <GoLink to="/documents">返回列表</GoLink>
            <DocumentActs detail={document.data} />
            {isBeingWritten(document.data) && active !== 'review' && (
              <Button type="primary" onClick={() => setFilters({ tab: 'review' })}>
                去送审
              </Button>
            )}
          </>
        )
      }
    >
      <AnswerView answer={document}>
        {(detail) => (
          <div className="panel document-tabs">
            <Tabs
              label="这条信息的各个方面"
              tabs={TABS.filter(
                ([name]) => name !== 'interpretation' || HAVE_INTERPRETATION.includes(detail.row.kind),
              )}
              active={active}
              onChange={(tab) => setFilters({ tab: tab === 'text' ? null : tab })}
            >
              {isBeingWritten(detail) && (
                <DraftEditor key={detail.row.edition} detail={detail} isHidden={active !== 'text'} />
              )}
              <Tab name={active} detail={detail} />
            </Tabs>
          </div>
        )}
      </AnswerView>
    </Page>
  );
}

function Tab({ name, detail }: { readonly name: TabName; readonly detail: DocumentDetail }): ReactNode {
  switch (name) {
    case 'text':
      // The editor stays behind the other tabs, with what is typed in it.
      return isBeingWritten(detail) ? null : <ReadingView detail={detail} />;
    case 'attachments':
      return <AttachmentsPanel detail={detail} />;
    case 'interpretation':
      return <InterpretationPanel documentId={detail.row.id} />;
    case 'review':
      return (
        <div className="document-pane">
          <ReviewPanel documentId={detail.row.id} />
        </div>
      );
    case 'editions':
      return <EditionsPanel detail={detail} />;
    case 'channels':
      return <ChannelsPanel detail={detail} />;
  }
}

function isBeingWritten({ row, mayWrite }: DocumentDetail): boolean {
  return row.work === 'draft' && mayWrite;
}
