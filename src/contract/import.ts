import Type, { type Static } from 'typebox';
import { Id, Instant } from './instant.ts';
import { Nullable } from './nullable.ts';
import { Page } from './page.ts';

export const ImportMode = Type.Enum(['certain', 'all', 'none'], {
  title: 'ImportMode',
  description:
    '公开方式：certain 没有疑问的按原日期公开；all 有疑问的也公开（含个人信息的除外）；none 都留作草稿',
});
export type ImportMode = Static<typeof ImportMode>;

export const ImportState = Type.Enum(['planning', 'planned', 'running', 'done', 'failed'], {
  title: 'ImportState',
  description: '进度：正在预览、已预览、正在导入、已完成、未完成',
});
export type ImportState = Static<typeof ImportState>;

const Count = Type.Integer({ minimum: 0 });

/** A batch; while it is planned the counts say what would become of the files. */
export const ImportBatch = Type.Object(
  {
    id: Id,
    source: Type.String({ description: '压缩包的名称' }),
    agencyId: Id,
    mode: ImportMode,
    state: ImportState,
    total: Count,
    handled: Count,
    released: Count,
    drafted: Count,
    refused: Count,
    known: Type.Integer({ minimum: 0, description: '以前已从同一处导入、内容没有变化的' }),
    notice: Nullable(Type.String({ description: '没有完成的原因' })),
    createdAt: Instant,
    finishedAt: Nullable(Instant),
  },
  { title: 'ImportBatch' },
);
export type ImportBatch = Static<typeof ImportBatch>;

export const ImportBatchPage = Page('ImportBatchPage', ImportBatch);
export type ImportBatchPage = Static<typeof ImportBatchPage>;

export const ImportDoubtCount = Type.Object(
  { text: Type.String(), count: Count },
  { title: 'ImportDoubtCount' },
);

export const ImportDetail = Type.Object(
  { batch: ImportBatch, doubts: Type.Array(ImportDoubtCount) },
  { title: 'ImportDetail' },
);
export type ImportDetail = Static<typeof ImportDetail>;

/** One doubtful file: where it stood, what is doubtful, what became of it. */
export const ImportItem = Type.Object(
  {
    key: Type.String({ description: '在来源中的位置' }),
    title: Type.String(),
    outcome: Type.Enum(['planned', 'released', 'drafted', 'refused']),
    doubts: Type.Array(Type.String()),
    documentId: Nullable(Id),
  },
  { title: 'ImportItem' },
);
export type ImportItem = Static<typeof ImportItem>;

export const ImportItemPage = Page('ImportItemPage', ImportItem);
export type ImportItemPage = Static<typeof ImportItemPage>;

export const ImportStart = Type.Object(
  { mode: ImportMode },
  { title: 'ImportStart', additionalProperties: false },
);
export type ImportStart = Static<typeof ImportStart>;
