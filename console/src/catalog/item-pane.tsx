import type { CatalogRow } from '#contract/catalog.ts';
import { ITEM_ELEMENTS } from '#domain/disclosure/catalog/elements.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { setFilters } from '../address/address.ts';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { Facts } from '../parts/facts.tsx';
import { ItemForm } from './item-form.tsx';

interface Props {
  readonly agencyId: string;
  readonly row: CatalogRow;
  readonly mayChange: boolean;
}

/** One item with all its elements; in a draft it is changed here. */
export function ItemPane({ agencyId, row, mayChange }: Props): ReactNode {
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const save = useAct('saveCatalogItem', () => setEditing(false));
  const remove = useAct('removeCatalogItem', () => {
    setRemoving(false);
    setFilters({ open: null });
  });
  const params = { agencyId, itemId: row.id };
  if (editing)
    return (
      <ItemForm
        item={row.item}
        busy={save.isPending}
        error={save.error}
        onSave={(item) => save.mutate({ params, body: item })}
        onCancel={() => setEditing(false)}
      />
    );
  return (
    <>
      <Facts
        items={[
          ['领域', row.field],
          ...ITEM_ELEMENTS.filter(({ name, text }) => text(row.item) !== '' || !OPTIONAL.includes(name)).map(
            ({ name, text }) =>
              [
                name,
                <span key={name} className="catalog-words">
                  {text(row.item)}
                </span>,
              ] as const,
          ),
          ['时限读作', row.limit],
          ['缺的要素', row.missing.length === 0 ? '没有' : row.missing.join('、')],
        ]}
      />
      {mayChange && (
        <div className="acts">
          <Button type="primary" onClick={() => setEditing(true)}>
            修改
          </Button>
          <Button onClick={() => setFilters({ open: 'new', after: row.id, field: row.field })}>
            在后面加一个
          </Button>
          <Button danger onClick={() => setRemoving(true)}>
            删去
          </Button>
        </div>
      )}
      <AskOnce
        danger
        open={removing}
        title="删去这个事项？"
        consequences={[
          '从草稿里删去；现行目录和已经公开的信息不受影响。',
          '启用草稿以后，公众目录里不再有这个事项。',
        ]}
        button="删去"
        busy={remove.isPending}
        error={remove.error}
        onAct={() => remove.mutate({ params })}
        onCancel={() => setRemoving(false)}
      />
    </>
  );
}

/** Columns that most catalogs do not have. */
const OPTIONAL: readonly string[] = ['过程', '公开栏目'];
