import Type from 'typebox';
import { Id } from '../instant.ts';
import { NewRoleGrant } from '../role.ts';
import { NewUser, OneTimePassword, User, UserPage, UserQuery } from '../user.ts';
import type { Route } from './route.ts';

const OneUser = Type.Object({ userId: Id });
const OneGrant = Type.Object({ userId: Id, grantId: Id });

export const userRoutes = {
  listUsers: {
    method: 'GET',
    url: '/users',
    summary: '用户列表',
    tag: 'user',
    access: 'user.read',
    query: UserQuery,
    answer: UserPage,
  },
  createUser: {
    method: 'POST',
    url: '/users',
    summary: '新建用户，取得一次性口令',
    tag: 'user',
    access: 'user.create',
    body: NewUser,
    answer: OneTimePassword,
  },
  getUser: {
    method: 'GET',
    url: '/users/:userId',
    summary: '一个用户和他的角色',
    tag: 'user',
    access: 'user.read',
    params: OneUser,
    answer: User,
  },
  deactivateUser: {
    method: 'POST',
    url: '/users/:userId/deactivation',
    summary: '停用用户，注销其全部会话',
    tag: 'user',
    access: 'user.deactivate',
    params: OneUser,
    answer: User,
  },
  grantRole: {
    method: 'POST',
    url: '/users/:userId/roles',
    summary: '授予角色',
    tag: 'user',
    access: 'user.grant',
    params: OneUser,
    body: NewRoleGrant,
    answer: User,
  },
  revokeRole: {
    method: 'DELETE',
    url: '/users/:userId/roles/:grantId',
    summary: '撤销角色',
    tag: 'user',
    access: 'user.grant',
    params: OneGrant,
    answer: User,
  },
  resetPassword: {
    method: 'POST',
    url: '/users/:userId/password',
    summary: '重置口令和动态码，取得一次性口令',
    tag: 'user',
    access: 'user.password',
    params: OneUser,
    answer: OneTimePassword,
  },
  unlockUser: {
    method: 'POST',
    url: '/users/:userId/unlock',
    summary: '解除锁定',
    tag: 'user',
    access: 'user.unlock',
    params: OneUser,
    answer: User,
  },
  revokeSessions: {
    method: 'DELETE',
    url: '/users/:userId/sessions',
    summary: '注销该用户的全部会话',
    tag: 'user',
    access: 'user.sessions',
    params: OneUser,
    answer: User,
  },
} as const satisfies Record<string, Route>;
