import Type, { type Static } from 'typebox';

/** One field of the request that could not be accepted. */
export const ProblemField = Type.Object(
  {
    field: Type.String({ description: '字段名' }),
    message: Type.String({ description: '哪里不对、怎样改' }),
  },
  { title: 'ProblemField' },
);
export type ProblemField = Static<typeof ProblemField>;

/** RFC 9457 problem details: what happened (title), where and what to do (detail). */
export const Problem = Type.Object(
  {
    type: Type.String({ description: '错误类型的标识 (URI)' }),
    code: Type.String({ description: '错误目录中的稳定代码' }),
    title: Type.String({ description: '发生了什么' }),
    status: Type.Integer({ description: 'HTTP 状态码' }),
    detail: Type.String({ description: '在哪里、该怎么办' }),
    instance: Type.String({ description: '请求的地址' }),
    requestId: Type.String({ description: '请求编号，报修时请提供' }),
    fields: Type.Optional(Type.Array(ProblemField)),
  },
  { title: 'Problem' },
);
export type Problem = Static<typeof Problem>;
