import type { RoleGrant } from '#contract/role.ts';
import type { User } from '#contract/user.ts';
import { ROLE_TEXT } from '#domain/identity/role.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { dayOf } from '../parts/moment.ts';
import { GrantDialog } from './grant-dialog.tsx';

interface Props {
  readonly user: User;
  readonly mayGrant: boolean;
}

/** The roles of a user, each with what it lets do and where. */
export function RoleGrants({ user, mayGrant }: Props): ReactNode {
  const [granting, setGranting] = useState(false);
  const [revoking, setRevoking] = useState<RoleGrant | null>(null);
  const revoke = useAct('revokeRole', () => setRevoking(null));
  return (
    <>
      {user.roles.length === 0 ? (
        <p className="hint">还没有角色，登录后什么也做不了。</p>
      ) : (
        <ul className="grants">
          {user.roles.map((grant) => (
            <li key={grant.id}>
              <div>
                <strong>{grant.roleName}</strong>
                {grant.agencyName !== null && <span>（{grant.agencyName}）</span>}
                <small>
                  {ROLE_TEXT[grant.role].duty}；{dayOf(grant.grantedAt)} 授予
                </small>
              </div>
              {mayGrant && (
                <Button size="small" onClick={() => setRevoking(grant)}>
                  撤销
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayGrant && (
        <Button type={user.roles.length === 0 ? 'primary' : 'default'} onClick={() => setGranting(true)}>
          授予角色
        </Button>
      )}
      {granting && <GrantDialog user={user} onClose={() => setGranting(false)} />}
      {revoking !== null && (
        <AskOnce
          open
          title={`撤销${user.name}的“${revoking.roleName}”？`}
          consequences={[
            `${user.name}立即不能再做这个角色的事：${ROLE_TEXT[revoking.role].duty}。`,
            '他做过的事仍署他的名字，保留在审计日志里。以后可以重新授予。',
          ]}
          button="撤销角色"
          danger
          busy={revoke.isPending}
          error={revoke.error}
          onAct={() => revoke.mutate({ params: { userId: user.id, grantId: revoking.id } })}
          onCancel={() => setRevoking(null)}
        />
      )}
    </>
  );
}
