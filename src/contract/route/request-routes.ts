import Type from 'typebox';
import { NewCaseActBody } from '../case-act.ts';
import { Id } from '../instant.ts';
import {
  Applicant,
  CaseCounts,
  CaseDetail,
  CaseHandlers,
  CasePage,
  CaseQuery,
  NewRequest,
} from '../request.ts';
import {
  RequestStatistics,
  StatisticsCases,
  StatisticsCellQuery,
  StatisticsQuery,
} from '../request-statistics.ts';
import type { Route } from './route.ts';

const OneCase = Type.Object({ caseId: Id });

export const requestRoutes = {
  listCases: {
    method: 'GET',
    url: '/cases',
    summary: '依申请公开办件，按到期日，最急的在前',
    tag: 'request',
    access: 'request.read',
    query: CaseQuery,
    answer: CasePage,
  },
  countCases: {
    method: 'GET',
    url: '/cases/counts',
    summary: '未办结、逾期、临期的件数',
    tag: 'request',
    access: 'request.read',
    answer: CaseCounts,
  },
  getCase: {
    method: 'GET',
    url: '/cases/:caseId',
    summary: '一件申请：经过、期限和现在可以办理的步骤',
    tag: 'request',
    access: 'request.read',
    params: OneCase,
    answer: CaseDetail,
  },
  listCaseHandlers: {
    method: 'GET',
    url: '/cases/:caseId/handlers',
    summary: '这件申请可以分给谁办理',
    tag: 'request',
    access: 'request.handle',
    params: OneCase,
    answer: CaseHandlers,
  },
  getRequestStatistics: {
    method: 'GET',
    url: '/request-statistics',
    summary: '收到和处理申请情况，同年度报告第三部分',
    tag: 'request',
    access: 'request.read',
    query: StatisticsQuery,
    answer: RequestStatistics,
  },
  listStatisticsCases: {
    method: 'GET',
    url: '/request-statistics/cases',
    summary: '统计表一格里的各件',
    tag: 'request',
    access: 'request.read',
    query: StatisticsCellQuery,
    answer: StatisticsCases,
  },
  readApplicant: {
    method: 'POST',
    url: '/cases/:caseId/applicant-view',
    summary: '查看申请人；每次查看都有记录',
    tag: 'request',
    access: 'request.personal',
    params: OneCase,
    answer: Applicant,
  },
  registerRequest: {
    method: 'POST',
    url: '/requests',
    summary: '登记当面、邮寄、传真收到的申请，可以分为几件',
    tag: 'request',
    access: 'request.handle',
    body: NewRequest,
    answer: Type.Object({ caseIds: Type.Array(Id) }, { title: 'RegisteredRequest' }),
  },
  recordCaseAct: {
    method: 'POST',
    url: '/cases/:caseId/acts',
    summary: '办理一步；同一表单重复提交只算一次',
    tag: 'request',
    access: 'request.read',
    params: OneCase,
    body: NewCaseActBody,
    answer: CaseDetail,
  },
} as const satisfies Record<string, Route>;
