import Type, { type Static } from 'typebox';
import { Id, Instant } from './instant.ts';
import { Nullable } from './nullable.ts';
import { Page, PageQuery } from './page.ts';
import { Role, RoleGrant } from './role.ts';

export const User = Type.Object(
  {
    id: Id,
    username: Type.String(),
    name: Type.String(),
    agencyId: Nullable(Id),
    agencyName: Nullable(Type.String()),
    roles: Type.Array(RoleGrant),
    active: Type.Boolean(),
    lockedUntil: Nullable(Instant),
    mustChangePassword: Type.Boolean(),
    secondFactor: Type.Boolean({ description: '已绑定动态码' }),
    lastSignIn: Nullable(Instant),
    openSessions: Type.Integer({ minimum: 0 }),
    createdAt: Instant,
  },
  { title: 'User' },
);
export type User = Static<typeof User>;

export const UserPage = Page('UserPage', User);
export type UserPage = Static<typeof UserPage>;

export const UserQuery = Type.Interface([PageQuery], {
  search: Type.Optional(Type.String({ maxLength: 64, description: '姓名或用户名的一部分' })),
  agencyId: Type.Optional(Id),
  role: Type.Optional(Role),
  state: Type.Optional(Type.Enum(['active', 'inactive', 'locked'])),
});
export type UserQuery = Static<typeof UserQuery>;

export const NewUser = Type.Object(
  {
    username: Type.String({ minLength: 2, maxLength: 64, pattern: '^[a-z0-9][a-z0-9._-]+$' }),
    name: Type.String({ minLength: 1, maxLength: 50 }),
    agencyId: Nullable(Id),
  },
  { title: 'NewUser', additionalProperties: false },
);
export type NewUser = Static<typeof NewUser>;

/** The password is shown once and must be changed at the first sign-in. */
export const OneTimePassword = Type.Object(
  { user: User, password: Type.String({ description: '一次性口令，只显示这一次' }) },
  { title: 'OneTimePassword' },
);
export type OneTimePassword = Static<typeof OneTimePassword>;
