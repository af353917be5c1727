import type { Look } from '#contract/column.ts';
import { accentFault } from '#domain/disclosure/look/accent.ts';
import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { GoLink } from '../address/go-link.tsx';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { FileDrop } from '../report/file-drop.tsx';
import '../column/column.css';

const PLAIN_ACCENT = '#0b4382';

/** How the county's public pages look; what is changed here stands on every page at once. */
export function LookPage(): ReactNode {
  const look = useAnswer('getLook', {});
  return (
    <Page
      title="门户外观"
      acts={
        look.data && (
          <Button href={look.data.portal} target="_blank">
            打开门户
          </Button>
        )
      }
    >
      <AnswerView answer={look}>
        {(shown) => (
          <div className="look-form">
            <Accent key={shown.accent} look={shown} />
            <Emblem look={shown} />
            <p className="page-note">
              网站名称、页眉和页脚在<GoLink to="/settings">系统设置</GoLink>里改；栏目的先后在
              <GoLink to="/columns">栏目</GoLink>里拖动。改完立即生效。
            </p>
          </div>
        )}
      </AnswerView>
    </Page>
  );
}

function Accent({ look }: { readonly look: Look }): ReactNode {
  const [accent, setAccent] = useState(look.accent ?? PLAIN_ACCENT);
  const change = useAct('changeAccent');
  const fault = accentFault(accent.toLowerCase());
  return (
    <section aria-labelledby="accent-head">
      <h2 className="pane-head" id="accent-head">
        颜色
      </h2>
      <div className="acts">
        <Input
          type="color"
          aria-label="选颜色"
          style={{ width: 64 }}
          value={accent}
          onChange={(event) => setAccent(event.target.value)}
        />
        <Input
          aria-label="颜色的代码"
          style={{ width: 120 }}
          value={accent}
          maxLength={7}
          onChange={(event) => setAccent(event.target.value)}
        />
        <Button
          type="primary"
          disabled={fault !== null || accent.toLowerCase() === look.accent}
          loading={change.isPending}
          onClick={() => change.mutate({ body: { accent: accent.toLowerCase() } })}
        >
          保存颜色
        </Button>
        {look.accent !== null && (
          <Button onClick={() => change.mutate({ body: { accent: null } })}>用回通用颜色</Button>
        )}
      </div>
      {fault === null ? (
        <p className="sample" style={{ background: accent }}>
          页眉和按钮的样子
        </p>
      ) : (
        <p role="alert">{fault}</p>
      )}
      <ProblemNotice error={change.error} />
    </section>
  );
}

function Emblem({ look }: { readonly look: Look }): ReactNode {
  const change = useAct('changeEmblem');
  const remove = useAct('removeEmblem');
  return (
    <section aria-labelledby="emblem-head">
      <h2 className="pane-head" id="emblem-head">
        徽标
      </h2>
      {look.emblem !== null && (
        <div className="acts">
          <img src={look.emblem} alt="现在的徽标" />
          <Button onClick={() => remove.mutate({})} loading={remove.isPending}>
            去掉徽标
          </Button>
        </div>
      )}
      <FileDrop
        title="把徽标图片拖到这里，或者点这里选择"
        note="PNG、JPEG 或 WebP，256KB 以内，方形的最好看。"
        accept=".png,.jpg,.jpeg,.webp"
        onFile={(file) => change.mutate({ file })}
      />
      <ProblemNotice error={change.error ?? remove.error} />
    </section>
  );
}
