import type { Problem } from '#contract/problem.ts';

/** A refusal of the server, or of the network, in the words that stand on the screen. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The server could not be reached at all. What was typed is still on the page. */
export function unreachable(instance: string): ProblemError {
  return new ProblemError({
    type: 'about:blank',
    code: 'unreachable',
    title: '连不上服务器',
    status: 0,
    detail: '请检查网络后再试一次；您填写的内容还在页面上。',
    instance,
    requestId: '',
  });
}

/** An answer that is no problem document, as a gateway between us and the server may give. */
export function unexplained(status: number, instance: string): ProblemError {
  return new ProblemError({
    type: 'about:blank',
    code: 'unexplained',
    title: status === 413 ? '文件太大，服务器没有接收' : `服务器没有正常应答（${status}）`,
    status,
    detail: '请稍后再试；仍不行时请告诉系统管理员，并说明发生的时间。',
    instance,
    requestId: '',
  });
}

/** The problem behind anything that was thrown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return {
    type: 'about:blank',
    code: 'page',
    title: '页面出错了',
    status: 0,
    detail: `请刷新页面再试；仍不行时请把这句话告诉系统管理员：${error instanceof Error ? error.message : String(error)}`,
    instance: '',
    requestId: '',
  };
}
