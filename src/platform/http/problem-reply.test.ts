import { describe, expect, it } from 'vitest';
import { buildTrial } from '../../../test/http.ts';

describe('problem details', () => {
  it('say in Chinese what happened and what to do, with the code and the number of the request', async () => {
    const response = await (await buildTrial()).inject('/trial/told?name=王丽');
    expect(response.statusCode).toBe(409);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(response.json()).toEqual({
      type: '/api/docs#agency.closed',
      code: 'agency.closed',
      title: '单位已停用',
      status: 409,
      detail: '停用的单位只能查阅。',
      instance: '/trial/told',
      requestId: response.headers['x-request-id'],
    });
  });

  it('tell nothing of what broke inside', async () => {
    const response = await (await buildTrial()).inject('/trial/broken');
    expect(response.json()).toMatchObject({ code: 'server.failed', status: 500 });
    expect(response.body).not.toContain('12345');
  });

  it.each([
    ['an unknown address', { url: '/trial/none' }, 'page.not_found', 404],
    ['an unknown address outside every mouth', { url: '/none' }, 'page.not_found', 404],
    [
      'broken JSON',
      { method: 'POST', url: '/trial/shape', headers: { 'content-type': 'application/json' }, payload: '{' },
      'request.unreadable',
      400,
    ],
    [
      'another media type',
      { method: 'POST', url: '/trial/shape', headers: { 'content-type': 'text/csv' }, payload: 'a' },
      'request.media_type',
      415,
    ],
    [
      'a body too large',
      { method: 'POST', url: '/trial/shape', payload: { name: 'x'.repeat(1_100_000) } },
      'request.too_large',
      413,
    ],
  ] as const)('answer %s', async (_, request, code, status) => {
    const response = await (await buildTrial()).inject({ ...request });
    expect(response.json()).toMatchObject({ code, status });
  });

  it('name each wrong field in Chinese', async () => {
    const send = async (payload: object) =>
      (await (await buildTrial()).inject({ method: 'POST', url: '/trial/shape', payload })).json<{
        fields: unknown;
      }>().fields;
    expect(await send({ name: 'x', age: '5' })).toEqual([
      { field: 'name', message: '至少 2 个字符。' },
      { field: 'age', message: '应是整数。' },
    ]);
    expect(await send({})).toEqual([
      { field: 'name', message: '必须填写。' },
      { field: 'age', message: '必须填写。' },
    ]);
  });
});

describe('what comes in', () => {
  it('is converted in an address, never in a body', async () => {
    const app = await buildTrial();
    expect((await app.inject('/trial/page?page=3')).json()).toEqual({ page: 3 });
    expect((await app.inject('/trial/page')).json()).toEqual({ page: 1 });
    expect(
      (await app.inject({ method: 'POST', url: '/trial/shape', payload: { name: 'ab', age: null } }))
        .statusCode,
    ).toBe(400);
  });

  it('may not hold NUL, which the database can’t keep', async () => {
    const app = await buildTrial();
    const addressed = await app.inject('/trial/page?search=a%00b');
    const sent = await app.inject({
      method: 'POST',
      url: '/trial/shape',
      payload: { name: 'a\0b', age: 5 },
    });
    for (const answer of [addressed, sent]) {
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ code: 'request.unreadable' });
    }
    const spelled = { name: 'a\\u0000b', age: 5 };
    expect((await app.inject({ method: 'POST', url: '/trial/shape', payload: spelled })).statusCode).toBe(
      200,
    );
  });
});
