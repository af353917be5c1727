import swagger from '@fastify/swagger';
import { Problem as ProblemShape } from '#contract/problem.ts';
import { type Route, TAGS } from '#contract/route/route.ts';
import { type RouteName, routes } from '#contract/route/routes.ts';
import type { FastifyInstance, FastifySchema } from 'fastify';
import type { TSchema } from 'typebox';
import { nameSchemas } from './schema-names.ts';

const DESCRIPTION = `县政务公开平台的接口，管理端用的就是它。

登录后，浏览器带着会话 Cookie；写操作另须以 x-csrf-token 头带上会话中的 csrfToken。
出错时返回 application/problem+json（RFC 9457），code 的含义见本页末的错误目录。
列表以 page、pageSize 翻页，total 是符合条件的总数。`;

const SESSION = [{ session: [] }];
const SESSION_AND_TOKEN = [{ session: [], csrf: [] }];

/** Collects the routes that follow into an OpenAPI 3.1 document. Call before they are added. */
export async function collectOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '公开 gongkai 接口', version: '1', description: DESCRIPTION },
      tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'gongkai_session', description: '登录后的会话' },
          csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token', description: '会话的 csrfToken' },
        },
      },
    },
    hideUntagged: true,
    transform: ({ schema, url, route }) => {
      const contract = route.config?.contract;
      return { url, schema: contract === undefined ? schema : documentRoute(schema, contract) };
    },
    transformObject: (document) => nameSchemas('openapiObject' in document ? document.openapiObject : {}),
  });
}

/** What the documentation says beside the shapes. */
function documentRoute(schema: FastifySchema, route: Route): FastifySchema {
  return {
    ...schema,
    operationId: operationOf(route),
    summary: route.summary,
    description: accessText(route),
    tags: [route.tag],
    security: securityOf(route),
    ...(route.query ? { querystring: withoutDefaulted(route.query) } : {}),
    ...(route.upload ? { consumes: ['multipart/form-data'], body: FILE_BODY } : {}),
    response: {
      ...answerOf(route),
      '4XX': { description: '请求有误或被拒绝', ...inProblemJson() },
      '5XX': { description: '系统出错', ...inProblemJson() },
    },
  };
}

function answerOf(route: Route): Record<string, unknown> {
  if (route.file)
    return { 200: { description: '一个文件', content: { 'application/octet-stream': { schema: {} } } } };
  if (route.answer === undefined) return { 204: { description: '已完成，没有内容', type: 'null' } };
  return { 200: { description: '已完成', content: { 'application/json': { schema: route.answer } } } };
}

/** A part with a default is there in every call, but nobody has to send it. */
function withoutDefaulted(query: TSchema): TSchema {
  const { properties = {}, required = [] } = query as {
    properties?: Record<string, { default?: unknown }>;
    required?: string[];
  };
  return { ...query, required: required.filter((name) => properties[name]?.default === undefined) };
}

const FILE_BODY = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', contentMediaType: 'application/octet-stream', description: '一个文件' },
  },
};

function inProblemJson(): { content: Record<string, { schema: unknown }> } {
  return { content: { 'application/problem+json': { schema: ProblemShape } } };
}

function operationOf(route: Route): string {
  const found = (Object.keys(routes) as RouteName[]).find((name) => routes[name] === route);
  return found ?? `${route.method} ${route.url}`;
}

function securityOf(route: Route): Record<string, string[]>[] {
  if (route.access === 'public') return [];
  return route.method === 'GET' ? SESSION : SESSION_AND_TOKEN;
}

function accessText({ access }: Route): string {
  if (access === 'public') return '无须登录。';
  if (access === 'signing_in') return '须有会话，登录的其余步骤未完成也可以。';
  return access === 'signed_in' ? '须登录。' : `须登录，且有权限 ${access}。`;
}
