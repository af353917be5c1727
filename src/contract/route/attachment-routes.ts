import Type from 'typebox';
import { AttachmentList, AttachmentName, AttachmentOrder, FileReading } from '../attachment.ts';
import { Id } from '../instant.ts';
import type { Route } from './route.ts';

const OneDocument = Type.Object({ documentId: Id });
const OneAttachment = Type.Object({ documentId: Id, attachmentId: Id });

export const attachmentRoutes = {
  listAttachments: {
    method: 'GET',
    url: '/documents/:documentId/attachments',
    summary: '一条信息的附件：正在准备的版本的，没有时为已发布版本的',
    tag: 'document',
    access: 'document.read',
    params: OneDocument,
    answer: AttachmentList,
  },
  addAttachment: {
    method: 'POST',
    url: '/documents/:documentId/attachments',
    summary: '给草稿上传一个附件：按内容辨认、扫描病毒、去掉文件属性后另存一份供公众下载',
    tag: 'document',
    access: 'document.write',
    params: OneDocument,
    upload: true,
    answer: AttachmentList,
  },
  orderAttachments: {
    method: 'PUT',
    url: '/documents/:documentId/attachments/order',
    summary: '调整附件顺序',
    tag: 'document',
    access: 'document.write',
    params: OneDocument,
    body: AttachmentOrder,
    answer: AttachmentList,
  },
  renameAttachment: {
    method: 'PUT',
    url: '/documents/:documentId/attachments/:attachmentId',
    summary: '修改附件名称，扩展名不变',
    tag: 'document',
    access: 'document.write',
    params: OneAttachment,
    body: AttachmentName,
    answer: AttachmentList,
  },
  removeAttachment: {
    method: 'DELETE',
    url: '/documents/:documentId/attachments/:attachmentId',
    summary: '从草稿删除附件；已发布的版本不受影响',
    tag: 'document',
    access: 'document.write',
    params: OneAttachment,
    answer: AttachmentList,
  },
  getAttachmentFile: {
    method: 'GET',
    url: '/documents/:documentId/attachments/:attachmentId/file',
    summary: '公众将下载到的文件',
    tag: 'document',
    access: 'document.read',
    params: OneAttachment,
    file: true,
  },
  getAttachmentOriginal: {
    method: 'GET',
    url: '/documents/:documentId/attachments/:attachmentId/original',
    summary: '上传时的原件，含文件属性；下载记入审计日志',
    tag: 'document',
    access: 'document.read',
    params: OneAttachment,
    file: true,
  },
  readDocumentFile: {
    method: 'POST',
    url: '/document-file-readings',
    summary: '把 DOCX、PDF、网页或文本文件读成正文，什么都不保存',
    tag: 'document',
    access: 'document.write',
    upload: true,
    answer: FileReading,
  },
} as const satisfies Record<string, Route>;
