import { Button } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { go, useAddress } from '../address/address.ts';
import { Page } from '../parts/page.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useSession } from '../session/session-context.ts';
import { NewRemedyDialog } from './new-remedy-dialog.tsx';
import { RemedyList } from './remedy-list.tsx';
import { SectionFour } from './section-four.tsx';
import './remedy.css';

type Tab = 'list' | 'statistics';
const TABS: readonly (readonly [Tab, string])[] = [
  ['list', '台账'],
  ['statistics', '年度报告第四部分'],
];

/** Reconsideration and litigation over disclosure: the ledger, and what it says for the annual report. */
export function RemediesPage(): ReactNode {
  const { may } = useSession();
  const { segments } = useAddress();
  const [adding, setAdding] = useState(false);
  const active = TABS.find(([name]) => name === segments[1])?.[0] ?? 'list';
  const change = useCallback((tab: Tab) => go(tab === 'list' ? '/remedies' : `/remedies/${tab}`), []);
  return (
    <Page
      title="复议诉讼"
      note="期限最近的在前"
      acts={
        may('remedy.handle') && (
          <Button type="primary" onClick={() => setAdding(true)}>
            登记复议、诉讼
          </Button>
        )
      }
    >
      <Tabs label="复议诉讼" tabs={TABS} active={active} onChange={change}>
        <div className="remedies-view">{active === 'list' ? <RemedyList /> : <SectionFour />}</div>
      </Tabs>
      {adding && <NewRemedyDialog about={null} onClose={() => setAdding(false)} />}
    </Page>
  );
}
