import Type from 'typebox';
import {
  ComplaintDetail,
  ComplaintPage,
  ComplaintPerson,
  ComplaintQuery,
  NewComplaintAct,
  NewComplaintBody,
} from '../complaint.ts';
import { Id } from '../instant.ts';
import type { Route } from './route.ts';

const OneComplaint = Type.Object({ complaintId: Id });
const strict = { additionalProperties: false } as const;

export const complaintRoutes = {
  listComplaints: {
    method: 'GET',
    url: '/complaints',
    summary: '投诉、更正、建议，期限最近的在前',
    tag: 'complaint',
    access: 'complaint.read',
    query: ComplaintQuery,
    answer: ComplaintPage,
  },
  getComplaint: {
    method: 'GET',
    url: '/complaints/:complaintId',
    summary: '一件投诉、更正或者建议，连同经过',
    tag: 'complaint',
    access: 'complaint.read',
    params: OneComplaint,
    answer: ComplaintDetail,
  },
  registerComplaint: {
    method: 'POST',
    url: '/complaints',
    summary: '登记一件投诉、更正或者建议；同一表单重复提交只算一次',
    tag: 'complaint',
    access: 'complaint.handle',
    body: NewComplaintBody,
    answer: Type.Object({ complaintId: Id }, { title: 'RegisteredComplaint' }),
  },
  recordComplaintAct: {
    method: 'POST',
    url: '/complaints/:complaintId/acts',
    summary: '登记一步经过；同一表单重复提交只算一次',
    tag: 'complaint',
    access: 'complaint.handle',
    params: OneComplaint,
    body: Type.Object({ actKey: Id, step: NewComplaintAct }, strict),
    answer: ComplaintDetail,
  },
  readComplaintPerson: {
    method: 'POST',
    url: '/complaints/:complaintId/person-view',
    summary: '查看提出人；每次查看都有记录',
    tag: 'complaint',
    access: 'complaint.handle',
    params: OneComplaint,
    answer: ComplaintPerson,
  },
} as const satisfies Record<string, Route>;
