/** What becomes of documents that come in: `certain` releases those without a doubt; `all` the doubtful too; `none` keeps drafts. */
export const IMPORT_MODES = {
  certain: '没有疑问的按原日期公开，有疑问的留作草稿',
  all: '有疑问的也按原日期公开（含个人信息的除外）',
  none: '全部留作草稿',
} as const;
export type ImportMode = keyof typeof IMPORT_MODES;

export const IMPORT_STATES = {
  planning: '正在预览',
  planned: '已预览，等待导入',
  running: '正在导入',
  done: '已完成',
  failed: '未完成',
} as const;
export type ImportState = keyof typeof IMPORT_STATES;

/** What came of one file or page of the source. */
export const IMPORT_OUTCOMES = {
  planned: '待导入',
  released: '已公开',
  drafted: '留作草稿',
  refused: '没有导入',
} as const;
export type ImportOutcome = keyof typeof IMPORT_OUTCOMES;
