import { Button } from 'antd';
import type { Setting } from '#contract/setting.ts';
import { useState, type ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Facts } from '../parts/facts.tsx';
import { Mark } from '../parts/mark.tsx';
import { ChangeSetting } from '../setting/change-setting.tsx';
import { useSession } from '../session/session-context.ts';

/** What the sentence on remedies names beside the body of reconsideration, which follows from the tree of agencies. */
export function RemedyPlaces(): ReactNode {
  const { may } = useSession();
  const settings = useAnswer('listSettings', {});
  const [open, setOpen] = useState<Setting | null>(null);
  return (
    <section className="panel">
      <h2>救济告知</h2>
      <p className="hint">
        行政复议机关按单位的性质自动写出（行政复议法第二十四条至第二十八条）；单位资料里另外填了的，用填的。下面各项写入全县的答复书
        {may('setting.change') ? '' : '，由系统管理员修改'}。
      </p>
      <AnswerView answer={settings}>
        {({ items }) => (
          <Facts
            items={items
              .filter(({ key }) => key.startsWith('remedy.'))
              .map((setting) => [
                setting.name,
                <span key={setting.key} className="letter-files">
                  {setting.value === '' ? <Mark tone="warning">还没有填</Mark> : setting.value}
                  <span className="page-note">{setting.explanation}</span>
                  {may('setting.change') && (
                    <Button size="small" onClick={() => setOpen(setting)}>
                      修改
                    </Button>
                  )}
                </span>,
              ])}
          />
        )}
      </AnswerView>
      {open !== null && <ChangeSetting setting={open} onClose={() => setOpen(null)} />}
    </section>
  );
}
