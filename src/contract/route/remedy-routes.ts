import Type from 'typebox';
import { Day, Id } from '../instant.ts';
import { Nullable } from '../nullable.ts';
import {
  NewRemedyAct,
  NewRemedyBody,
  RemedyCountQuery,
  RemedyDetail,
  RemedyPage,
  RemedyQuery,
  RemedyStatistics,
} from '../remedy.ts';
import type { Route } from './route.ts';

const OneRemedy = Type.Object({ remedyId: Id });
const strict = { additionalProperties: false } as const;

export const remedyRoutes = {
  listRemedies: {
    method: 'GET',
    url: '/remedies',
    summary: '行政复议、行政诉讼，期限最近的在前',
    tag: 'remedy',
    access: 'remedy.read',
    query: RemedyQuery,
    answer: RemedyPage,
  },
  getRemedyStatistics: {
    method: 'GET',
    url: '/remedy-statistics',
    summary: '年度报告第四部分的各项数字，由台账数出',
    tag: 'remedy',
    access: 'remedy.read',
    query: RemedyCountQuery,
    answer: RemedyStatistics,
  },
  getRemedy: {
    method: 'GET',
    url: '/remedies/:remedyId',
    summary: '一件复议、诉讼：经过、期限和结果',
    tag: 'remedy',
    access: 'remedy.read',
    params: OneRemedy,
    answer: RemedyDetail,
  },
  openRemedy: {
    method: 'POST',
    url: '/remedies',
    summary: '登记收到的复议申请书副本、起诉状副本',
    tag: 'remedy',
    access: 'remedy.handle',
    body: NewRemedyBody,
    answer: Type.Object({ remedyId: Id }, { title: 'OpenedRemedy' }),
  },
  recordRemedyAct: {
    method: 'POST',
    url: '/remedies/:remedyId/acts',
    summary: '登记一步经过；同一表单重复提交只算一次',
    tag: 'remedy',
    access: 'remedy.handle',
    params: OneRemedy,
    body: Type.Object({ actKey: Id, step: NewRemedyAct }, strict),
    answer: RemedyDetail,
  },
  orderNewAnswer: {
    method: 'POST',
    url: '/remedies/:remedyId/new-answer',
    summary: '按决定、判决立重新答复的件，不计入申请件数',
    tag: 'remedy',
    access: 'remedy.handle',
    params: OneRemedy,
    body: Type.Object({ due: Nullable(Day) }, strict),
    answer: Type.Object({ caseId: Id }, { title: 'OrderedAnswer' }),
  },
} as const satisfies Record<string, Route>;
