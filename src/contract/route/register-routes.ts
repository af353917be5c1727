import Type from 'typebox';
import { Id } from '../instant.ts';
import { RegisterImport, RegisterPreview } from '../request-register.ts';
import { Nullable } from '../nullable.ts';
import type { Route } from './route.ts';

const OneAgency = Type.Object({ agencyId: Id });

export const registerRoutes = {
  previewRegister: {
    method: 'POST',
    url: '/agencies/:agencyId/request-register/preview',
    summary: '先看往年登记簿（XLSX）里的每一行，什么都不保存',
    tag: 'request',
    access: 'request.handle',
    params: OneAgency,
    upload: true,
    answer: RegisterPreview,
  },
  importRegister: {
    method: 'POST',
    url: '/agencies/:agencyId/request-register',
    summary: '导入往年登记簿；有一行读不出来就全部不导入，已有的登记号不重复导入',
    tag: 'request',
    access: 'request.handle',
    params: OneAgency,
    upload: true,
    answer: RegisterImport,
  },
  exportRegister: {
    method: 'GET',
    url: '/request-register',
    summary: '导出一年的登记簿（XLSX），申请人只留姓氏',
    tag: 'request',
    access: 'request.read',
    query: Type.Object({ year: Type.Integer({ minimum: 2008, maximum: 2200 }) }),
    file: true,
  },
  keepApplicant: {
    method: 'PUT',
    url: '/cases/:caseId/retention',
    summary: '注明个人信息为什么到期也要留存；不注明的按期清除',
    tag: 'request',
    access: 'request.handle',
    params: Type.Object({ caseId: Id }),
    body: Type.Object(
      { keepReason: Nullable(Type.String({ minLength: 1, maxLength: 200 })) },
      { additionalProperties: false },
    ),
  },
} as const satisfies Record<string, Route>;
