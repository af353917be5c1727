import Type from 'typebox';
import { Id } from '../instant.ts';
import {
  DocumentFormat,
  ReportDetail,
  ReportPage,
  ReportPreview,
  ReportPublication,
  ReportQuery,
  ReportWithdrawal,
} from '../report.ts';
import type { Route } from './route.ts';

const OneReport = Type.Object({ reportId: Id });

export const reportRoutes = {
  listReports: {
    method: 'GET',
    url: '/reports',
    summary: '年度报告列表，按年度和单位',
    tag: 'report',
    access: 'report.read',
    query: ReportQuery,
    answer: ReportPage,
  },
  getReport: {
    method: 'GET',
    url: '/reports/:reportId',
    summary: '一份年度报告和它的全部问题',
    tag: 'report',
    access: 'report.findings',
    params: OneReport,
    answer: ReportDetail,
  },
  getReportDocument: {
    method: 'GET',
    url: '/reports/:reportId/documents/:format',
    summary: '下载报告，或写给报送单位的审核意见',
    tag: 'report',
    access: 'report.findings',
    params: Type.Object({ reportId: Id, format: DocumentFormat }),
    file: true,
  },
  previewReport: {
    method: 'POST',
    url: '/reports/preview',
    summary: '导入前先读先核对，什么都不保存',
    tag: 'report',
    access: 'report.import',
    upload: true,
    answer: ReportPreview,
  },
  importReport: {
    method: 'POST',
    url: '/reports',
    summary: '导入一份年度报告（文本、HTML、DOCX 或 PDF），默认为本单位',
    tag: 'report',
    access: 'report.import',
    query: Type.Object({
      agencyId: Type.Optional(Id),
    }),
    upload: true,
    answer: ReportDetail,
  },
  publishReport: {
    method: 'POST',
    url: '/reports/:reportId/publication',
    summary: '在门户上发布',
    tag: 'report',
    access: 'report.publish',
    params: OneReport,
    body: ReportPublication,
    answer: ReportDetail,
  },
  withdrawReport: {
    method: 'POST',
    url: '/reports/:reportId/withdrawal',
    summary: '从门户上撤回',
    tag: 'report',
    access: 'report.publish',
    params: OneReport,
    body: ReportWithdrawal,
    answer: ReportDetail,
  },
} as const satisfies Record<string, Route>;
