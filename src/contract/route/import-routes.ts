import Type from 'typebox';
import { ImportBatchPage, ImportDetail, ImportItemPage, ImportStart } from '../import.ts';
import { Id } from '../instant.ts';
import { PageQuery } from '../page.ts';
import type { Route } from './route.ts';

const OneImport = Type.Object({ importId: Id });

export const importRoutes = {
  listImports: {
    method: 'GET',
    url: '/imports',
    summary: '导入批次，最近的在前',
    tag: 'import',
    access: 'document.import',
    query: PageQuery,
    answer: ImportBatchPage,
  },
  getImport: {
    method: 'GET',
    url: '/imports/:importId',
    summary: '一次导入的进度和各种疑问的数量',
    tag: 'import',
    access: 'document.import',
    params: OneImport,
    answer: ImportDetail,
  },
  listImportItems: {
    method: 'GET',
    url: '/imports/:importId/items',
    summary: '一次导入中有疑问和没有导入的文件',
    tag: 'import',
    access: 'document.import',
    params: OneImport,
    query: PageQuery,
    answer: ImportItemPage,
  },
  handInArchive: {
    method: 'POST',
    url: '/imports',
    summary: '上传一个 ZIP 供导入，先预览，什么都不公开',
    tag: 'import',
    access: 'document.import',
    query: Type.Object({ agencyId: Type.Optional(Id) }),
    upload: true,
    answer: ImportDetail,
  },
  startImport: {
    method: 'POST',
    url: '/imports/:importId/run',
    summary: '预览之后开始导入；没有完成的可以接着导入',
    tag: 'import',
    access: 'document.import',
    params: OneImport,
    body: ImportStart,
    answer: ImportDetail,
  },
} as const satisfies Record<string, Route>;
