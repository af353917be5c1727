import type { Static, TSchema } from 'typebox';
import type { Action } from '#domain/identity/permission.ts';

/**
 * One route of the API as data: server, typed client, OpenAPI and the generated access tests all read it.
 * `url` stands under `<base path>/api`.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  /** What it does, in one Chinese line. */
  readonly summary: string;
  readonly tag: Tag;
  /** `public`: anyone; `signed_in`: everyone with a finished sign-in; `signing_in`: also before the last step; else the action needed. */
  readonly access: 'public' | 'signing_in' | 'signed_in' | Action;
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  /** The body is one file, sent as multipart/form-data under the name `file`. */
  readonly upload?: true;
  /** The answer is a document to be saved. */
  readonly file?: true;
  /** Shape of the answer; absent: a document, or 204 without a body. */
  readonly answer?: TSchema;
}

export const TAGS = {
  session: '登录与本人账号',
  task: '我的待办',
  agency: '单位',
  user: '用户与角色',
  calendar: '法定日历',
  report: '年度报告',
  request: '依申请公开',
  letter: '依申请公开文书',
  redaction: '材料遮盖与转为公开',
  remedy: '行政复议、行政诉讼',
  document: '主动公开信息',
  import: '导入旧文件',
  catalog: '公开目录',
  dictionary: '校对词库',
  official_paper: '公文登记',
  gazette: '政府公报',
  hand_over: '移交',
  complaint: '投诉、更正、建议',
  review: '审核与发布',
  interpretation: '政策解读',
  column: '栏目与门户',
  correction: '找错留言',
  search: '检索',
  audit: '审计日志',
  notification: '通知',
  setting: '设置',
} as const;
export type Tag = keyof typeof TAGS;

type Part<Shape> = Shape extends TSchema ? Static<Shape> : undefined;

/** What a route takes and gives, as types. */
export type ParamsOf<R extends Route> = Part<R['params']>;
export type QueryOf<R extends Route> = Part<R['query']>;
export type BodyOf<R extends Route> = Part<R['body']>;
export type AnswerOf<R extends Route> = Part<R['answer']>;
