import type { Problem } from '#contract/problem.ts';
import { ADDRESSES, type RouteName } from './addresses.ts';
import type { Answer } from './call.ts';
import { csrfToken } from './csrf-token.ts';
import { renewSession } from './expired-session.ts';
import { ProblemError, unexplained, unreachable } from './problem-error.ts';
import { requestUrl } from './request-url.ts';

interface Sending {
  readonly params?: Readonly<Record<string, string>>;
  readonly file: File;
  /** From 0 to 1, while the file is on its way. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file and tells how far it is, which `fetch` can't. A session that has lapsed is renewed and the file sent
 * once more.
 * @throws ProblemError with the words for the screen; DOMException AbortError when it was called off
 */
export async function sendFile<Name extends RouteName>(name: Name, sending: Sending): Promise<Answer<Name>> {
  const first = await attempt(name, sending);
  if (!(first instanceof ProblemError)) return first;
  const { status, code } = first.problem;
  const misfit = status === 401 ? 'lapsed' : code === 'request.token' ? 'replaced' : null;
  if (misfit === null || !(await renewSession(misfit))) throw first;
  const second = await attempt(name, sending);
  if (second instanceof ProblemError) throw second;
  return second;
}

function attempt<Name extends RouteName>(
  name: Name,
  { params = {}, file, onProgress, signal }: Sending,
): Promise<Answer<Name> | ProblemError> {
  const [method, pattern] = ADDRESSES[name];
  const url = new URL(`../api${requestUrl(pattern, { params })}`, document.baseURI);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file);
    request.open(method, url);
    request.responseType = 'json';
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-csrf-token', csrfToken());
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total));
    request.addEventListener('load', () => {
      const answer: unknown = request.response;
      if (request.status < 300) resolve(answer as Answer<Name>);
      else resolve(isProblem(answer) ? new ProblemError(answer) : unexplained(request.status, url.pathname));
    });
    request.addEventListener('error', () => reject(unreachable(url.pathname)));
    request.addEventListener('abort', () => reject(new DOMException('Called off', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

function isProblem(answer: unknown): answer is Problem {
  return typeof answer === 'object' && answer !== null && 'title' in answer && 'detail' in answer;
}
