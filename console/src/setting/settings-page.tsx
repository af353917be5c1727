import type { Setting } from '#contract/setting.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Mark } from '../parts/mark.tsx';
import { minute } from '../parts/moment.ts';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { useSession } from '../session/session-context.ts';
import { ChangeSetting } from './change-setting.tsx';
import './setting.css';

/** Points that the law leaves open or the office decides. */
export function SettingsPage(): ReactNode {
  const { may } = useSession();
  const settings = useAnswer('listSettings', {});
  const who = may('setting.change') ? '' : '，由系统管理员修改';
  return (
    <Page title="系统设置" note={settings.data && `${settings.data.total} 项${who}`}>
      <AnswerView answer={settings}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingYet title="没有可以设置的事项。">
              端口、数据目录等在服务器的环境变量里设置，见运行手册。
            </NothingYet>
          ) : (
            <ul className="settings">
              {items.map((setting) => (
                <SettingRow key={setting.key} setting={setting} />
              ))}
            </ul>
          )
        }
      </AnswerView>
    </Page>
  );
}

function SettingRow({ setting }: { readonly setting: Setting }): ReactNode {
  const { may } = useSession();
  const [changing, setChanging] = useState(false);
  return (
    <li>
      <div>
        <strong>{setting.name}</strong>
        <p>{setting.explanation}</p>
      </div>
      <div className="setting-value">
        {setting.value === '' && <Mark>还没有填</Mark>}
        {setting.kind !== 'text' ? <code>{beginningOf(setting.value)}</code> : setting.value}{' '}
        {setting.value !== setting.standard && setting.standard !== '' && (
          <Mark>默认 {setting.standard}</Mark>
        )}
        {setting.changedAt !== null && <small>{minute(setting.changedAt)} 修改</small>}
      </div>
      {may('setting.change') && <Button onClick={() => setChanging(true)}>修改</Button>}
      {changing && <ChangeSetting setting={setting} onClose={() => setChanging(false)} />}
    </li>
  );
}

/** A fragment of a page can be long; its beginning tells which one it is. */
function beginningOf(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
