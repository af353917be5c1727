import Type, { type Static } from 'typebox';
import { ACTIONS } from '#domain/identity/permission.ts';
import { ROLES } from '#domain/identity/role.ts';
import { Id, Instant } from './instant.ts';
import { Nullable } from './nullable.ts';

export const Role = Type.Enum([...ROLES], { title: 'Role', description: '角色' });
export type Role = Static<typeof Role>;

export const Action = Type.Enum([...ACTIONS], { title: 'Action', description: '权限表中的动作' });
export type Action = Static<typeof Action>;

/** A role given to a user, for an agency (null: for the whole tenant, or the region for supervisors). */
export const RoleGrant = Type.Object(
  {
    id: Id,
    role: Role,
    roleName: Type.String({ description: '角色的中文名称' }),
    agencyId: Nullable(Id),
    agencyName: Nullable(Type.String()),
    grantedAt: Instant,
  },
  { title: 'RoleGrant' },
);
export type RoleGrant = Static<typeof RoleGrant>;

export const NewRoleGrant = Type.Object(
  { role: Role, agencyId: Type.Optional(Nullable(Id)) },
  { title: 'NewRoleGrant', additionalProperties: false },
);
export type NewRoleGrant = Static<typeof NewRoleGrant>;
