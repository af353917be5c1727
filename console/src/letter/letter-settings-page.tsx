import { useCallback, type ReactNode } from 'react';
import { go, useAddress } from '../address/address.ts';
import { Page } from '../parts/page.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useSession } from '../session/session-context.ts';
import { NumberCodes } from './number-codes.tsx';
import { RemedyPlaces } from './remedy-places.tsx';
import { TemplateEditor } from './template-editor.tsx';
import './letter.css';

type Tab = 'templates' | 'numbers' | 'remedies';

/** What the letters of a county are written with: wording, numbers, and what the sentence on remedies names. */
export function LetterSettingsPage(): ReactNode {
  const { may } = useSession();
  const { segments } = useAddress();
  const tabs: (readonly [Tab, string])[] = [
    ['templates', '文书模板'],
    ['numbers', '机关代字'],
    ...(may('setting.read') ? ([['remedies', '救济告知']] as const) : []),
  ];
  const active = tabs.find(([name]) => name === segments[1])?.[0] ?? 'templates';
  const change = useCallback(
    (tab: Tab) => go(tab === 'templates' ? '/letter-settings' : `/letter-settings/${tab}`),
    [],
  );
  return (
    <Page title="文书设置" note="改动只用于以后的文书，已经签发的不变">
      <Tabs label="文书设置" tabs={tabs} active={active} onChange={change}>
        <div className="letter-settings-view">
          {active === 'templates' && <TemplateEditor />}
          {active === 'numbers' && <NumberCodes />}
          {active === 'remedies' && <RemedyPlaces />}
        </div>
      </Tabs>
    </Page>
  );
}
