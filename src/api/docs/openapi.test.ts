import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '#contract/route/route.ts';
import { type RouteName, routes } from '#contract/route/routes.ts';
import { ERRORS } from '#platform/errors.ts';
import { openTestApi, type TestApi } from '../../../test/api.ts';
import { nameSchemas } from './schema-names.ts';

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  security: Record<string, unknown>[];
  parameters?: { name: string; in: string; required: boolean; description?: string; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> };
  tags: { name: string }[];
}

let api: TestApi;
let document: Document;

beforeAll(async () => {
  api = await openTestApi({ basePath: '/gongkai' });
  document = (await api.app.inject('/gongkai/api/docs/json')).json<Document>();
});
afterAll(() => api.close());

const names = Object.keys(routes) as RouteName[];
const operationOf = (name: RouteName): Operation | undefined => {
  const route: Route = routes[name];
  const path = `/gongkai/api${route.url.replaceAll(/:(\w+)/g, '{$1}')}`;
  return document.paths[path]?.[route.method.toLowerCase()];
};

/** Filters that have to be given: all others may be left out. */
const OWED: Partial<Record<RouteName, readonly string[]>> = {
  countDeadline: ['from', 'workingDays'],
  compareEditions: ['from'],
  listHandOverDue: ['receiver', 'from', 'to'],
  getHandOverDue: ['receiver', 'from', 'to'],
  countPaperReturns: ['year'],
  getRequestStatistics: ['year'],
  listStatisticsCases: ['year', 'row'],
  exportRegister: ['year'],
  checkLetter: ['kind'],
  getRemedyStatistics: ['year'],
};

describe('the OpenAPI document', () => {
  it('is 3.1 and knows its shapes by name, none of them written out twice', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['Agency', 'Problem', 'Reading', 'Session', 'User']),
    );
    const refs = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      (match) => match[1],
    );
    for (const name of new Set(refs)) expect(document.components.schemas).toHaveProperty(name ?? '');
    expect(JSON.stringify(document.paths)).not.toContain('"title"');
  });

  it('has every route of the contract and no other', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(names.toSorted());
  });

  it.each(names)('%s: summary, tag, security, parameters, answer and problems', (name) => {
    const route: Route = routes[name];
    const operation = operationOf(name)!;
    expect(operation.operationId).toBe(name);
    expect(operation.summary).toMatch(/[\u4e00-\u9fff]/);
    expect(document.tags.map((tag) => tag.name)).toContain(operation.tags[0]);
    const schemes = operation.security.flatMap((entry) => Object.keys(entry));
    const expected =
      route.access === 'public' ? [] : route.method === 'GET' ? ['session'] : ['session', 'csrf'];
    expect(schemes).toEqual(expected);
    const inPath = (operation.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name);
    expect(inPath).toEqual([...route.url.matchAll(/:(\w+)/g)].map((match) => match[1]));
    expect(Object.keys(operation.responses)).toEqual([
      route.answer || route.file ? '200' : '204',
      '4XX',
      '5XX',
    ]);
    expect(operation.responses['4XX']?.content?.['application/problem+json']?.schema).toEqual({
      $ref: '#/components/schemas/Problem',
    });
    expect(operation.requestBody !== undefined).toBe(route.body !== undefined || route.upload === true);
    const owed = (operation.parameters ?? []).filter((one) => one.in === 'query' && one.required);
    expect(owed.map((one) => one.name)).toEqual(OWED[name] ?? []);
    const media = Object.keys(operation.requestBody?.content ?? {});
    expect(media).toEqual(route.upload ? ['multipart/form-data'] : route.body ? ['application/json'] : []);
  });
});

describe('the page', () => {
  it('lists every route and every error, under a policy that lets nothing foreign in', async () => {
    const response = await api.app.inject('/gongkai/api/docs');
    for (const name of names) expect(response.body).toContain(`<code>${name}</code>`);
    for (const code of Object.keys(ERRORS)) expect(response.body).toContain(`id="${code}"`);
    expect(response.headers['content-security-policy']).toContain("script-src 'self'");
    expect(response.body).not.toMatch(/https?:\/\//);
    const style = /href="([^"]+\.css)"/.exec(response.body)?.[1] ?? '';
    expect((await api.app.inject(style)).statusCode).toBe(200);
  });
});

describe('nameSchemas', () => {
  it('moves named shapes out, also those inside one another, and leaves titles for readers alone', () => {
    const inner = { title: 'Inner', type: 'string' };
    const outer = {
      title: 'Outer',
      type: 'object',
      properties: { inner, title: { type: 'string', title: '标题' } },
    };
    const named = nameSchemas({ info: { title: 'Interface' }, paths: { '/a': { schema: outer } } });
    expect(named).toEqual({
      info: { title: 'Interface' },
      components: {
        schemas: {
          Inner: inner,
          Outer: {
            ...outer,
            properties: { ...outer.properties, inner: { $ref: '#/components/schemas/Inner' } },
          },
        },
      },
      paths: { '/a': { schema: { $ref: '#/components/schemas/Outer' } } },
    });
  });
});
