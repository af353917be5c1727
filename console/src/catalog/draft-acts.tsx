import type { AgencyCatalog, CatalogVersion } from '#contract/catalog.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { go, setFilters } from '../address/address.ts';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { StartDraft } from './start-draft.tsx';

interface Props {
  readonly catalog: AgencyCatalog;
  readonly version: CatalogVersion;
}

/** What may be done with the version that is shown. */
export function DraftActs({ catalog, version }: Props): ReactNode {
  const { agencyId, versions, mayEdit, mayEnforce } = catalog;
  const detail = useAnswer('getCatalogVersion', { params: { versionId: version.id } });
  const [asking, setAsking] = useState<'enforce' | 'discard' | null>(null);
  const draft = versions.find(({ state }) => state === 'draft');
  const inForce = versions.find(({ state }) => state === 'in_force');
  function done(): void {
    setAsking(null);
    setFilters({ version: null, open: null, field: null });
  }
  const enforce = useAct('enforceCatalog', done);
  const discard = useAct('discardCatalogDraft', done);
  return (
    <>
      {versions.length > 1 && (
        <Button onClick={() => go(`/catalogs/${agencyId}/difference?version=${version.id}`)}>
          看与前一版的差别
        </Button>
      )}
      {inForce !== undefined && (
        <Button onClick={() => go(`/catalogs/${agencyId}/coverage`)}>落实情况</Button>
      )}
      {detail.data && <Button href={detail.data.workbook}>导出Excel</Button>}
      {mayEdit && <Button onClick={() => go(`/catalogs/${agencyId}/import`)}>导入Excel</Button>}
      {mayEdit && draft === undefined && <StartDraft catalog={catalog} />}
      {version.state === 'draft' && mayEdit && (
        <Button danger onClick={() => setAsking('discard')}>
          放弃草稿
        </Button>
      )}
      {version.state === 'draft' && mayEnforce && (
        <Button type="primary" disabled={version.items === 0} onClick={() => setAsking('enforce')}>
          启用
        </Button>
      )}
      <AskOnce
        open={asking === 'enforce'}
        title={`启用第${version.number}版目录？`}
        consequences={[
          `${catalog.agencyName}的公开目录从今天起换成这一版，${version.items}个事项，公众在门户上马上看得到。`,
          inForce === undefined
            ? '这是该单位启用的第一版目录。'
            : `现行的第${inForce.number}版留作历史版本，随时可以查阅。`,
          '启用后这一版不能再改；要改就开新的草稿。',
        ]}
        button="启用"
        busy={enforce.isPending}
        error={enforce.error}
        onAct={() => enforce.mutate({ params: { agencyId }, body: { versionId: version.id } })}
        onCancel={() => setAsking(null)}
      />
      <AskOnce
        danger
        open={asking === 'discard'}
        title={`放弃第${version.number}版草稿？`}
        consequences={['草稿里的全部修改都删掉，不能恢复。需要时请先导出Excel。', '现行目录不受影响。']}
        button="放弃"
        busy={discard.isPending}
        error={discard.error}
        onAct={() => discard.mutate({ params: { agencyId } })}
        onCancel={() => setAsking(null)}
      />
    </>
  );
}
