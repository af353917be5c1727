import Type, { type Static } from 'typebox';
import { Id, Instant } from './instant.ts';
import { Nullable } from './nullable.ts';
import { Action, RoleGrant } from './role.ts';

export const SignIn = Type.Object(
  {
    username: Type.String({ minLength: 1, maxLength: 64, description: '用户名' }),
    password: Type.String({ minLength: 1, maxLength: 256, description: '口令' }),
  },
  { title: 'SignIn', additionalProperties: false },
);
export type SignIn = Static<typeof SignIn>;

/** What is still to be done before the console opens: `ready` means nothing. */
export const SessionStep = Type.Enum(['second_factor', 'change_password', 'enrol_second_factor', 'ready'], {
  title: 'SessionStep',
  description: '登录进行到哪一步',
});
export type SessionStep = Static<typeof SessionStep>;

/** Who is signed in and what may be done. Menus follow `may`; the server checks again. */
export const Session = Type.Object(
  {
    step: SessionStep,
    csrfToken: Type.String({ description: '每个写请求以 x-csrf-token 头带回' }),
    idleSeconds: Type.Integer({ description: '无操作多少秒后自动退出' }),
    expiresAt: Instant,
    user: Type.Object({
      id: Id,
      username: Type.String(),
      name: Type.String(),
      agencyId: Nullable(Id),
      agencyName: Nullable(Type.String()),
    }),
    tenant: Type.Object({
      region: Type.String({ description: '行政区划代码 (GB/T 2260)' }),
      name: Type.String(),
    }),
    roles: Type.Array(RoleGrant),
    may: Type.Array(Action, { description: '在某个范围内可以做的动作' }),
    secondFactor: Type.Object({ required: Type.Boolean(), enrolled: Type.Boolean() }),
    unreadNotifications: Type.Integer({ minimum: 0 }),
    demonstration: Type.Boolean({ description: '本系统装的是演示数据' }),
  },
  { title: 'Session' },
);
export type Session = Static<typeof Session>;

export const SecondFactorCode = Type.Object(
  { code: Type.String({ minLength: 6, maxLength: 16, description: '动态码，或一个未用过的备用码' }) },
  { title: 'SecondFactorCode', additionalProperties: false },
);
export type SecondFactorCode = Static<typeof SecondFactorCode>;

export const PasswordChange = Type.Object(
  {
    current: Type.String({ minLength: 1, maxLength: 256, description: '现用口令' }),
    next: Type.String({ minLength: 1, maxLength: 256, description: '新口令' }),
  },
  { title: 'PasswordChange', additionalProperties: false },
);
export type PasswordChange = Static<typeof PasswordChange>;

/** The secret is shown once; enrolment counts only after a code made from it was confirmed. */
export const SecondFactorEnrolment = Type.Object(
  {
    secret: Type.String({ description: '手工输入用的密钥 (Base32)' }),
    uri: Type.String({ description: 'otpauth:// 地址，可做成二维码' }),
  },
  { title: 'SecondFactorEnrolment' },
);
export type SecondFactorEnrolment = Static<typeof SecondFactorEnrolment>;

export const RecoveryCodes = Type.Object(
  { codes: Type.Array(Type.String(), { description: '备用码，各用一次，只显示这一次' }) },
  { title: 'RecoveryCodes' },
);
export type RecoveryCodes = Static<typeof RecoveryCodes>;
