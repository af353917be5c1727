import Type from 'typebox';
import { Id } from '../instant.ts';
import {
  ExternalId,
  IntakeKeyList,
  MadeIntakeKey,
  NewIntakeKey,
  PushedRequestBody,
  PushedRequestStatus,
} from '../request-intake.ts';
import type { Route } from './route.ts';

export const intakeRoutes = {
  pushRequest: {
    method: 'POST',
    url: '/request-intake',
    summary: '上级平台推送申请：请求头 Authorization: Bearer 接入密钥；同一编号重复推送只算一件',
    tag: 'request',
    access: 'public',
    body: PushedRequestBody,
    answer: PushedRequestStatus,
  },
  getPushedRequest: {
    method: 'GET',
    url: '/request-intake/:externalId',
    summary: '上级平台查询推送的申请办到哪一步：请求头同上',
    tag: 'request',
    access: 'public',
    params: Type.Object({ externalId: ExternalId }),
    answer: PushedRequestStatus,
  },
  listIntakeKeys: {
    method: 'GET',
    url: '/intake-keys',
    summary: '上级平台的接入密钥',
    tag: 'setting',
    access: 'setting.change',
    answer: IntakeKeyList,
  },
  makeIntakeKey: {
    method: 'POST',
    url: '/intake-keys',
    summary: '生成接入密钥，只显示一次',
    tag: 'setting',
    access: 'setting.change',
    body: NewIntakeKey,
    answer: MadeIntakeKey,
  },
  endIntakeKey: {
    method: 'DELETE',
    url: '/intake-keys/:keyId',
    summary: '停用接入密钥',
    tag: 'setting',
    access: 'setting.change',
    params: Type.Object({ keyId: Id }),
  },
} as const satisfies Record<string, Route>;
