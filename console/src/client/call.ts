import type { Problem } from '#contract/problem.ts';
import type { AnswerOf } from '#contract/route/route.ts';
import { ADDRESSES, type RouteName, type Routes } from './addresses.ts';
import type { InputOf, LooseInput } from './call-input.ts';
import { csrfToken } from './csrf-token.ts';
import { renewSession, type Renewal } from './expired-session.ts';
import { ProblemError, unexplained, unreachable } from './problem-error.ts';
import { requestUrl } from './request-url.ts';

export type Answer<Name extends RouteName> = AnswerOf<Routes[Name]>;

/** These say themselves whether a sign-in is missing; asking for one because of them would go round in circles. */
const SIGNING_IN: readonly RouteName[] = ['signIn', 'confirmSecondFactor', 'getSession', 'signOut'];

/**
 * Asks the server. A session that has lapsed is renewed in place and the request sent once more.
 *
 * @throws ProblemError with the words for the screen.
 */
export async function call<Name extends RouteName>(
  name: Name,
  ...[input]: {} extends InputOf<Name> ? [input?: InputOf<Name>] : [input: InputOf<Name>]
): Promise<Answer<Name>> {
  const first = await send(name, input ?? {});
  if (first.ok) return await answerOf(first);
  const problem = await problemFrom(first);
  const misfit = SIGNING_IN.includes(name) ? null : misfitOf(problem);
  if (misfit === null || !(await renewSession(misfit))) throw problem;
  const second = await send(name, input ?? {});
  if (!second.ok) throw await problemFrom(second);
  return await answerOf(second);
}

/** Why the session does not fit the request, if that is what the refusal says. */
function misfitOf({ problem }: ProblemError): keyof Renewal | null {
  if (problem.status === 401) return 'lapsed';
  return problem.code === 'request.token' ? 'replaced' : null;
}

async function answerOf<Name extends RouteName>(response: Response): Promise<Answer<Name>> {
  if (response.status === 204) return undefined as Answer<Name>;
  const answer: unknown = await response.json();
  return answer as Answer<Name>;
}

async function send(name: RouteName, input: LooseInput): Promise<Response> {
  const [method, pattern] = ADDRESSES[name];
  const url = new URL(`../api${requestUrl(pattern, input)}`, document.baseURI);
  const headers = new Headers({ accept: 'application/json' });
  if (method !== 'GET') headers.set('x-csrf-token', csrfToken());
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (input.file !== undefined) {
    const form = new FormData();
    form.append('file', input.file);
    init.body = form;
  } else if (input.body !== undefined) {
    headers.set('content-type', 'application/json');
    init.body = JSON.stringify(input.body);
  }
  try {
    return await fetch(url, init);
  } catch {
    throw unreachable(url.pathname);
  }
}

async function problemFrom(response: Response): Promise<ProblemError> {
  const path = new URL(response.url).pathname;
  if (!response.headers.get('content-type')?.includes('json')) return unexplained(response.status, path);
  const body: unknown = await response.json().catch(() => null);
  return isProblem(body) ? new ProblemError(body) : unexplained(response.status, path);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'title' in body && 'detail' in body && 'status' in body;
}
