import type { ReviewChain } from '#contract/review-chain.ts';
import { SEAT_ROLES } from '#domain/disclosure/review/review-chain.ts';
import { ROLE_TEXT } from '#domain/identity/role.ts';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { AgencySelect } from '../parts/agency-select.tsx';

type Seat = ReviewChain['release'];

interface Props {
  readonly seat: Seat;
  readonly onChange: (seat: Seat) => void;
}

const PLACES = [
  { value: 'line', label: '本单位或上级单位' },
  { value: 'own', label: '只限本单位' },
  { value: 'agency', label: '指定的单位' },
] as const;

/** Who may take a step: roles, and where they have to be held. */
export function SeatFields({ seat, onChange }: Props): ReactNode {
  const { place } = seat;
  return (
    <>
      <label className="field is-wide">
        由哪些角色办理（有其一即可）
        <Select
          mode="multiple"
          aria-label="角色"
          value={seat.roles}
          options={SEAT_ROLES.map((role) => ({ value: role, label: ROLE_TEXT[role].name }))}
          onChange={(roles: Seat['roles']) => onChange({ ...seat, roles })}
        />
      </label>
      <label className="field">
        在哪个单位
        <Select
          aria-label="单位范围"
          value={place.kind}
          options={[...PLACES]}
          onChange={(kind: Seat['place']['kind']) =>
            onChange({ ...seat, place: kind === 'agency' ? { kind, agencyId: '' } : { kind } })
          }
        />
      </label>
      {place.kind === 'agency' && (
        <label className="field">
          单位
          <AgencySelect
            value={place.agencyId === '' ? null : place.agencyId}
            placeholder="选择单位"
            allowClear={false}
            onChange={(agencyId) =>
              onChange({ ...seat, place: { kind: 'agency', agencyId: agencyId ?? '' } })
            }
          />
        </label>
      )}
    </>
  );
}
