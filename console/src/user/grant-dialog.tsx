import type { User } from '#contract/user.ts';
import { placeOfRole, whyNotGrantable } from '#domain/identity/grantable.ts';
import { ROLE_TEXT, ROLES, type Role } from '#domain/identity/role.ts';
import { Modal, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';

interface Props {
  readonly user: User;
  readonly onClose: () => void;
}

/** Choose a role and where it holds. A role that can't be given stands there with the reason. */
export function GrantDialog({ user, onClose }: Props): ReactNode {
  const [role, setRole] = useState<Role | null>(null);
  const [agencyId, setAgencyId] = useState<string | null>(user.agencyId);
  const grant = useAct('grantRole', onClose);
  const existing = user.roles.map((held) => held.role);
  const needsAgency = role !== null && placeOfRole(role) === 'agency';
  const reason = role === null ? undefined : whyNotGrantable(existing, role);
  return (
    <Modal
      open
      title={`给${user.name}授予角色`}
      okText="授予"
      cancelText="先不"
      width={560}
      okButtonProps={{
        loading: grant.isPending,
        disabled: role === null || reason !== undefined || (needsAgency && agencyId === null),
      }}
      onOk={() => {
        if (role !== null)
          grant.mutate({
            params: { userId: user.id },
            body: { role, agencyId: needsAgency ? agencyId : null },
          });
      }}
      onCancel={onClose}
    >
      <Radio.Group
        className="roles"
        value={role}
        onChange={(event) => setRole(ROLES.find((known) => known === event.target.value) ?? null)}
      >
        {ROLES.map((one) => {
          const why = whyNotGrantable(existing, one);
          return (
            <Radio key={one} value={one} disabled={why !== undefined}>
              <strong>{ROLE_TEXT[one].name}</strong>
              <small>{why ?? ROLE_TEXT[one].duty}</small>
            </Radio>
          );
        })}
      </Radio.Group>
      {needsAgency && (
        <label className="field" htmlFor="grant-agency">
          在哪个单位
          <AgencySelect
            id="grant-agency"
            value={agencyId}
            onChange={setAgencyId}
            placeholder="请选择单位"
            allowClear={false}
          />
        </label>
      )}
      {role !== null && (
        <p className="hint">
          授予后，{user.name}下一次操作起就可以：{ROLE_TEXT[role].duty}。授予人和时间记入审计日志。
        </p>
      )}
      <ProblemNotice error={grant.error} />
    </Modal>
  );
}
