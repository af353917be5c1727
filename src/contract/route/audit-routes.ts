import { AuditHead, AuditPage, AuditQuery, AuditVerification } from '../audit.ts';
import type { Route } from './route.ts';

export const auditRoutes = {
  listAuditEvents: {
    method: 'GET',
    url: '/audit',
    summary: '审计日志，新的在前',
    tag: 'audit',
    access: 'audit.read',
    query: AuditQuery,
    answer: AuditPage,
  },
  verifyAudit: {
    method: 'POST',
    url: '/audit/verification',
    summary: '校验哈希链：有无被改、缺失、截断',
    tag: 'audit',
    access: 'audit.verify',
    answer: AuditVerification,
  },
  exportAuditHead: {
    method: 'GET',
    url: '/audit/head',
    summary: '导出链头，供系统外留存',
    tag: 'audit',
    access: 'audit.export',
    answer: AuditHead,
  },
} as const satisfies Record<string, Route>;
