import type { AuditEvent } from '#contract/audit.ts';
import type { ReactNode } from 'react';
import { setFilters } from '../address/address.ts';
import { Facts } from '../parts/facts.tsx';
import { second } from '../parts/moment.ts';
import { objectName } from './audit-words.ts';
import { changedFields } from './changed-fields.ts';

/** One recorded act: before, after, and its place in the chain. */
export function AuditPane({ event }: { readonly event: AuditEvent }): ReactNode {
  const fields = changedFields(event.before, event.after);
  return (
    <>
      <Facts
        items={[
          ['时间', second(event.at)],
          ['谁', event.actorName ?? '系统'],
          ['单位', event.agencyName],
          ['动作代码', <code key="action">{event.action}</code>],
          [
            '对象',
            event.objectId === null ? (
              objectName(event.objectKind)
            ) : (
              <button
                key="object"
                type="button"
                className="row-button"
                onClick={() =>
                  setFilters({ objectKind: event.objectKind, objectId: event.objectId, page: null })
                }
              >
                {objectName(event.objectKind)} {event.objectId}（看它的全部记录）
              </button>
            ),
          ],
          ['链中序号', event.sealed ? String(event.sequence) : '未入链，一秒内会封入'],
          [
            '链值（SM3）',
            event.hash === null ? null : (
              <code key="hash" className="hash">
                {event.hash}
              </code>
            ),
          ],
        ]}
      />
      {fields.length > 0 && (
        <table className="change-table">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">此前</th>
              <th scope="col">此后</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.name} className={field.changed ? 'is-changed' : undefined}>
                <th scope="row">{field.name}</th>
                <td>{field.before}</td>
                <td>{field.after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="hint">姓名、电话等个人信息在审计日志里只留项目名和加密摘要，不留原文。</p>
    </>
  );
}
