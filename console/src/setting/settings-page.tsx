import type { Setting } from '#contract/setting.ts';
import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { AskOnce } from '../parts/ask-once.tsx';
import { Mark } from '../parts/mark.tsx';
import { minute } from '../parts/moment.ts';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { useSession } from '../session/session-context.ts';
import './setting.css';

/** Points that the law leaves open or the office decides. */
export function SettingsPage(): ReactNode {
  const settings = useAnswer('listSettings', {});
  return (
    <Page title="系统设置" note={settings.data && `${settings.data.total} 项`}>
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
  const [value, setValue] = useState<string | null>(null);
  const change = useAct('changeSetting', () => setValue(null));
  return (
    <li>
      <div>
        <strong>{setting.name}</strong>
        <p>{setting.explanation}</p>
      </div>
      <div className="setting-value">
        {setting.value === '' && <Mark>还没有填</Mark>}
        {setting.kind === 'html' ? <code>{setting.value}</code> : setting.value}{' '}
        {setting.value !== setting.standard && setting.standard !== '' && (
          <Mark>默认 {setting.standard}</Mark>
        )}
        {setting.changedAt !== null && <small>{minute(setting.changedAt)} 修改</small>}
      </div>
      {may('setting.change') && <Button onClick={() => setValue(setting.value)}>修改</Button>}
      {value !== null && (
        <AskOnce
          open
          title={`修改“${setting.name}”`}
          consequences={[setting.explanation, '保存后对全县立即生效，修改前后的值记入审计日志。']}
          button="保存"
          disabled={value.trim() === setting.value}
          busy={change.isPending}
          error={change.error}
          onAct={() => change.mutate({ params: { key: setting.key }, body: { value: value.trim() } })}
          onCancel={() => setValue(null)}
        >
          <label className="field">
            新的值{setting.standard !== '' && `（默认 ${setting.standard}）`}
            {setting.kind === 'html' ? (
              <Input.TextArea
                value={value}
                rows={8}
                maxLength={20_000}
                onChange={(event) => setValue(event.target.value)}
              />
            ) : (
              <Input value={value} maxLength={500} onChange={(event) => setValue(event.target.value)} />
            )}
          </label>
        </AskOnce>
      )}
    </li>
  );
}
