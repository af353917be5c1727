import type { CatalogChange } from '#contract/catalog.ts';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Mark } from '../parts/mark.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { versionWords } from './catalog-words.tsx';

const KINDS = {
  added: { words: '新增', tone: 'good' },
  changed: { words: '修改', tone: 'notice' },
  removed: { words: '删去', tone: 'warning' },
} as const;

/** What differs between two versions, item by item and element by element. */
export function DifferencePage({ agencyId }: { readonly agencyId: string }): ReactNode {
  const { filters } = useAddress();
  const catalog = useAnswer('getCatalog', { params: { agencyId } });
  const versions = catalog.data?.versions ?? [];
  const after = versions.find(({ id }) => id === filters.get('version')) ?? versions[0];
  const earlier = versions.filter(({ id }) => id !== after?.id);
  const before =
    earlier.find(({ id }) => id === filters.get('with')) ??
    earlier.find(({ number }) => number < (after?.number ?? 0));
  const difference = useAnswer(
    'compareCatalogVersions',
    { params: { versionId: after?.id ?? '' }, query: { with: before?.id } },
    { enabled: after !== undefined },
  );
  const options = versions.map((one) => ({ value: one.id, label: versionWords(one) }));
  return (
    <Page
      title={`${catalog.data?.agencyName ?? ''}公开目录的变化`}
      acts={<GoLink to={`/catalogs/${agencyId}`}>返回目录</GoLink>}
    >
      <div className="filters">
        <Select<string>
          aria-label="从哪一版"
          className="catalog-version"
          value={before?.id ?? null}
          placeholder="没有更早的版本"
          options={options.filter(({ value }) => value !== after?.id)}
          onChange={(id) => setFilters({ with: id })}
        />
        <span>到</span>
        <Select<string>
          aria-label="到哪一版"
          className="catalog-version"
          value={after?.id ?? null}
          options={options}
          onChange={(id) => setFilters({ version: id, with: null })}
        />
      </div>
      <AnswerView answer={difference}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingYet title="两版没有差别。">换一版再比。</NothingYet>
          ) : (
            <>
              <p>
                {(Object.keys(KINDS) as (keyof typeof KINDS)[]).map((kind) => (
                  <Mark key={kind} tone={KINDS[kind].tone}>
                    {KINDS[kind].words} {items.filter((item) => item.kind === kind).length}
                  </Mark>
                ))}
              </p>
              <ul className="catalog-changes">
                {items.map((item) => (
                  <Change key={`${item.kind} ${item.id}`} item={item} />
                ))}
              </ul>
            </>
          )
        }
      </AnswerView>
    </Page>
  );
}

function Change({ item }: { readonly item: CatalogChange }): ReactNode {
  const { words, tone } = KINDS[item.kind];
  return (
    <li className="panel">
      <p>
        <Mark tone={tone}>{words}</Mark> <strong>{item.name}</strong>{' '}
        <span className="page-note">{item.field}</span>
      </p>
      {item.changes.length > 0 && (
        <dl className="facts">
          {item.changes.map(({ element, before, after }) => (
            <div key={element}>
              <dt>{element}</dt>
              <dd className="catalog-words">
                <del>{before || '（空）'}</del> <ins>{after || '（空）'}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
