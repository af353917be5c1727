import type { ChainInForce } from '#contract/review-chain.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { AnswerView } from '../parts/answer-view.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { useSession } from '../session/session-context.ts';
import { ChainEditor } from './chain-editor.tsx';
import { ChainView } from './chain-view.tsx';
import './review.css';

/** The review chain of an agency: as it counts now, and changed by who may. */
export function ChainPage(): ReactNode {
  const { session } = useSession();
  const { filters } = useAddress();
  const agencyId = filters.get('agency') ?? session.user.agencyId;
  return (
    <Page title="审核流程" acts={<GoLink to="/review">返回审核发布</GoLink>}>
      <div className="filters">
        <AgencySelect
          value={agencyId}
          placeholder="选择单位"
          allowClear={false}
          onChange={(next) => setFilters({ agency: next })}
        />
      </div>
      {agencyId === null ? (
        <NothingYet title="先选一个单位。">没有自己流程的单位，按上级单位的流程办理。</NothingYet>
      ) : (
        <OneChain key={agencyId} agencyId={agencyId} />
      )}
    </Page>
  );
}

function OneChain({ agencyId }: { readonly agencyId: string }): ReactNode {
  const [isEditing, setEditing] = useState(false);
  const inForce = useAnswer('getReviewChain', { params: { agencyId } });
  return (
    <AnswerView answer={inForce}>
      {(found) => (
        <section className="panel">
          <p className="hint">{sourceWords(found)}</p>
          {isEditing ? (
            <ChainEditor inForce={found} onClose={() => setEditing(false)} />
          ) : (
            <>
              <ChainView chain={found.chain} />
              {found.mayChange ? (
                <Button type="primary" onClick={() => setEditing(true)}>
                  修改流程
                </Button>
              ) : (
                <p className="hint">流程由本单位公开工作机构负责人或县政务公开办修改。</p>
              )}
            </>
          )}
        </section>
      )}
    </AnswerView>
  );
}

function sourceWords({ setBy, agencyId, version, roundsInHand }: ChainInForce): string {
  const source =
    setBy === null
      ? '这个单位和它的上级都没有设置流程，现在按系统自带的流程办理。'
      : setBy.id === agencyId
        ? `本单位设置的流程，第 ${version} 次设置。`
        : `按上级“${setBy.name}”的流程办理；修改后，本单位改用自己的流程。`;
  return roundsInHand === 0 ? source : `${source}在办的 ${roundsInHand} 件仍按送审时的流程。`;
}
