import type { AgencyKind } from '#contract/agency.ts';
import { READY_MADE_TREES, plansOf, type ReadyMadeName } from '#domain/disclosure/column/ready-made.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';

interface Props {
  readonly agencyId: string;
  readonly kind: AgencyKind;
  readonly mayEdit: boolean;
}

/** An agency without columns begins with a ready-made tree. */
export function ReadyMadeTrees({ agencyId, kind, mayEdit }: Props): ReactNode {
  const [chosen, setChosen] = useState<ReadyMadeName | null>(null);
  const plant = useAct('applyReadyMade', () => setChosen(null));
  const suggested: ReadyMadeName =
    kind === 'county_government'
      ? 'county'
      : kind === 'township' || kind === 'subdistrict'
        ? 'township'
        : 'department';
  if (!mayEdit)
    return <NothingYet title="这个单位还没有栏目。">由本单位公开工作机构负责人或政务公开办建立。</NothingYet>;
  const names: readonly ReadyMadeName[] = ['county', 'department', 'township'];
  return (
    <NothingYet title="这个单位还没有栏目。选一套现成的开始，建好后可以随意增减。">
      <ul className="ready-made">
        {names.map((name) => (
          <li key={name}>
            <strong>{READY_MADE_TREES[name].name}</strong>
            <p>
              {READY_MADE_TREES[name].explanation}共 {plansOf(READY_MADE_TREES[name].columns).length} 个栏目。
            </p>
            <Button type={name === suggested ? 'primary' : 'default'} onClick={() => setChosen(name)}>
              套用
            </Button>
          </li>
        ))}
      </ul>
      {chosen !== null && (
        <AskOnce
          open
          title={`套用“${READY_MADE_TREES[chosen].name}”栏目树`}
          consequences={[
            `为该单位建立 ${plansOf(READY_MADE_TREES[chosen].columns).length} 个栏目，门户上立即可见。`,
            '栏目按〔2019〕61号文的指南、制度、法定主动公开内容、年报和依申请公开排列。',
          ]}
          button="套用"
          busy={plant.isPending}
          error={plant.error}
          onAct={() => plant.mutate({ params: { agencyId }, body: { tree: chosen } })}
          onCancel={() => setChosen(null)}
        />
      )}
    </NothingYet>
  );
}
