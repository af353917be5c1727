import type { CatalogPreview, CatalogRemark } from '#contract/catalog.ts';
import { ITEM_ELEMENTS } from '#domain/disclosure/catalog/elements.ts';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Mark } from '../parts/mark.tsx';
import { remarkPlace } from './catalog-words.tsx';

/** What a workbook says before it is kept: rows that can't be read first, then its fields and its first items. */
export function PreviewView({ preview }: { readonly preview: CatalogPreview }): ReactNode {
  const { fields, faults, notices, changes, sample } = preview;
  const items = fields.reduce((sum, field) => sum + field.items, 0);
  return (
    <div className="catalog-preview">
      {faults.length === 0 ? (
        <Alert
          type="success"
          showIcon
          title="全部读懂了"
          description={`${fields.length}个领域，${items}个事项。`}
        />
      ) : (
        <Alert
          type="error"
          showIcon
          title={`${faults.length}处读不了，其余${items}个事项读懂了`}
          description="请在Excel里照下面改好，再重新上传；也可以不要这些行，导入其余。"
        />
      )}
      {faults.length > 0 && <Remarks title="读不了的行" remarks={faults} />}
      <section className="panel">
        <h2>读出的领域</h2>
        <p className="hint">
          与现在的目录比：<Mark tone="good">新增 {changes.added}</Mark>{' '}
          <Mark tone="notice">修改 {changes.changed}</Mark>{' '}
          <Mark tone={changes.removed > 0 ? 'warning' : 'plain'}>删去 {changes.removed}</Mark>
        </p>
        <div className="list-scroll" role="region" aria-label="读出的领域" tabIndex={0}>
          <table className="list-table plain-rows">
            <thead>
              <tr>
                <th scope="col">工作表（领域）</th>
                <th scope="col">表格上方的标题</th>
                <th scope="col" className="figure">
                  事项
                </th>
                <th scope="col" className="figure">
                  表下注记
                </th>
              </tr>
            </thead>
            <tbody>
              {fields.map((field) => (
                <tr key={field.name}>
                  <td>{field.name}</td>
                  <td>{field.title}</td>
                  <td className="figure">{field.items}</td>
                  <td className="figure">{field.notes}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      {notices.length > 0 && <Remarks title="读入了，但请留意" remarks={notices} />}
      {sample.length > 0 && (
        <section className="panel">
          <h2>前几个事项：看看各列认得对不对</h2>
          <div className="list-scroll" role="region" aria-label="前几个事项" tabIndex={0}>
            <table className="list-table plain-rows catalog-sample">
              <thead>
                <tr>
                  {ITEM_ELEMENTS.map(({ name }) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {sample.map((item) => (
                  <tr key={JSON.stringify([item.serial, item.level1, item.level2, item.content])}>
                    {ITEM_ELEMENTS.map(({ name, text }) => (
                      <td key={name} className="catalog-words">
                        {text(item)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </div>
  );
}

function Remarks({
  title,
  remarks,
}: {
  readonly title: string;
  readonly remarks: readonly CatalogRemark[];
}): ReactNode {
  return (
    <section className="panel">
      <h2>
        {title}（{remarks.length}）
      </h2>
      <ul className="catalog-remarks">
        {remarks.map((remark) => (
          <li key={`${remark.sheet} ${remark.row ?? ''} ${remark.cell ?? ''} ${remark.reason}`}>
            <strong>{remarkPlace(remark)}</strong>
            <span>{remark.reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
