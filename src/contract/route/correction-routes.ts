import Type from 'typebox';
import { CorrectionEnd, CorrectionPage, CorrectionQuery } from '../correction.ts';
import { Id } from '../instant.ts';
import type { Route } from './route.ts';

export const correctionRoutes = {
  listCorrections: {
    method: 'GET',
    url: '/corrections',
    summary: '找错留言，在办的按期限排在前面',
    tag: 'correction',
    access: 'correction.read',
    query: CorrectionQuery,
    answer: CorrectionPage,
  },
  resolveCorrection: {
    method: 'POST',
    url: '/corrections/:taskId/resolution',
    summary: '办结一条找错留言',
    tag: 'correction',
    access: 'correction.resolve',
    params: Type.Object({ taskId: Id }),
    body: CorrectionEnd,
  },
} as const satisfies Record<string, Route>;
