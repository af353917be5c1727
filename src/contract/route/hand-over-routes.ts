import Type from 'typebox';
import {
  HandOverConfirmation,
  HandOverDue,
  HandOverFormat,
  HandOverList,
  HandOverQuery,
} from '../hand-over.ts';
import { Id } from '../instant.ts';
import type { Route } from './route.ts';

export const handOverRoutes = {
  listHandOvers: {
    method: 'GET',
    url: '/hand-overs',
    summary: '移交记录',
    tag: 'hand_over',
    access: 'hand_over.read',
    answer: HandOverList,
  },
  listHandOverDue: {
    method: 'GET',
    url: '/hand-over-due',
    summary: '一段时期里公开、还没有移交的文件',
    tag: 'hand_over',
    access: 'hand_over.read',
    query: HandOverQuery,
    answer: HandOverDue,
  },
  getHandOverDue: {
    method: 'GET',
    url: '/hand-over-due/:format',
    summary: '下载待移交清单',
    tag: 'hand_over',
    access: 'hand_over.read',
    params: Type.Object({ format: HandOverFormat }),
    query: HandOverQuery,
    file: true,
  },
  confirmHandOver: {
    method: 'POST',
    url: '/hand-overs',
    summary: '确认已移交，记下日期和接收人',
    tag: 'hand_over',
    access: 'hand_over.confirm',
    body: HandOverConfirmation,
  },
  getHandOverList: {
    method: 'GET',
    url: '/hand-overs/:handOverId/list/:format',
    summary: '下载已移交清单',
    tag: 'hand_over',
    access: 'hand_over.read',
    params: Type.Object({ handOverId: Id, format: HandOverFormat }),
    file: true,
  },
} as const satisfies Record<string, Route>;
